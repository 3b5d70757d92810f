/** Everything that somebody can do to an incident, by the store: on this phone at once, sent when there is a network. */
import type { FieldValues, Form, Shown, Store } from "#/store/api";
import { type Entry, linesToSee } from "./entries";
import { type Incident, type Kind, type Outcome, ruleOf, type Severity } from "./kinds";

const now = () => new Date().toISOString();

export interface Report {
  readonly event: string;
  readonly kind: Kind;
  readonly zone: string | undefined;
  /** The failed check that it comes from. */
  readonly check?: Shown<"check"> | undefined;
}

/** Write it down; resolves with its id when it is on this phone. The rest is for later. */
export async function report(store: Store, { event, kind, zone, check }: Report): Promise<string> {
  const id = store.newId();
  const rule = ruleOf(kind);
  const severity =
    check?.fields.category === "safety" && rule.severity === "ordinary" ? "serious" : rule.severity;
  const patch: FieldValues<"incident"> = {
    event,
    reporter: store.person,
    happened: now(),
    kind,
    severity,
    ...(rule.confidential && { confidential: true }),
    ...(zone !== undefined && { zone }),
    ...(check && { check: check.id, title: check.fields.title ?? "" }),
  };
  await store.write("incident", id, patch, { create: true });
  return id;
}

/** Somebody pressed the wrong tile; `back` when it was right after all. */
export function withdraw(store: Store, incident: string, back = false): Promise<void> {
  return store.remove("incident", incident, !back);
}

type Line = Omit<FieldValues<"entry">, "event" | "incident" | "author" | "made" | "confidential">;

/** One more line of the timeline, by this person, now. */
export function addLine(store: Store, incident: Incident, line: Line): Promise<void> {
  const { event, confidential } = incident.fields;
  const patch: FieldValues<"entry"> = {
    ...line,
    ...(event !== undefined && { event }),
    incident: incident.id,
    author: store.person,
    made: now(),
    ...(confidential === true && { confidential: true }),
  };
  return store.write("entry", store.newId(), patch, { create: true });
}

/** Tick a step of a safety plan, or take the tick back; the step's words stay in the line, whatever becomes of the plan. */
export function tickStep(
  store: Store,
  incident: Incident,
  plan: string,
  step: { readonly index: number; readonly text: string },
  done: boolean,
): Promise<void> {
  const kind = done ? "step_done" : "step_undone";
  return addLine(store, incident, {
    kind,
    safety_plan: plan,
    step: step.index,
    text: step.text.slice(0, 5_000),
  });
}

/** "I have it in hand." */
export function take(store: Store, incident: string): Promise<void> {
  return store.write("incident", incident, { assigned: store.person, taken: now() });
}

/** Put it into somebody's hands, who has still to say that they have it; null: into nobody's. */
export function assign(store: Store, incident: string, person: string | null): Promise<void> {
  return store.write("incident", incident, { assigned: person, taken: null });
}

export function setSeverity(store: Store, incident: string, severity: Severity): Promise<void> {
  return store.write("incident", incident, { severity });
}

export interface Closing {
  readonly outcome: Outcome;
  readonly cause: string;
  /** The lines that stood on the screen. */
  readonly seen: readonly Entry[];
}

/** A decision: the server refuses it over lines, or another decision, that its author had not seen. */
export function close(
  store: Store,
  form: Form<"incident">,
  { outcome, cause, seen }: Closing,
): Promise<void> {
  const patch = { entries_seen: linesToSee(seen), outcome, ...(cause !== "" && { cause }) };
  return store.write("incident", form.id, patch, { form });
}

export function reopen(store: Store, incident: string): Promise<void> {
  return store.write("incident", incident, { outcome: null });
}

/** Named people only, or everybody at the event; for those who manage it. */
export function setConfidential(store: Store, incident: string, confidential: boolean): Promise<void> {
  return store.write("incident", incident, { confidential });
}

/** Link two incidents, or part them again; the link is written on one and shown on both. */
export function relate(store: Store, incident: Incident, other: string, linked: boolean): Promise<void> {
  const others = (incident.fields.related ?? []).filter((id) => id !== other);
  return store.write("incident", incident.id, { related: linked ? [...others, other] : others });
}
