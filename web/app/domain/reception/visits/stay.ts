/** One stay in the house, as its steps tell it (R2). Pure. */
import type { Shown } from "#/store/api";

export type Visit = Shown<"visit">;
export type VisitStep = Shown<"visit_step">;
export type StepKind = NonNullable<VisitStep["fields"]["kind"]>;

/** In the order in which a visit usually goes. */
export const STEPS: readonly StepKind[] = [
  "arrived",
  "identified",
  "host_told",
  "host_coming",
  "seated",
  "served",
  "met",
  "handed_over",
  "badge_back",
  "left",
];

/** waits: nobody has met them yet. met: with their host. */
export type StayState = "expected" | "waits" | "met" | "left" | "cancelled";

export interface Stay {
  readonly visit: Visit;
  readonly state: StayState;
  /** When it was first done, by what the steps say; absent while it is not. */
  readonly done: Readonly<Partial<Record<StepKind, VisitStep>>>;
  /** In the order in which things happened. */
  readonly steps: readonly VisitStep[];
}

const made = ({ fields }: VisitStep) => fields.made ?? "";

/** What a visit's living steps say. Two people who did the same are one doing: the earlier counts. */
export function stayOf(visit: Visit, steps: readonly VisitStep[]): Stay {
  const ordered = steps.toSorted((one, other) => {
    const apart = made(one).localeCompare(made(other));
    return apart !== 0 ? apart : one.id.localeCompare(other.id);
  });
  const done: Partial<Record<StepKind, VisitStep>> = {};
  for (const step of ordered) {
    const { kind } = step.fields;
    if (kind && !counts(step)) continue;
    if (kind) done[kind] ??= step;
  }
  return { visit, steps: ordered, done, state: stateOf(done) };
}

/** That the server could not tell the host by a chat is no telling. */
function counts({ fields }: VisitStep): boolean {
  return (
    fields.kind !== "host_told" || toldOf(fields.text).how === "person" || toldOf(fields.text).how === "sent"
  );
}

function stateOf(done: Stay["done"]): StayState {
  if (done.left) return "left";
  if (done.met || done.handed_over) return "met";
  if (hasCome(done)) return "waits";
  return done.cancelled ? "cancelled" : "expected";
}

// Whoever was seated or got a badge is in the house, even if nobody pressed "arrived".
const IN_THE_HOUSE: readonly StepKind[] = ["arrived", "identified", "seated", "served"];

function hasCome(done: Stay["done"]): boolean {
  return IN_THE_HOUSE.some((kind) => done[kind]);
}

export function isInTheHouse({ state }: Stay): boolean {
  return state === "waits" || state === "met";
}

/** When they came; the earliest step in the house where nobody pressed "arrived". */
export function arrivedAt({ done, steps }: Stay): number | undefined {
  const step = done.arrived ?? steps.find(({ fields }) => fields.kind && IN_THE_HOUSE.includes(fields.kind));
  return step ? Date.parse(made(step)) : undefined;
}

/** How long they have waited for somebody: until now, or until they were met; 0 before they came. */
export function waitedFor(stay: Stay, now: number): number {
  const from = arrivedAt(stay);
  if (from === undefined) return 0;
  const met = stay.done.met ?? stay.done.handed_over ?? stay.done.left;
  return Math.max(0, (met ? Date.parse(made(met)) : now) - from);
}

/** Still waiting, and longer than the department finds right (setting `visit_wait_minutes`). */
export function waitsTooLong(stay: Stay, now: number, minutes: number): boolean {
  return stay.state === "waits" && waitedFor(stay, now) >= minutes * 60_000;
}

/** What is done next with this visitor, to be offered first; undefined when it is over. */
export function nextStep(stay: Stay): StepKind | undefined {
  if (stay.state === "left" || stay.state === "cancelled") return undefined;
  const { done, visit } = stay;
  if (!hasCome(done) && stay.state === "expected") return "arrived";
  const order: readonly StepKind[] = [
    "identified",
    "host_told",
    "seated",
    "served",
    "met",
    "badge_back",
    "left",
  ];
  const past = done.met || done.handed_over ? order.indexOf("met") : -1;
  return order.find((kind, at) => {
    if (at <= past || done[kind]) return false;
    if (kind === "host_told") return !done.host_coming && Boolean(visit.fields.host);
    if (kind === "badge_back") return Boolean(visit.fields.badge);
    return true;
  });
}

/** Which steps may be said now: none twice, nothing of a visit that is over but what takes it further. */
export function mayDo(stay: Stay, kind: StepKind): boolean {
  if (stay.state === "left" || stay.state === "cancelled") return false;
  if (kind === "cancelled") return stay.state === "expected";
  if (kind === "host_coming") return false; // the host's own answer
  if (kind === "arrived") return stay.state === "expected";
  if (kind === "handed_over") return isInTheHouse(stay);
  if (kind === "badge_back" && !stay.visit.fields.badge) return false;
  return stay.state !== "expected" && !stay.done[kind];
}

/** How the host was told by a chat outside: the server writes it into the step's text, and whose chat it was. */
export interface Told {
  readonly how: "person" | "sent" | "not_yet" | "failed";
  readonly by: string;
}

const WRITTEN: Readonly<Record<string, Told["how"]>> = {
  sent: "sent",
  retrying: "not_yet",
  failed: "failed",
};

/** `sent: 前台群`, `retrying: 前台群`, `failed: 前台群`; anything else was written by a person. */
export function toldOf(text: string | null | undefined): Told {
  const found = /^(sent|retrying|failed): ([\s\S]*)$/.exec(text ?? "");
  const how = WRITTEN[found?.[1] ?? ""];
  return how ? { how, by: found?.[2] ?? "" } : { how: "person", by: text ?? "" };
}

/** The chats that the host could not be told by, as it stands now: a later success takes the failure away. */
export function notTold({ steps }: Stay): readonly Told[] {
  const last = new Map<string, Told>();
  for (const { fields } of steps) {
    if (fields.kind !== "host_told" || fields.author) continue;
    const told = toldOf(fields.text);
    last.set(told.by, told);
  }
  return [...last.values()].filter(({ how }) => how === "not_yet" || how === "failed");
}

/** Who waits comes first, longest on top; then those with their hosts, by when they came. */
export function byUrgency(one: Stay, other: Stay): number {
  const state = Number(one.state === "met") - Number(other.state === "met");
  return state !== 0 ? state : (arrivedAt(one) ?? 0) - (arrivedAt(other) ?? 0);
}

export function byExpected(one: Stay, other: Stay): number {
  return (one.visit.fields.expected ?? "").localeCompare(other.visit.fields.expected ?? "");
}

/** Latest first. */
export function byLeaving(one: Stay, other: Stay): number {
  return leftAt(other).localeCompare(leftAt(one));
}

export function leftAt({ done }: Stay): string {
  return done.left?.fields.made ?? done.cancelled?.fields.made ?? "";
}
