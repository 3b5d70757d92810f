/** What can happen: in which order it is offered, how grave it is at first, who sees it, which safety plan speaks of it. */
import type { FieldValues, Shown } from "#/store/api";

export type Incident = Shown<"incident">;
export type Kind = NonNullable<FieldValues<"incident">["kind"]>;
export type Severity = NonNullable<FieldValues<"incident">["severity"]>;
export type Outcome = NonNullable<FieldValues<"incident">["outcome"]>;

interface KindRule {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly confidential: boolean;
  /** Words of a safety plan's kind in the three languages, the closest first. */
  readonly words: readonly string[];
}

/** The gravest first: that is how the tiles stand. */
export const KINDS: readonly KindRule[] = [
  {
    kind: "fire",
    severity: "major",
    confidential: false,
    words: ["火情", "火", "fire", "烟", "煙", "smoke"],
  },
  {
    kind: "crowd",
    severity: "major",
    confidential: false,
    words: ["拥挤", "擁擠", "crowd", "踩踏", "crush", "stampede"],
  },
  {
    kind: "injury",
    severity: "serious",
    confidential: true,
    words: [
      "疾病",
      "受伤",
      "受傷",
      "伤病",
      "傷病",
      "medical",
      "injur",
      "illness",
      "过敏",
      "過敏",
      "中毒",
      "allerg",
      "poison",
      "触电",
      "觸電",
    ],
  },
  {
    kind: "lost_child",
    severity: "serious",
    confidential: true,
    words: ["走失", "儿童", "兒童", "lost child", "missing child", "child"],
  },
  {
    kind: "power",
    severity: "serious",
    confidential: false,
    words: ["停电", "停電", "power", "blackout", "触电", "觸電", "electric"],
  },
  {
    kind: "weather",
    severity: "serious",
    confidential: false,
    words: ["天气", "天氣", "weather", "storm", "暴雨", "雷", "风", "風", "wind", "rain"],
  },
  {
    kind: "conflict",
    severity: "ordinary",
    confidential: false,
    words: ["冲突", "衝突", "conflict", "fight", "打架", "斗殴", "鬥毆"],
  },
  {
    kind: "equipment",
    severity: "ordinary",
    confidential: false,
    words: ["设备", "設備", "equipment", "故障", "坠落", "墜落", "吊挂", "吊掛", "rigging", "structure"],
  },
  {
    kind: "theft",
    severity: "ordinary",
    confidential: false,
    words: ["被盗", "被盜", "theft", "盗", "盜", "失窃", "失竊", "丢失", "遺失", "遗失", "stolen"],
  },
  { kind: "other", severity: "ordinary", confidential: false, words: [] },
];

export const SEVERITIES = ["major", "serious", "ordinary"] as const satisfies readonly Severity[];
export const OUTCOMES = ["resolved", "handed_over", "false_alarm"] as const satisfies readonly Outcome[];

/** What holds for a kind until somebody says otherwise. */
export function ruleOf(kind: Kind): KindRule {
  return KINDS.find((rule) => rule.kind === kind) ?? (KINDS[KINDS.length - 1] as KindRule);
}
