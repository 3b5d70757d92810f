import { useState } from "preact/hooks";
import { t } from "#/i18n";
import type { Shown } from "#/store/api";
import { useStore } from "#/store/context";
import { announce, Button, ListHead, TextField } from "#/ui";
import { saving } from "../saving";

/** What each group that receives clients says and asks on the telephone; an empty field is the built-in text (R1). */
export function ScriptPart() {
  const store = useStore();
  const groups = store.list("group", "staff").value.filter(({ fields }) => fields.kind === "reception");
  const scripts = store.all("call_script").value;
  const { manages } = store.status.value;
  return (
    <>
      {groups
        .filter(({ id }) => manages.includes(`group:${id}`))
        .map((group) => {
          const script = scripts.find(({ fields }) => fields.group === group.id);
          return (
            <section key={group.id} data-script={group.id}>
              <ListHead
                title={t("hours.script", { group: group.fields.name ?? "" })}
                note={t("hours.scriptNote")}
              />
              <ScriptForm key={script?.id ?? "new"} group={group.id} script={script} />
            </section>
          );
        })}
    </>
  );
}

function ScriptForm({ group, script }: { group: string; script: Shown<"call_script"> | undefined }) {
  const store = useStore();
  const [greeting, setGreeting] = useState(script?.fields.greeting ?? "");
  const [questions, setQuestions] = useState(script?.fields.questions ?? "");
  const [farewell, setFarewell] = useState(script?.fields.farewell ?? "");
  const [problem, setProblem] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    const words = {
      greeting: greeting.trim() || null,
      questions: questions.trim() === "" ? null : questions.trimEnd(),
      farewell: farewell.trim() || null,
    };
    const failed = await saving(() =>
      script
        ? store.write("call_script", script.id, words)
        : store.write("call_script", store.newId(), { group, ...words }, { create: true }),
    );
    setProblem(failed);
    if (!failed) announce(t("hours.scriptDone"));
  };
  return (
    <form class="hours__script" onSubmit={(event) => void submit(event)}>
      <TextField
        label={t("hours.greeting")}
        hint={t("hours.greetingHint", { name: "{name}" })}
        value={greeting}
        lines={2}
        maxLength={1000}
        onInput={setGreeting}
      />
      <TextField
        label={t("hours.questions")}
        hint={t("hours.questionsHint")}
        value={questions}
        lines={5}
        maxLength={5000}
        onInput={setQuestions}
      />
      <TextField
        label={t("hours.farewell")}
        value={farewell}
        lines={2}
        maxLength={1000}
        onInput={setFarewell}
        error={problem}
      />
      <Button type="submit" size={48} kind="act">
        {t("hours.scriptSave")}
      </Button>
    </form>
  );
}
