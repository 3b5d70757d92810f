/** Putting the app on the home screen: offered calmly, and only once nothing in this tab is left behind (F29). */
import { type ReadonlySignal, signal } from "@preact/signals";

interface InstallPrompt extends Event {
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

/** prompt: the browser can be asked. ios: only by hand, we tell how. no: installed already, or it can't be. */
export type InstallState = "prompt" | "ios" | "installed" | "no";

const LATER = "qianchang.install-later";
const LATER_MS = 30 * 24 * 3600_000;

const state = signal<InstallState>("no");
const putOff = signal(false);
let prompt: InstallPrompt | undefined;

/** Whether the app can be put on the home screen. */
export const installState: ReadonlySignal<InstallState> = state;

/** Whether to offer it unasked: it can be, and the person has not said "later" in the last month. */
export function mayOfferInstall(): boolean {
  return state.value === "prompt" && !putOff.value;
}

/** Listen for the browser's offer. Call before the first render: it comes only once. */
export function startInstall(): void {
  putOff.value = wasPutOff();
  if (matchMedia("(display-mode: standalone)").matches) state.value = "installed";
  else if ("standalone" in navigator) state.value = "ios";
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    prompt = event as InstallPrompt;
    state.value = "prompt";
  });
  window.addEventListener("appinstalled", () => {
    state.value = "installed";
  });
}

/** Show the browser's own question. Its event serves once; another comes if the person says no. */
export async function askInstall(): Promise<void> {
  const asked = prompt;
  if (!asked) return;
  prompt = undefined;
  await asked.prompt();
  const { outcome } = await asked.userChoice;
  if (outcome === "accepted") state.value = "installed";
  else {
    state.value = "no";
    installLater();
  }
}

/** Not now: asked again in a month. */
export function installLater(): void {
  putOff.value = true;
  try {
    localStorage.setItem(LATER, String(Date.now()));
  } catch {
    // Not remembered: offered again at the next start.
  }
}

function wasPutOff(): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(LATER) ?? 0) < LATER_MS;
  } catch {
    return false;
  }
}
