/** What a post answers for, and so whom a call for help reaches (X7). Pure. */
import type { Shown } from "#/store/api";

export type Post = Shown<"post">;
export type Duty = NonNullable<Post["fields"]["answers"]>;

export const DUTIES: readonly Duty[] = ["order", "medical", "technical", "reception", "command"];

// Where nobody has said it, the name of a post does. The first that fits counts: a lead of security commands nobody else.
const WORDS: readonly (readonly [Duty, RegExp])[] = [
  ["command", /总指挥|總指揮|指挥|指揮|command/iu],
  ["medical", /医|醫|急救|medic|first aid/iu],
  ["order", /秩序|安全|巡查|保安|引导|引導|疏散|安保|security|steward|order/iu],
  [
    "technical",
    /音响|音響|灯光|燈光|视频|視頻|影像|舞台|舞臺|用电|用電|搭建|设备|設備|调音|調音|audio|light|video|stage|rigging|power/iu,
  ],
  ["reception", /签到|簽到|接待|寄存|贵宾|貴賓|礼仪|禮儀|reception|check-?in|cloak/iu],
];

export function dutyOf({ fields }: Post): Duty | undefined {
  if (fields.answers) return fields.answers;
  return WORDS.find(([, words]) => words.test(fields.name ?? ""))?.[0];
}
