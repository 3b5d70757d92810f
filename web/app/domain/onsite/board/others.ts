/** Which facts somebody else changed: they get the quiet underline (LOOK 2, motion). */
import type { Check } from "../rules";

/**
 * Ids of the checks that the server's news changed. Own work that was only confirmed is not among them; a check that
 * is new on this device is not, either: a list that fills is not a hundred changes.
 */
export function changedByOthers(
  before: ReadonlyMap<string, Check>,
  after: readonly Check[],
  me: string,
): string[] {
  return after.filter((check) => isChange(before.get(check.id), check, me)).map((check) => check.id);
}

function isChange(before: Check | undefined, after: Check, me: string): boolean {
  if (!before || before === after || before.rev === after.rev) return false;
  const [was, is] = [before.stamps.result, after.stamps.result];
  if (was?.by !== is?.by || was?.at !== is?.at) return is?.by !== me;
  return !before.unsent;
}
