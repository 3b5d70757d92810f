/** Makes this installation known to the server, which tells what an earlier one still had unsent (F1, Q7). */
import type { LostWork } from "#/store/api";
import type { PhoneBase } from "#/store/persons";
import { Patience } from "./transport";

const SILENCE_MS = 20_000;

/** Once for each sign-in; what it learns stays on disk until the person has read it. Throws when there is no answer. */
export async function register(
  phone: PhoneBase,
  person: string,
  device: string,
  stopped: AbortSignal,
): Promise<LostWork | null> {
  const row = await phone.person(person);
  if (!row || row.registered) return row?.lost ?? null;
  const found = await ask(person, device, stopped);
  const lost = found ?? row.lost ?? null;
  await phone.change(person, (before) => before && { ...before, registered: true, lost });
  return lost;
}

/** The person has read it. */
export function forgetLost(phone: PhoneBase, person: string): Promise<void> {
  return phone.change(person, (before) => before && { ...before, lost: null });
}

async function ask(person: string, device: string, stopped: AbortSignal): Promise<LostWork | null> {
  const patience = new Patience(stopped);
  patience.wait(SILENCE_MS);
  try {
    const response = await fetch("/api/devices", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Qianchang-Person": person },
      body: JSON.stringify({ device, name: deviceName(navigator.userAgent) }),
      signal: patience.signal,
    });
    if (!response.ok) throw new Error(`devices answered ${response.status}`);
    const { last } = (await response.json()) as { readonly last: LostWork | null };
    return last && last.device !== device && last.pending.changes + last.pending.files > 0 ? last : null;
  } finally {
    patience.end();
  }
}

const SYSTEMS = ["Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux"];
const BROWSERS = ["MicroMessenger", "HuaweiBrowser", "MiuiBrowser", "Edg", "Firefox", "Chrome", "Safari"];

/** What people tell devices apart by, such as "Android · Chrome". */
export function deviceName(userAgent: string): string {
  const found = [SYSTEMS, BROWSERS].map((names) => names.find((name) => userAgent.includes(name)));
  return found.filter(Boolean).join(" · ") || "Browser";
}
