/** Giving results by the store, with what went wrong in words. */
import { t } from "#/i18n";
import type { Form, Store } from "#/store/api";
import { DeletedError, StorageFullError } from "#/store/errors";
import { type Given, resultPatch, undoPatch } from "./results";
import type { Check } from "./rules";

export type CheckForm = Form<"check">;

/** Write a result on this phone; resolves when it is on disk. Rejects with the errors of the store. */
export function giveResult(store: Store, check: Check, given: Given, form: CheckForm): Promise<void> {
  return store.write("check", check.id, resultPatch(check, given), { form });
}

/** Take a result back: what stood on the screen before it stands again. */
export async function takeBack(store: Store, before: Check, form: CheckForm): Promise<void> {
  const after = store.record("check", before.id).peek();
  if (after) await store.write("check", before.id, undoPatch(before, after), { form });
}

/** For this long a remark still belongs to the moment of its result: it is written with it, as one statement. */
const STATEMENT_MS = 15 * 60_000;

/**
 * Write a remark. Right after one's own result it goes along with it once more, so that the two can never be parted; later
 * it is written alone: writing the result again would make an old one look fresh.
 */
export function giveRemark(store: Store, check: Check, remark: string, form: CheckForm): Promise<void> {
  const { result, measured } = check.fields;
  const stamp = check.stamps.result;
  const fresh = stamp?.by === store.person && Date.now() - Date.parse(stamp.at) < STATEMENT_MS;
  const together = fresh && result != null && !check.conflicts.result;
  const patch = together
    ? resultPatch(check, { result, measured: measured ?? undefined, remark })
    : { remark: remark || null };
  return store.write("check", check.id, patch, { form });
}

/** What to tell a person whose result could not be saved; what they typed must stay where it is. */
export function savingProblem(error: unknown): string {
  if (error instanceof StorageFullError) return t("error.full");
  return error instanceof DeletedError ? t("error.deleted") : t("error.broken");
}
