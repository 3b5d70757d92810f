/** What happened with a client, in one line each, newest first, by day (R3). */
import type { Entities } from "#/generated/entities";

export const KINDS = ["call", "enquiry", "visit", "need", "event", "formality", "feedback"] as const;
export type Kind = (typeof KINDS)[number];

type Fields<K extends keyof Entities> = Readonly<Partial<Entities[K]>>;

export interface Told<K extends keyof Entities> {
  readonly id: string;
  readonly fields: Fields<K>;
  readonly unsent?: boolean;
}

/** One line of the timeline; `fields` are those of the record that it tells of. */
export type Moment = {
  [K in Kind]: {
    readonly kind: K;
    readonly id: string;
    readonly at: string;
    readonly fields: Fields<K>;
    readonly unsent: boolean;
  };
}[Kind];

export interface Sources {
  readonly call: readonly Told<"call">[];
  readonly enquiry: readonly Told<"enquiry">[];
  readonly visit: readonly Told<"visit">[];
  readonly need: readonly Told<"need">[];
  readonly event: readonly Told<"event">[];
  readonly formality: readonly Told<"formality">[];
  readonly feedback: readonly Told<"feedback">[];
}

/** When each record happened, as far as it says so itself; a ULID tells the rest. */
const WHEN: { readonly [K in Kind]: (told: Told<K>) => string | null | undefined } = {
  call: ({ fields }) => fields.begun,
  enquiry: ({ fields }) => fields.received,
  visit: ({ fields }) => fields.expected,
  need: () => null,
  event: ({ fields }) => fields.starts,
  formality: () => null,
  feedback: ({ fields }) => fields.made,
};

export function momentsOf(sources: Sources): Moment[] {
  const moments = KINDS.flatMap((kind) => ofKind(kind, sources));
  return moments.sort((one, other) =>
    one.at < other.at ? 1 : one.at > other.at ? -1 : one.id < other.id ? 1 : -1,
  );
}

function ofKind<K extends Kind>(kind: K, sources: Sources): Moment[] {
  const when = WHEN[kind];
  return (sources[kind] as unknown as readonly Told<K>[]).map(
    (told) =>
      ({
        kind,
        id: told.id,
        at: when(told) ?? madeAt(told.id),
        fields: told.fields,
        unsent: told.unsent ?? false,
      }) as unknown as Moment,
  );
}

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** When a record was made, by its id. */
export function madeAt(id: string): string {
  let milliseconds = 0;
  for (const digit of id.slice(0, 10)) milliseconds = milliseconds * 32 + Math.max(0, DIGITS.indexOf(digit));
  return new Date(Math.min(milliseconds, 8.64e15)).toISOString();
}

export interface Day {
  readonly day: string;
  readonly moments: readonly Moment[];
}

/** `dayOf` gives the day of an instant where the person is. */
export function byDay(moments: readonly Moment[], dayOf: (at: string) => string): Day[] {
  const days: { day: string; moments: Moment[] }[] = [];
  for (const moment of moments) {
    const day = dayOf(moment.at);
    const last = days.at(-1);
    if (last?.day === day) last.moments.push(moment);
    else days.push({ day, moments: [moment] });
  }
  return days;
}
