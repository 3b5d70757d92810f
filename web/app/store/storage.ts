/** How much room the phone has for what people enter. */
const LOW_SHARE = 0.9;

export async function storageLevel(): Promise<"ok" | "low"> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => null);
  if (!estimate?.quota || estimate.usage === undefined) return "ok";
  return estimate.usage / estimate.quota > LOW_SHARE ? "low" : "ok";
}
