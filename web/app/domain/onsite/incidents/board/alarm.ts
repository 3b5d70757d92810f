/** The sound of a new incident at the desk, once somebody has allowed it. */
import { signal } from "@preact/signals";

const KEY = "qianchang.incidentSound";

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === "on";
  } catch {
    return false;
  }
}

/** New incidents are heard; remembered on this device. */
export const soundOn = signal(remembered());

let context: AudioContext | undefined;

/** Switch it; to be called by a press, which is what browsers ask for before they let a page sound. */
export function setSound(on: boolean): void {
  soundOn.value = on;
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Not remembered, but in force now.
  }
  if (on) void ring();
}

/** After a reload the first press anywhere wakes the sound that was allowed before. Returns how to stop waiting for it. */
export function wakeBySomePress(): () => void {
  const wake = () => {
    if (soundOn.peek()) void audio()?.resume();
  };
  document.addEventListener("pointerdown", wake);
  document.addEventListener("keydown", wake);
  return () => {
    document.removeEventListener("pointerdown", wake);
    document.removeEventListener("keydown", wake);
  };
}

function audio(): AudioContext | undefined {
  if (typeof AudioContext === "undefined") return undefined;
  context ??= new AudioContext();
  return context;
}

const NOTES_HZ = [880, 660, 880] as const;
const NOTE_S = 0.18;

/** Three short notes, the same for every incident: what it is, the screen says. Silent where there is no sound to be had. */
export async function ring(): Promise<void> {
  if (!soundOn.peek()) return;
  const sound = audio();
  if (!sound) return;
  // Before the first press of a visit this waits; the title and the board have told it already.
  await sound.resume();
  NOTES_HZ.forEach((hertz, index) => {
    const at = sound.currentTime + index * NOTE_S;
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.2, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + NOTE_S);
    tone.connect(volume).connect(sound.destination);
    tone.start(at);
    tone.stop(at + NOTE_S);
  });
}
