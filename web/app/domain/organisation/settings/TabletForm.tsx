import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, TextField } from "#/ui";
import { useKeptForm } from "../kept_form";
import { creationOf, holderOf, type PersonDraft } from "../person_form";
import type { Person } from "../rights";
import { saving } from "../saving";
import type { Done } from "../UndoLine";
import { tabletDraft } from "./tablets";

interface TabletFormProps {
  people: readonly Person[];
  onSaved: (id: string, done: Done) => void;
  onCancel: () => void;
}

/** A new account: which door it stands at, and the number that it signs in with. Its password is set once the server knows it. */
export function TabletForm({ people, onSaved, onCancel }: TabletFormProps) {
  const store = useStore();
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState("");
  const mine = store.record("person", store.person).value?.fields.staff_number ?? "";
  const kept = useKeptForm<"person", PersonDraft>({
    store,
    entity: "person",
    record: undefined,
    key: "person:tablet",
    fresh: tabletDraft(people, mine, t("tablets.name")),
  });
  const { draft } = kept;
  const wrong = problemsOf(draft, people);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (wrong.name || wrong.number) return;
    const id = store.newId();
    const failed = await saving(() => store.write("person", id, creationOf(draft), { create: true }));
    setFailure(failed);
    if (failed) return;
    kept.drop();
    const name = draft.name.trim();
    onSaved(id, { words: t("tablets.added", { name }), undo: () => void store.remove("person", id) });
  };
  return (
    <form class="rooms__form" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={t("tablets.field.name")}
        name="tablet"
        value={draft.name}
        maxLength={50}
        autofocus
        error={tried ? wrong.name : undefined}
        onInput={(name) => kept.change({ ...draft, name })}
      />
      <TextField
        label={t("people.field.staff_number")}
        name="staff_number"
        hint={t("people.numberHelp")}
        value={draft.staff_number}
        maxLength={20}
        error={tried ? wrong.number : undefined}
        onInput={(staff_number) => kept.change({ ...draft, staff_number })}
      />
      {failure && (
        <p class="qc-c-bad" role="alert">
          {failure}
        </p>
      )}
      <div class="rooms__acts">
        <Button type="submit" kind="act" size={48}>
          {t("tablets.add")}
        </Button>
        <Button
          size={48}
          kind="quiet"
          onPress={() => {
            kept.drop();
            onCancel();
          }}
        >
          {t("people.cancel")}
        </Button>
      </div>
    </form>
  );
}

interface Wrong {
  readonly name?: string;
  readonly number?: string;
}

function problemsOf(draft: PersonDraft, people: readonly Person[]): Wrong {
  const required = t("people.problem.required");
  const holder = holderOf(draft.staff_number, people, null);
  const taken = holder && t("people.problem.taken", { name: holder.fields.name ?? "" });
  return {
    ...(!draft.name.trim() && { name: required }),
    ...(!draft.staff_number.trim() ? { number: required } : taken && { number: taken }),
  };
}
