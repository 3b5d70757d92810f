/** This device stands at the door for visitors: nothing but their page is shown until somebody gives the PIN (R2). */
import { type ReadonlySignal, signal } from "@preact/signals";
import { LANGUAGES, type Language, language } from "#/i18n";

const KEY = "qianchang.kiosk";

interface Mode {
  /** Whose account the device is signed in as. */
  readonly person: string;
  /** What a visitor finds who has chosen nothing. */
  readonly language: Language;
}

const mode = signal<Mode | undefined>(remembered());

export const kioskMode: ReadonlySignal<Mode | undefined> = mode;

function remembered(): Mode | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<Mode> | null;
    const known = LANGUAGES.find((one) => one === kept?.language);
    return typeof kept?.person === "string"
      ? { person: kept.person, language: known ?? "zh-Hans" }
      : undefined;
  } catch {
    return undefined; // storage switched off, or not ours: an ordinary device
  }
}

/** From now on, also after a restart. False where the device can't remember it: it would open to anybody. */
export function beginKiosk(person: string): boolean {
  const next = { person, language: language.peek() };
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    return false;
  }
  mode.value = next;
  return true;
}

export function endKiosk(): void {
  localStorage.removeItem(KEY);
  mode.value = undefined;
}
