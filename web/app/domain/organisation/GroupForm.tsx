import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import type { FieldValues, Form, Store } from "#/store/api";
import { Button, Select, TextField } from "#/ui";
import { type GroupProblem, groupProblem, NAME_LIMIT } from "./group_form";
import type { Group } from "./rights";
import { saving } from "./saving";
import type { Done } from "./UndoLine";

type Kind = NonNullable<FieldValues<"group">["kind"]>;
const KINDS: readonly Kind[] = ["reception", "planning", "execution", "other"];

interface GroupFormProps {
  store: Store;
  groups: readonly Group[];
  /** The group that is renamed; undefined for a new one. */
  group: Group | undefined;
  onDone: (done: Done) => void;
  onCancel: () => void;
}

/** Adds a group, or gives one another name. */
export function GroupForm({ store, groups, group, onDone, onCancel }: GroupFormProps) {
  const [name, setName] = useState(group?.fields.name ?? "");
  const [kind, setKind] = useState<Kind>(group?.fields.kind ?? "execution");
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState("");
  const [form] = useState(() => (group ? store.open("group", group.id) : null));
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    box.current?.querySelector("input")?.focus();
    return () => form?.close();
  }, [form]);
  const problem = groupProblem(name, groups, group?.id ?? null);
  const save = async () => {
    setTried(true);
    if (problem) return;
    const failed = await saving(async () =>
      onDone(await write(store, group, { name: name.trim(), kind }, form)),
    );
    setFailure(failed);
  };
  return (
    <form
      ref={box}
      class="person-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t("groups.name")}
        need="required"
        value={name}
        onInput={setName}
        error={tried ? problemWords(problem, name.trim()) : undefined}
      />
      <Select
        label={t("groups.kind")}
        hint={t("groups.kindHelp")}
        value={kind}
        options={KINDS.map((value) => ({ value, word: t(`groups.kind.${value}`) }))}
        onChange={(value) => setKind(value as Kind)}
      />
      <p class="qc-c-bad" role="alert">
        {failure}
      </p>
      <div class="person__acts">
        <Button kind="act" type="submit" hint="Enter">
          {t("people.save")}
        </Button>
        <Button kind="quiet" hint="Esc" onPress={onCancel}>
          {t("people.cancel")}
        </Button>
      </div>
    </form>
  );
}

function problemWords(problem: GroupProblem, name: string): string | undefined {
  if (problem === "taken") return t("groups.taken", { name });
  if (problem === "too_long") return t("people.problem.too_long", { limit: NAME_LIMIT });
  return problem === "required" ? t("people.problem.required") : undefined;
}

/** Writes the group; gives back what was done and how to take it back. */
async function write(
  store: Store,
  group: Group | undefined,
  values: { name: string; kind: Kind },
  form: Form<"group"> | null,
): Promise<Done> {
  if (!group) {
    const made = store.newId();
    await store.write("group", made, values, { create: true });
    return { words: t("groups.added", { name: values.name }), undo: () => void store.remove("group", made) };
  }
  const before = { name: group.fields.name ?? "", kind: group.fields.kind ?? "other" };
  if (before.name !== values.name || before.kind !== values.kind) {
    await store.write("group", group.id, values, form ? { form } : {});
  }
  return {
    words: t("groups.renamed", { name: values.name }),
    undo: () => void store.write("group", group.id, before),
  };
}
