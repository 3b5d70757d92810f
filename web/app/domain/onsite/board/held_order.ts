/** Keeps rows in their places while somebody is about to press one: nothing is swapped under the finger (LOOK 1.10). */

interface Row {
  readonly id: string;
}

/**
 * The new rows in the order in which they stood. A row that is new comes after the one it follows in the new order;
 * a row that is no longer wanted goes.
 */
export function holdOrder<R extends Row>(stood: readonly string[], rows: readonly R[]): R[] {
  const wanted = new Map(rows.map((row) => [row.id, row]));
  const kept = stood.filter((id) => wanted.has(id));
  const known = new Set(kept);
  const after = new Map<string | null, R[]>();
  let last: string | null = null;
  for (const row of rows) {
    if (known.has(row.id)) last = row.id;
    else after.set(last, [...(after.get(last) ?? []), row]);
  }
  const held = [...(after.get(null) ?? [])];
  for (const id of kept) {
    const row = wanted.get(id);
    if (row) held.push(row);
    held.push(...(after.get(id) ?? []));
  }
  return held;
}
