import { compare } from "#/i18n";
import type { FieldValues, Store } from "#/store/api";
import { useStore } from "#/store/context";
import type { Template, TemplateItem } from "./from_template";

const HOME = "staff";

/** All templates by kind of event and name; undefined until they are read. */
export function useTemplates(): readonly Template[] | undefined {
  const store = useStore();
  const all = store.list("template", HOME).value;
  const loaded = store.loaded("template", HOME).value && store.loaded("template_item", HOME).value;
  if (!loaded) return undefined;
  return all.toSorted(
    (one, other) =>
      compare(one.fields.event_kind ?? "", other.fields.event_kind ?? "") ||
      compare(one.fields.name ?? "", other.fields.name ?? ""),
  );
}

/** The lines of a template, also those that are gone. */
export function useLines(template: string | undefined): readonly TemplateItem[] {
  const all = useStore().list("template_item", HOME, "all").value;
  return all.filter(({ fields }) => fields.template === template);
}

/** The groups whose templates this person may write: those that they lead; managers: all. */
export function useOwnGroups(): readonly { value: string; word: string }[] {
  const store = useStore();
  const { manages } = store.status.value;
  return store
    .all("group")
    .value.filter(({ id }) => manages.includes("staff") || manages.includes(`group:${id}`))
    .map(({ id, fields }) => ({ value: id, word: fields.name ?? "" }))
    .sort((one, other) => compare(one.word, other.word));
}

/** Makes a template and its lines, one after the other; resolves with its id when all of it is on disk. */
export async function makeTemplate(
  store: Store,
  head: FieldValues<"template">,
  lines: readonly FieldValues<"template_item">[],
): Promise<string> {
  const id = store.newId();
  await store.write("template", id, head, { create: true });
  await addLines(store, id, head.group ?? "", lines, 1);
  return id;
}

export async function addLines(
  store: Store,
  template: string,
  group: string,
  lines: readonly FieldValues<"template_item">[],
  from: number,
): Promise<void> {
  for (const [index, line] of lines.entries()) {
    const patch = { ...line, template, group, number: from + index };
    await store.write("template_item", store.newId(), patch, { create: true });
  }
}

/** A corrected line is a new one with the same number: checks keep the one that they were made from (F28). */
export async function correctLine(
  store: Store,
  line: TemplateItem,
  change: FieldValues<"template_item">,
): Promise<void> {
  const { deleted: _, ...before } = line.fields;
  await store.write("template_item", store.newId(), { ...before, ...change }, { create: true });
  await store.remove("template_item", line.id);
}
