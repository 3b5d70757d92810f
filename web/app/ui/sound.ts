/** The alarm's sound at a desk: only where a person allowed it, and never by surprise. */
import { signal } from "@preact/signals";

const KEY = "qianchang.alarm-sound";

/** off: not allowed. asleep: allowed, but the browser wants a press first. on. */
export const sound = signal<"off" | "asleep" | "on">(remembered() ? "asleep" : "off");

let context: AudioContext | undefined;

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === "on";
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Not remembered, but in force now.
  }
}

/** By a press: allow it, wake it, or switch it off. Gives a short sign of itself when it begins. */
export async function pressSound(): Promise<void> {
  const on = sound.value !== "on";
  remember(on);
  if (!on) {
    sound.value = "off";
    return;
  }
  const audio = await wake();
  beep(audio, 0, 0.1);
}

async function wake(): Promise<AudioContext> {
  context ??= new AudioContext();
  await context.resume();
  sound.value = "on";
  return context;
}

/** After a reload the first press anywhere wakes the sound that was allowed before. Gives how to stop waiting for it. */
export function wakeBySomePress(): () => void {
  const press = ({ target }: Event) => {
    // The switch itself wakes it by its own press, which would else find it awake and switch it off.
    const own = target instanceof Element && target.closest("[data-sound]");
    if (sound.peek() === "asleep" && !own) void wake();
  };
  document.addEventListener("pointerdown", press);
  document.addEventListener("keydown", press);
  return () => {
    document.removeEventListener("pointerdown", press);
    document.removeEventListener("keydown", press);
  };
}

/** Three calls, if it is allowed. */
export function ring(): void {
  if (sound.value !== "on" || context?.state !== "running") return;
  for (const at of [0, 0.5, 1]) beep(context, at, 0.35);
}

function beep(audio: AudioContext, after: number, length: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const start = audio.currentTime + after;
  tone.frequency.setValueAtTime(880, start);
  volume.gain.setValueAtTime(0.4, start);
  volume.gain.linearRampToValueAtTime(0, start + length);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + length);
}
