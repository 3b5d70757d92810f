/** Asks the server how the phones stand, each time when something was heard from it, but not in a storm. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { type Answer, call } from "#/api/call";
import type { Store } from "#/store/api";
import type { PhoneNews } from "./phones";

/** The last answer, kept while the network is gone. `at`: when it was heard, ms; null before the first. */
export interface PhonesHeard {
  readonly news: readonly PhoneNews[];
  readonly at: number | null;
  readonly problem: "offline" | "refused" | null;
}

/** A device as `GET /api/devices` tells it. */
interface WireDevice {
  readonly device: string;
  readonly name: string | null;
  readonly person: string | null;
  readonly heard: string | null;
  readonly pending: { readonly changes: number; readonly files: number } | null;
}

type Ask = (path: string) => Promise<Answer<{ devices: readonly WireDevice[] }>>;

const APART = 2_000;
/** A phone that only asked for news makes no signal at the desk. */
const AT_LEAST_EVERY = 10_000;
const NOTHING: PhonesHeard = { news: [], at: null, problem: null };
/** The last answer of each person who looked, so that coming back to the board does not begin from nothing. */
const remembered = new Map<string, PhonesHeard>();

export interface PhoneWatch {
  readonly heard: ReadonlySignal<PhonesHeard>;
  stop(): void;
}

/** Starts asking in the name of the store's person. */
export function watchPhones(
  store: Pick<Store, "person" | "status">,
  ask: Ask = (path) => call(store.person, path),
): PhoneWatch {
  const heard = signal<PhonesHeard>(remembered.get(store.person) ?? NOTHING);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let waiting = false;
  let again = false;
  let stopped = false;

  const refresh = async () => {
    waiting = true;
    again = false;
    asked = Date.now();
    const answer = await ask("/api/devices");
    waiting = false;
    if (stopped) return;
    heard.value = take(heard.peek(), answer);
    remembered.set(store.person, heard.peek());
    plan(again ? APART : AT_LEAST_EVERY);
  };
  const plan = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => !document.hidden && void refresh(), wait);
  };
  const soon = () => {
    again = waiting;
    if (!waiting && !stopped) plan(Math.max(0, asked + APART - Date.now()));
  };
  const forget = effect(() => {
    const { link, lastHeard } = store.status.value;
    if (lastHeard !== undefined && link !== "offline") soon();
    else if (link === "offline") heard.value = { ...heard.peek(), problem: "offline" };
  });
  document.addEventListener("visibilitychange", soon);
  return {
    heard,
    stop() {
      stopped = true;
      clearTimeout(timer);
      forget();
      document.removeEventListener("visibilitychange", soon);
    },
  };
}

function take(before: PhonesHeard, answer: Awaited<ReturnType<Ask>>): PhonesHeard {
  if (!answer.ok) return { ...before, problem: answer.kind === "offline" ? "offline" : "refused" };
  return { news: answer.body.devices.map(newsOf), at: Date.now(), problem: null };
}

function newsOf({ device, name, person, heard, pending }: WireDevice): PhoneNews {
  return {
    device,
    label: name ?? "",
    person,
    heard: heard ? Date.parse(heard) : null,
    unsentChanges: pending?.changes ?? 0,
    unsentFiles: pending?.files ?? 0,
  };
}
