/** Replies that I owe and that want me now: what was passed to me, what is soon due, what went on to me (R1, F35). */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { minute } from "#/i18n";
import type { Store } from "#/store/api";
import { settingOf } from "../../organisation/settings/held";
import { calendarIn } from "../clock/calendar";
import { type Calendar, isWorking, stateOf } from "../clock/reply_clock";
import { mineIn } from "./asked";
import type { Asked } from "./standing";

export type Urgency = "new" | "soon" | "over" | "escalated";

export interface Ringing {
  readonly asked: Asked;
  readonly urgency: Urgency;
}

/** News of something passed to me is news for so long. */
const NEWS_MS = 15 * 60_000;

/**
 * Why it rings for this person; nothing outside working hours. Pure. Whoever passed it on is not told of it; a group's
 * members hear that it is theirs, but only an owner, or whoever it was told to, hears it become due.
 */
export function urgencyOf(
  asked: Asked,
  me: string,
  calendar: Calendar,
  warn: number,
  now: number,
): Urgency | undefined {
  if (!isWorking(calendar, now)) return undefined;
  const { fields } = asked.enquiry;
  if (fields.escalated_to === me && fields.escalated) return "escalated";
  const state = stateOf(asked.clock, calendar, warn, now);
  if (state === "over" || state === "soon") return state;
  const passed = asked.notes.findLast(({ fields: { kind } }) => kind === "passed");
  const since = Date.parse(passed?.fields.made ?? fields.clock_from ?? "");
  const own = (passed?.fields.author ?? fields.author) === me;
  return !own && now - since < NEWS_MS && asked.clock.promised !== null ? "new" : undefined;
}

/** Put away on this device; it comes again when it becomes more urgent. */
const away = signal<ReadonlySet<string>>(new Set());

export function keyOf({ asked, urgency }: Ringing): string {
  return `${asked.enquiry.id} ${urgency} ${asked.enquiry.fields.promised ?? ""}`;
}

export function putAway(ringing: Ringing): void {
  away.value = new Set([...away.peek(), keyOf(ringing)]);
}

const stores = new WeakMap<Store, ReadonlySignal<readonly Ringing[]>>();

export function ringingIn(store: Store): ReadonlySignal<readonly Ringing[]> {
  let found = stores.get(store);
  if (!found) {
    found = computed(() => {
      const calendar = calendarIn(store).value;
      const warn = settingOf(store, "callback_warn_minutes");
      return mineIn(store).flatMap((asked): readonly Ringing[] => {
        const urgency = urgencyOf(asked, store.person, calendar, warn, minute.value);
        const ringing = urgency && { asked, urgency };
        return ringing && !away.value.has(keyOf(ringing)) ? [ringing] : [];
      });
    });
    stores.set(store, found);
  }
  return found;
}
