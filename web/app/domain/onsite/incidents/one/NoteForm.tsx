import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { announce, Button } from "#/ui";
import { addLine } from "../act";
import type { Incident } from "../kinds";
import { useNoteDraft } from "../note_draft";
import { useProblem } from "../use_problem";

/** One more line: a tap into the field, words, a tap. */
export function NoteForm({ incident }: { incident: Incident }) {
  const store = useStore();
  const draft = useNoteDraft(incident.id);
  const [problem, keep] = useProblem();
  const text = draft.text.trim();
  const write = async (event: Event) => {
    event.preventDefault();
    if (text === "") return;
    // Emptied before it is on disk: a second press must not write the line twice.
    draft.set("");
    if (await keep(() => addLine(store, incident, { kind: "note", text }))) {
      announce(t("edit.saved"));
      draft.drop();
    } else draft.set(text);
  };
  return (
    <form class="incident-note" onSubmit={(event) => void write(event)}>
      <input
        class="incident-note__text"
        name="note"
        value={draft.text}
        placeholder={t("incident.write")}
        aria-label={t("incident.write")}
        maxLength={5000}
        enterkeyhint="done"
        autocomplete="off"
        onInput={(event) => draft.set(event.currentTarget.value)}
      />
      <Button type="submit" kind="act" size={56} disabled={text === ""}>
        {t("incident.keep")}
      </Button>
      {problem && (
        <p class="incident-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
