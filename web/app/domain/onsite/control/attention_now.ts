/** Which checks the control room must see: what is wrong or late, those first that keep the doors shut (X4). Pure. */
import { byAttention } from "../attention";
import type { BoardRow } from "../board/rows";
import type { CheckState } from "../rules";

const WRONG: ReadonlySet<CheckState> = new Set<CheckState>(["conflict", "fail", "refused", "overdue"]);

/** `closing`: ids of the checks that keep the gate closed. A check that is merely still to do is not among them. */
export function attentionNow(rows: readonly BoardRow[], closing: ReadonlySet<string>): readonly BoardRow[] {
  const shuts = (row: BoardRow) => Number(closing.has(row.id));
  return rows
    .filter(({ judged }) => WRONG.has(judged.state))
    .toSorted((one, other) => shuts(other) - shuts(one) || byAttention(one.judged, other.judged));
}
