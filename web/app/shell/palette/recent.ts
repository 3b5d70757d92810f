/** What somebody opened lately on this device: names of records and screens alone, never what stands in them. */
const KEY = "qianchang.recent.";
const MOST = 12;

export function recentOf(person: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY + person) ?? "[]");
    return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === "string") : [];
  } catch {
    return []; // storage switched off, or written by something else: nothing is recent
  }
}

export function noteRecent(person: string, key: string): void {
  const before = recentOf(person);
  if (before[0] === key) return;
  try {
    const kept = [key, ...before.filter((one) => one !== key)].slice(0, MOST);
    localStorage.setItem(KEY + person, JSON.stringify(kept));
  } catch {
    // Not remembered: it is found by its name.
  }
}
