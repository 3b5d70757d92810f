/** How an enquiry stands, by its record and its notes: what this device knows counts before the server has told it (R1). Pure. */
import type { Shown } from "#/store/api";
import {
  type Calendar,
  type Clock,
  type ClockState,
  firstLapsed,
  runs,
  stateOf,
  workingBetween,
} from "../clock/reply_clock";

export type Enquiry = Shown<"enquiry">;
export type Note = Shown<"enquiry_note">;

export interface Asked {
  readonly enquiry: Enquiry;
  /** The earliest first. */
  readonly notes: readonly Note[];
  /** The answer that stops the clock, if this device has it. */
  readonly answer: Note | undefined;
  readonly answeredBy: string | undefined;
  readonly clock: Clock;
}

const ENDED: ReadonlySet<string> = new Set(["event", "done", "dropped"]);

export function askedOf(enquiry: Enquiry, notes: readonly Note[]): Asked {
  const sorted = notes.toSorted((one, other) => madeOf(one).localeCompare(madeOf(other)));
  const opened = sorted.findLast(({ fields }) => fields.kind === "reopened");
  const answer = sorted.find(
    (note) => note.fields.kind === "answer" && (!opened || madeOf(note) > madeOf(opened)),
  );
  const { answered, answered_by: by, promised, state } = enquiry.fields;
  // What the server said before this device opened it again no longer holds.
  const told = answered && (!opened || answered > madeOf(opened)) ? answered : null;
  const moment = answer ? madeOf(answer) : told;
  return {
    enquiry,
    notes: sorted,
    answer,
    answeredBy: answer?.fields.author ?? (told ? (by ?? undefined) : undefined),
    clock: {
      promised: promised ? Date.parse(promised) : null,
      answered: moment ? Date.parse(moment) : null,
      state: opened && !moment && state === "done" ? "open" : state,
      lapsed: firstLapsed(sorted.map(saidOf)),
    },
  };
}

function saidOf({ fields: { kind, made, due } }: Note) {
  return { kind: kind ?? "note", made: Date.parse(made ?? ""), due: due ? Date.parse(due) : null };
}

export function madeOf({ fields }: Note): string {
  return fields.made ?? "";
}

/** Somebody waits for an answer. */
export function waits({ clock, enquiry }: Asked): boolean {
  return !enquiry.deleted && clock.answered === null && !ENDED.has(clock.state ?? "");
}

/** What waits, by the working time that is left; what has no time promised comes last, the oldest first. */
export function byTimeLeft(asked: readonly Asked[], calendar: Calendar, now: number): readonly Asked[] {
  const left = new Map(asked.map((one) => [one, timeLeft(one, calendar, now)]));
  return asked.toSorted((one, other) => {
    const [mine, theirs] = [left.get(one) ?? Number.MAX_VALUE, left.get(other) ?? Number.MAX_VALUE];
    if (mine !== theirs) return mine - theirs;
    return (one.enquiry.fields.received ?? "").localeCompare(other.enquiry.fields.received ?? "");
  });
}

/** Working time until the reply is due, in ms; negative after it; undefined while no clock runs. */
export function timeLeft({ clock }: Asked, calendar: Calendar, now: number): number | undefined {
  return clock.promised !== null && runs(clock) ? workingBetween(calendar, now, clock.promised) : undefined;
}

/** How long the client waited, in working ms. */
export function waited({ clock, enquiry }: Asked, calendar: Calendar): number {
  const from = Date.parse(enquiry.fields.clock_from ?? enquiry.fields.received ?? "");
  return clock.answered === null || Number.isNaN(from) ? 0 : workingBetween(calendar, from, clock.answered);
}

/** Who must act: the owner and whoever it was told to higher up; without an owner everybody of its group. */
export function isMine({ enquiry }: Asked, me: string, groups: readonly string[]): boolean {
  const { owner, group, escalated_to: told } = enquiry.fields;
  if (owner === me || told === me) return true;
  return !owner && group !== undefined && group !== null && groups.includes(group);
}

export interface Figures {
  readonly at_once: number;
  readonly in_time: number;
  readonly late: number;
}

const NONE: Figures = { at_once: 0, in_time: 0, late: 0 };

/** How many were answered how. */
export function figuresOf(asked: readonly Asked[], calendar: Calendar): Figures {
  const found = { ...NONE };
  for (const one of asked) {
    const state: ClockState = stateOf(one.clock, calendar, 0, Number.MAX_SAFE_INTEGER);
    if (state in found) found[state as keyof Figures] += 1;
  }
  return found;
}

/** The same for each person or group; whoever has most comes first. */
export function figuresBy(
  asked: readonly Asked[],
  calendar: Calendar,
  key: (asked: Asked) => string | null | undefined,
): readonly (readonly [string, Figures])[] {
  const grouped = new Map<string, Asked[]>();
  for (const one of asked) {
    const of = key(one);
    if (of) grouped.set(of, [...(grouped.get(of) ?? []), one]);
  }
  return [...grouped]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([of, some]) => [of, figuresOf(some, calendar)] as const);
}
