/** PINs: short numbers that open the app on this phone; slow to guess, known to no server. */
import type { Pin } from "./persons";

const ROUNDS = 210_000;
const FREE_TRIES = 4;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 15 * 60_000;

async function derive(pin: string, salt: Uint8Array, rounds: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: salt as BufferSource, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

export async function hashPin(pin: string): Promise<Pin> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, hash: await derive(pin, salt, ROUNDS), rounds: ROUNDS, wrong: 0, lastWrong: "" };
}

export async function samePin(pin: string, kept: Pin): Promise<boolean> {
  const hash = await derive(pin, kept.salt, kept.rounds);
  return hash.length === kept.hash.length && hash.every((byte, index) => byte === kept.hash[index]);
}

/** After a few wrong tries each further one waits twice as long. */
export function waitAfter({ wrong, lastWrong }: Pin): Date {
  if (wrong < FREE_TRIES || lastWrong === "") return new Date(0);
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS);
  return new Date(new Date(lastWrong).getTime() + wait);
}
