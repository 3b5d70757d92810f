/** Checks for tests, as the store shows them, with the cast of the gala: 马晓东 patrols, 秦大勇 builds. */
import type { FieldValues, ShownHead } from "#/store/api";
import type { Check, Result } from "../rules";

export const MA = "01M7MAXQ000000000000000000";
export const QIN = "01M7QNDY000000000000000000";
export const NOON = Date.parse("2026-12-18T04:00:00.000Z");
const MINUTE = 60_000;

/** An instant so many minutes after noon (before, if negative). */
export function minutesFromNoon(minutes: number): string {
  return new Date(NOON + minutes * MINUTE).toISOString();
}

/** A head of `result`. */
export function head(
  by: string,
  value: Result | null,
  id: string,
  at = minutesFromNoon(-30),
): ShownHead<Result | null> {
  return { head: id, value, by, at, unsent: false };
}

type Parts = Partial<Omit<Check, "fields">>;

/** A check that the server has, due at one o'clock, unless the fields or parts say otherwise. */
export function check(fields: FieldValues<"check"> = {}, parts: Parts = {}): Check {
  return {
    entity: "check",
    id: "01M7CHECK00000000000000000",
    fields: {
      event: "01M7EVENT00000000000000000",
      code: "QD109",
      category: "safety",
      title: "桁架吊点保险绳",
      requirement: "主吊点与每台灯具均有独立钢丝保险绳，松弛量不超过0.2m",
      due: minutesFromNoon(60),
      ...fields,
    },
    heads: {},
    conflicts: {},
    stamps: {},
    unsent: false,
    unsentFields: new Set(),
    deleted: false,
    editedAfterDeletion: false,
    unseen: {},
    rev: 7,
    ...parts,
  };
}

/** The same, with a result that is only on this phone. */
export function unsentCheck(fields: FieldValues<"check">, parts: Parts = {}): Check {
  return check(fields, { unsent: true, unsentFields: new Set(["result"]), ...parts });
}

/** Ma failed it by his value, Qin passed it by hers, neither having seen the other. */
export function conflictingCheck(): Check {
  return check(
    { result: "fail", measured: 0.35, remark: "3号灯没挂保险绳", unit: "m", high: 0.2 },
    {
      heads: { result: ["A", "B"], measured: ["A", "B"], remark: ["A"] },
      conflicts: {
        result: [head(QIN, "pass", "B", minutesFromNoon(-175)), head(MA, "fail", "A", minutesFromNoon(-168))],
        measured: [
          { head: "A", value: 0.35, by: MA, at: minutesFromNoon(-168), unsent: false },
          { head: "B", value: 0.15, by: QIN, at: minutesFromNoon(-175), unsent: false },
        ],
      },
    },
  );
}
