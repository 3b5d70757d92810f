/** What somebody does with formalities; each gives back how it is undone. */
import { t } from "#/i18n";
import type { FieldValues, Store } from "#/store/api";
import type { Done } from "../../organisation/UndoLine";
import { type Formality, noticeFor, type State, stateOf } from "./formality";

/** One press: where it stands now. */
export async function setState(store: Store, formality: Formality, state: State): Promise<Done> {
  const before = stateOf(formality);
  await store.write("formality", formality.id, { state });
  const words = t("formality.done.state", {
    title: formality.fields.title ?? "",
    state: t(`formality.state.${state}`),
  });
  return { words, undo: () => void store.write("formality", formality.id, { state: before }) };
}

export async function makeList(store: Store, fields: readonly FieldValues<"formality">[]): Promise<Done> {
  const made: string[] = [];
  for (const one of fields) {
    const id = store.newId();
    await store.write("formality", id, one, { create: true });
    made.push(id);
  }
  const undo = async () => {
    for (const id of made) await store.remove("formality", id);
  };
  return { words: t("formality.done.made", { count: made.length }), undo: () => void undo() };
}

export async function removeFormality(store: Store, formality: Formality): Promise<Done> {
  await store.remove("formality", formality.id);
  const words = t("formality.done.removed", { title: formality.fields.title ?? "" });
  return { words, undo: () => void store.remove("formality", formality.id, false) };
}

/** Whoever was told has seen it, on all their devices. */
export async function putAway(store: Store, formality: Formality): Promise<void> {
  const { due } = formality.fields;
  const notice = noticeFor(formality, store.person);
  if (!due || !notice) return;
  await store.write(
    "formality",
    formality.id,
    notice === "overdue" ? { overdue_seen: due } : { reminder_seen: due },
  );
}
