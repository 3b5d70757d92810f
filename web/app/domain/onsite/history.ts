/** What happened to a check, told in steps: from the server's log, or from what this phone knows by itself. */
import type { Patch, RefusedItem, SentItem, UnsentItem, Value } from "#/store/api";
import { sidesOf } from "./results";
import type { Check, Result } from "./rules";

/** One change as the server's log tells it (`GET /api/history/check/<id>`), newest first. */
export interface LoggedChange {
  readonly id: string;
  readonly create: boolean;
  readonly person: string;
  /** By its author's clock, corrected. */
  readonly at: string;
  /** When the server took it. */
  readonly received: string;
  readonly verdict: "applied" | "conflict" | "refused";
  readonly patch: Patch;
}

/** One step of a check's story. */
export interface Step {
  readonly key: string;
  readonly by: string;
  readonly at: string;
  readonly kind: "created" | "result" | "back" | "remark" | "changed" | "removed" | "restored";
  readonly result: Result | null;
  readonly measured: number | null;
  readonly remark: string | null;
  /** Names of the other fields that were changed. */
  readonly fields: readonly string[];
  readonly state: "here" | "server" | "refused";
  /** When the server took it; null while only this phone knows it, or where this phone was not told. */
  readonly received: string | null;
}

interface Told {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly create: boolean;
  readonly patch: Patch;
  readonly state: Step["state"];
  readonly received: string | null;
}

function stepOf({ id, by, at, create, patch, state, received }: Told): Step {
  const { result, measured, remark, deleted, ...fields } = patch;
  return {
    key: id,
    by,
    at,
    kind: kindOf(patch, create),
    result: asResult(result),
    measured: typeof measured === "number" ? measured : null,
    remark: typeof remark === "string" && remark !== "" ? remark : null,
    fields: Object.keys(fields),
    state,
    received,
  };
}

function kindOf(patch: Patch, create: boolean): Step["kind"] {
  if (create) return "created";
  if (patch.deleted !== undefined) return patch.deleted === true ? "removed" : "restored";
  if (patch.result !== undefined) return patch.result === null ? "back" : "result";
  return patch.remark !== undefined && Object.keys(patch).length === 1 ? "remark" : "changed";
}

function asResult(value: Value | undefined): Result | null {
  return value === "pass" || value === "fail" || value === "na" ? value : null;
}

/** This phone's own changes of one check, as the store lists them. */
export interface OwnChanges {
  readonly unsent: readonly UnsentItem[];
  readonly sent: readonly SentItem[];
  readonly refused: readonly RefusedItem[];
}

function ownSteps(check: Check, me: string, own: OwnChanges): Step[] {
  const told = (change: UnsentItem["change"], state: Step["state"], received: string | null): Step =>
    stepOf({ ...change, by: me, state, received });
  const mine = <Item extends UnsentItem>(items: readonly Item[]) =>
    items.filter((item) => item.change.entity === "check" && item.change.record === check.id);
  return [
    ...mine(own.unsent).map((item) => told(item.change, "here", null)),
    ...mine(own.sent).map((item) => told(item.change, "server", item.sentAt)),
    ...mine(own.refused).map((item) => told(item.change, "refused", null)),
  ];
}

/** What this phone knows by itself: its own changes, the standing result and the results in conflict; newest first. */
export function knownHere(check: Check, me: string, own: OwnChanges): Step[] {
  const steps = ownSteps(check, me, own);
  const known = new Set(steps.map((step) => step.key));
  for (const side of sidesOf(check)) {
    if (!known.has(side.head)) steps.push(standing(side.head, side, side));
  }
  const stamp = check.stamps.result;
  const told = steps.some((step) => step.by === stamp?.by && step.at === stamp.at);
  if (stamp && !told && !check.conflicts.result) {
    const { result = null, measured = null, remark = null } = check.fields;
    steps.push(standing("standing", stamp, { result, measured, remark }));
  }
  return newestFirst(steps);
}

function standing(
  key: string,
  { by, at }: { by: string; at: string },
  { result, measured, remark }: Pick<Step, "result" | "measured" | "remark">,
): Step {
  const kind = result === null ? "back" : "result";
  return { key, by, at, kind, result, measured, remark, fields: [], state: "server", received: null };
}

/** The server's log, with what this phone has not sent yet on top. */
export function fullHistory(check: Check, me: string, own: OwnChanges, log: readonly LoggedChange[]): Step[] {
  const logged = log.map(({ person, verdict, ...change }) =>
    stepOf({ ...change, by: person, state: verdict === "refused" ? "refused" : "server" }),
  );
  const known = new Set(logged.map((step) => step.key));
  const rest = ownSteps(check, me, own).filter((step) => !known.has(step.key));
  return newestFirst([...logged, ...rest]);
}

// By the authors' clocks: what was done at 09:12 and sent at 14:00 belongs to 09:12.
function newestFirst(steps: Step[]): Step[] {
  return steps.sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0));
}
