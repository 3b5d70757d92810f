/** What stayed of a line of a template that an event's list held twice, and was taken out once (X1, F36). */
import type { Store } from "#/store/api";
import { scopeOf } from "./event_checks";
import type { Check } from "./rules";
import type { TemplateItem } from "./templates/from_template";

/** The other check of the same line, which stands; lines are the same by their number, a corrected one too. */
export function twinOf(
  check: Check,
  checks: readonly Check[],
  lines: readonly TemplateItem[],
): Check | undefined {
  const keys = new Map(lines.map(({ id, fields }) => [id, `${fields.template} ${fields.number}`]));
  const lineOf = ({ fields }: Check) => {
    const item = fields.template_item ?? "";
    return keys.get(item) ?? item;
  };
  const its = lineOf(check);
  return its ? checks.find((one) => one.id !== check.id && !one.deleted && lineOf(one) === its) : undefined;
}

/** From this phone. Reads signals. */
export function twinHere(store: Store, event: string, check: Check): Check | undefined {
  const lines = store.list("template_item", "staff", "all").value;
  return twinOf(check, store.list("check", scopeOf(event)).value, lines);
}
