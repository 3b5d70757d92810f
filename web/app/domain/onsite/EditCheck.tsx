import { useState } from "preact/hooks";
import { compare, formatAge, minute, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { announce, Button, EmptyState, LoadingRows, Notice, ScreenHead, Select, TextField } from "#/ui";
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

interface InputsProps {
  event: string;
  typed: Typed;
  set: (change: Partial<Typed>) => void;
  errorOf: (field: keyof Typed) => { error?: string };
}

function Inputs({ event, typed, set, errorOf }: InputsProps) {
  return (
    <>
      <TextField
        label={t("edit.name")}
        value={typed.title}
        onInput={(title) => set({ title })}
        maxLength={200}
        need="required"
        {...errorOf("title")}
      />
      <TextField
        label={t("check.requirement")}
        value={typed.requirement}
        onInput={(requirement) => set({ requirement })}
        maxLength={2000}
        lines={3}
      />
      <People event={event} typed={typed} set={set} />
      <div class="onsite-edit__pair">
        <TextField
          label={t("edit.dueDay")}
          type="date"
          value={typed.dueDay}
          onInput={(dueDay) => set({ dueDay })}
          {...errorOf("dueDay")}
        />
        <TextField
          label={t("edit.dueTime")}
          type="time"
          value={typed.dueTime}
          onInput={(dueTime) => set({ dueTime })}
        />
      </div>
      <div class="onsite-edit__three">
        <TextField
          label={t("edit.low")}
          inputMode="decimal"
          value={typed.low}
          onInput={(low) => set({ low })}
          {...errorOf("low")}
        />
        <TextField
          label={t("edit.high")}
          inputMode="decimal"
          value={typed.high}
          onInput={(high) => set({ high })}
          {...errorOf("high")}
        />
        <TextField
          label={t("edit.unit")}
          value={typed.unit}
          maxLength={20}
          onInput={(unit) => set({ unit })}
        />
      </div>
    </>
  );
}

// Everybody who works here, by name; the zones of this event.
function People({ event, typed, set }: Omit<InputsProps, "errorOf">) {
  const store = useStore();
  const people = store
    .all("person")
    .value.filter((one) => one.fields.status !== "left" || one.id === typed.responsible)
    .map((one) => ({ value: one.id, word: one.fields.name ?? "" }))
    .sort((left, right) => compare(left.word, right.word));
  const zones = store
    .list("zone", scopeOf(event))
    .value.map((zone) => ({ value: zone.id, word: zone.fields.name ?? "" }))
    .sort((left, right) => compare(left.word, right.word));
  return (
    <>
      <Select
        label={t("check.responsible")}
        value={typed.responsible}
        onChange={(responsible) => set({ responsible })}
        options={[{ value: "", word: t("edit.nobody") }, ...people]}
      />
      <Select
        label={t("check.zone")}
        value={typed.zone}
        onChange={(zone) => set({ zone })}
        options={[{ value: "", word: t("edit.nowhere") }, ...zones]}
      />
    </>
  );
}
