/** Resources of an event counted on arrival and back at teardown: every tap is a fact, all facts add up (X6, X12). Pure. */
import type { FieldValues, Shown } from "#/store/api";
import { type Counter, countersOf, exactly } from "../counters";

export type Resource = Shown<"resource">;
export type ResourceCount = Shown<"resource_count">;
export type Stage = NonNullable<FieldValues<"resource_count">["stage"]>;

/** Why something is missing or was sent away, as somebody said it. */
export interface Reason {
  readonly text: string;
  readonly person: string;
  /** ms */
  readonly at: number;
}

/** What one stage of a resource comes to. */
export interface Tally {
  readonly sum: number;
  readonly counters: readonly Counter[];
  /** The last one that was given. */
  readonly reason: Reason | undefined;
}

/** none: nobody counted. open: some of it. short: somebody said that the rest is not there. whole, over: all of it and more. */
export type Standing = "none" | "open" | "short" | "whole" | "over";

export interface Reckoning {
  readonly accepted: Tally;
  readonly refused: Tally;
  readonly returned: Tally;
  /** How many there should be: on arrival as ordered; at teardown what was accepted, or else what was ordered and not refused. */
  readonly due: { readonly arrival: number; readonly teardown: number };
}

const NOTHING: Tally = { sum: 0, counters: [], reason: undefined };

/** What is used up or walks off by itself is not counted back: people, rooms, and material unless somebody began to. */
export function comesBack(resource: Resource, its: Reckoning): boolean {
  const { category } = resource.fields;
  return category === "equipment" || (category === "material" && its.returned.counters.length > 0);
}

/** Each resource's reckoning. */
export function reckon(
  resources: readonly Resource[],
  facts: readonly ResourceCount[],
): ReadonlyMap<string, Reckoning> {
  const of = new Map<string, ResourceCount[]>(resources.map(({ id }) => [id, []]));
  for (const fact of facts) of.get(fact.fields.resource ?? "")?.push(fact);
  return new Map(resources.map((one) => [one.id, reckonOne(one, of.get(one.id) ?? [])]));
}

function reckonOne(resource: Resource, facts: readonly ResourceCount[]): Reckoning {
  const at = (stage: Stage) => tally(facts.filter(({ fields }) => fields.stage === stage));
  const [accepted, refused, returned] = [at("accepted"), at("refused"), at("returned")];
  const ordered = resource.fields.quantity ?? 0;
  const taken = accepted.counters.length > 0 ? accepted.sum : Math.max(0, exactly(ordered - refused.sum));
  return { accepted, refused, returned, due: { arrival: ordered, teardown: taken } };
}

function tally(facts: readonly ResourceCount[]): Tally {
  if (facts.length === 0) return NOTHING;
  const counted = facts.map(({ fields }) => ({
    person: fields.person ?? "",
    change: fields.quantity ?? 0,
    at: Date.parse(fields.counted ?? "") || 0,
    text: fields.reason ?? "",
  }));
  const sum = counted.reduce((all, { change }) => all + change, 0);
  // Taken back by more than was counted: nothing is there.
  return { sum: Math.max(0, exactly(sum)), counters: countersOf(counted), reason: lastReason(counted) };
}

function lastReason(counted: readonly Reason[]): Reason | undefined {
  const given = counted.filter(({ text }) => text !== "");
  return given.reduce<Reason | undefined>(
    (last, one) => (!last || one.at >= last.at ? one : last),
    undefined,
  );
}

export type Half = "arrival" | "teardown";

/** How many of what is due are not there. Below zero: more than were due. */
export function missing(its: Reckoning, half: Half): number {
  const there = half === "arrival" ? its.accepted.sum + its.refused.sum : its.returned.sum;
  return exactly(its.due[half] - there);
}

export function standing(its: Reckoning, half: Half): Standing {
  const gone = missing(its, half);
  if (gone < 0) return "over";
  if (gone === 0) return "whole";
  const stages = half === "arrival" ? [its.accepted, its.refused] : [its.returned];
  if (stages.every(({ counters }) => counters.length === 0)) return "none";
  // A refusal has a reason too; that says nothing of the rest.
  const said = half === "arrival" ? its.accepted.reason : its.returned.reason;
  return said ? "short" : "open";
}

/** What is not back, for the sign-off: a line each, "舞台台板1m×2m 差 4 块（压坏）" by the words that are given. */
export function shortages(
  resources: readonly Resource[],
  of: ReadonlyMap<string, Reckoning>,
): readonly { readonly resource: Resource; readonly its: Reckoning; readonly gone: number }[] {
  return resources.flatMap((resource) => {
    const its = of.get(resource.id);
    if (!its || !comesBack(resource, its)) return [];
    const gone = missing(its, "teardown");
    return gone > 0 ? [{ resource, its, gone }] : [];
  });
}
