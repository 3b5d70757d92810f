/** Which safety plan speaks of an incident, and how far its steps are done (X5, X9). Pure. */
import type { Shown } from "#/store/api";
import { stepTexts } from "../safety_plan/steps";
import { byMoment, type Entry } from "./entries";
import { type Kind, ruleOf } from "./kinds";

export type SafetyPlan = Shown<"safety_plan">;

/** Plans whose kind names a word of this kind, the closest word first; none when people must choose. */
export function plansFor(kind: Kind, plans: readonly SafetyPlan[]): readonly SafetyPlan[] {
  const { words } = ruleOf(kind);
  const found = plans
    .map((plan) => ({ plan, at: closest(plan.fields.kind ?? "", words) }))
    .filter(({ at }) => at >= 0);
  found.sort((left, right) => left.at - right.at || byCode(left.plan, right.plan));
  return found.map(({ plan }) => plan);
}

function closest(kind: string, words: readonly string[]): number {
  const said = kind.normalize("NFKC").toLowerCase();
  return words.findIndex((word) => said.includes(word));
}

function byCode(left: SafetyPlan, right: SafetyPlan): number {
  return (left.fields.code ?? left.id) < (right.fields.code ?? right.id) ? -1 : 1;
}

/** The one that somebody works by already; else the closest. */
export function planInUse(
  kind: Kind,
  plans: readonly SafetyPlan[],
  entries: readonly Entry[],
): SafetyPlan | undefined {
  const ticked = entries.filter(({ fields }) => fields.safety_plan != null);
  const used = ticked[ticked.length - 1]?.fields.safety_plan;
  return plans.find(({ id }) => id === used) ?? plansFor(kind, plans)[0];
}

export interface Step {
  /** Its place in the plan's text: what an entry names. */
  readonly index: number;
  readonly text: string;
  /** The entry that ticked it last; undefined while it is to do, or when it was taken back. */
  readonly done: Entry | undefined;
}

/** The steps with what was ticked: of several entries about one step the latest counts. */
export function stepsOf(plan: SafetyPlan, entries: readonly Entry[]): readonly Step[] {
  const latest = new Map<number, Entry>();
  for (const entry of entries) {
    const { safety_plan, step, kind } = entry.fields;
    if (safety_plan !== plan.id || step == null || (kind !== "step_done" && kind !== "step_undone")) continue;
    const known = latest.get(step);
    if (!known || byMoment(known, entry) < 0) latest.set(step, entry);
  }
  return stepTexts(plan.fields.steps ?? "").map((text, index) => {
    const last = latest.get(index);
    return { index, text, done: last?.fields.kind === "step_done" ? last : undefined };
  });
}
