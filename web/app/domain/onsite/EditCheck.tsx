import { useState } from "preact/hooks";
import { formatAge, minute, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { announce, Button, EmptyState, LoadingRows, Notice, ScreenHead } from "#/ui";
import { Inputs } from "./edit/Inputs";
import { useEdit } from "./edit/use_edit";
import { type EditedField, type Problem, problemsOf, type Typed } from "./edit/values";
import { scopeOf } from "./event_checks";
import { fieldWord, valueWord } from "./field_words";
import { savingProblem } from "./give";
import { useManagesEvent } from "./rights";
import type { Check } from "./rules";
import "./onsite.css";

type Props = ScreenProps<"/event/:event/check/:check/edit">;

/** Changes what a check asks for: by the event's lead, group leads and managers. */
export function EditCheck({ params }: Props) {
  const store = useStore();
  const check = store.record("check", params.check).value;
  const loaded = store.loaded("check", scopeOf(params.event)).value;
  const manages = useManagesEvent(params.event);
  if (!check && !loaded) return <LoadingRows rows={4} />;
  const usable = check && !check.deleted && manages;
  return (
    <section class="onsite-edit">
      <ScreenHead title={t("edit.title")} onBack={back} aside={check?.fields.code} />
      {usable ? (
        <Form key={check.id} event={params.event} check={check} />
      ) : (
        <EmptyState title={t(check?.deleted ? "check.deleted" : check ? "edit.notYours" : "check.notHere")} />
      )}
    </section>
  );
}

function Form({ event, check }: { event: string; check: Check }) {
  const edit = useEdit(useStore(), check);
  const [problem, setProblem] = useState("");
  const [tried, setTried] = useState(false);
  const problems = problemsOf(edit.typed);
  const save = async (submitted: Event) => {
    submitted.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    try {
      if (edit.changed) await edit.save();
      announce(t("edit.saved"));
      back();
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  const errorOf = (field: keyof Typed) => wordOf(tried ? problems[field] : undefined);
  return (
    <form class="onsite-edit__form" onSubmit={(submitted) => void save(submitted)} noValidate>
      {edit.restoredFrom && (
        <Notice
          tone="unsent"
          title={t("edit.draft", { age: formatAge(edit.restoredFrom, minute.value) })}
          actions={
            <Button size={48} onPress={() => void edit.discard()}>
              {t("edit.dropDraft")}
            </Button>
          }
        />
      )}
      {edit.contested.map((field) => (
        <Contested key={field} check={check} field={field} onDecide={(mine) => edit.decide(field, mine)} />
      ))}
      <Inputs event={event} typed={edit.typed} set={edit.set} errorOf={errorOf} />
      <footer class="onsite-act onsite-act--pair">
        {problem && (
          <p class="onsite-act__problem" role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" kind="act" size={64} wide>
          {t("edit.save")}
        </Button>
        <Button
          size={64}
          onPress={() => {
            void edit.discard();
            back();
          }}
        >
          {t("edit.discard")}
        </Button>
      </footer>
    </form>
  );
}

function wordOf(problem: Problem | undefined): { error?: string } {
  return problem ? { error: t(`edit.${problem}`) } : {};
}

interface ContestedProps {
  check: Check;
  field: EditedField;
  onDecide: (mine: boolean) => void;
}

function Contested({ check, field, onDecide }: ContestedProps) {
  const store = useStore();
  const value = valueWord(store, field, check.fields[field]);
  const choices = (
    <>
      <Button size={48} onPress={() => onDecide(true)}>
        {t("edit.keepMine")}
      </Button>
      <Button size={48} onPress={() => onDecide(false)}>
        {t("edit.takeTheirs")}
      </Button>
    </>
  );
  return (
    <Notice tone="warn" title={t("edit.changedBy", { field: fieldWord(field), value })} actions={choices} />
  );
}
