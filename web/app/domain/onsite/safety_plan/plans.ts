/** Safety plans as people read them in an emergency (X5). Pure. */
import type { Shown } from "#/store/api";

export type SafetyPlan = Shown<"safety_plan">;

/** The gravest first, then by code. */
const LEVELS = ["major", "serious", "ordinary"];

export function sortPlans(plans: readonly SafetyPlan[]): readonly SafetyPlan[] {
  return plans.toSorted((one, other) => {
    const level = rank(one) - rank(other);
    if (level !== 0) return level;
    return (one.fields.code ?? one.id).localeCompare(other.fields.code ?? other.id);
  });
}

function rank({ fields }: SafetyPlan): number {
  return LEVELS.indexOf(fields.level ?? "ordinary");
}

/** A number that can be rung: at least three digits. Several in one cell stay apart. */
export function phonesIn(text: string): readonly string[] {
  return (text.match(/\+?\d[\d\s-]{1,}\d/gu) ?? []).map((number) => number.replace(/[\s-]/gu, ""));
}

export interface AssemblyPoint {
  readonly name: string;
  readonly plans: readonly SafetyPlan[];
}

/** Where people gather, and in which emergencies. */
export function assemblyPoints(plans: readonly SafetyPlan[]): readonly AssemblyPoint[] {
  const points = new Map<string, SafetyPlan[]>();
  for (const plan of plans) {
    const name = plan.fields.assembly_point?.trim();
    if (name) points.set(name, [...(points.get(name) ?? []), plan]);
  }
  return [...points].map(([name, its]) => ({ name, plans: its }));
}
