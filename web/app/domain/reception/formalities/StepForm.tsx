import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { Button, Choice, TextField } from "#/ui";
import { PersonPick } from "../visits/PersonPick";
import { KindSelect } from "./AddFormality";
import { KINDS, type Step, type Template } from "./formality";
import type { Acts } from "./use_acts";

interface Typed {
  readonly title: string;
  readonly kind: string;
  readonly days: string;
  readonly after: boolean;
  readonly helper: string;
  readonly hint: string;
}

function typedOf(step: Step | undefined, covers: string): Typed {
  const { title = "", kind = "other", days, helper, hint } = step?.fields ?? {};
  return {
    title,
    kind,
    days: days == null ? "" : String(Math.abs(days)),
    after: covers === "client" || (days ?? -1) > 0,
    helper: helper ?? "",
    hint: hint ?? "",
  };
}

/** Whole days, full-width digits too; null when none were typed, undefined when they can't be read. */
export function readDays(typed: string, after: boolean): number | null | undefined {
  const plain = typed.normalize("NFKC").trim();
  if (plain === "") return null;
  if (!/^\d{1,4}$/.test(plain) || Number(plain) > 3650) return undefined;
  return after ? Number(plain) : 0 - Number(plain);
}

interface StepFormProps {
  template: Template;
  /** Without one a new step is written. */
  step?: Step;
  position: number;
  acts: Acts;
  onClose: () => void;
  /** Stays open for the next one. */
  stays?: boolean;
}

/** One step of a template: what, of which kind, how long before, who helps, what exactly is needed. */
export function StepForm({ template, step, position, acts, onClose, stays }: StepFormProps) {
  const store = useStore();
  useLayer(true, onClose);
  const covers = template.fields.covers ?? "client";
  const key = `formality-step:${step?.id ?? `new:${template.id}`}`;
  const [start] = useState(() => typedOf(step, covers));
  const draft = useDecisionDraft<"formality_step", Typed>("formality_step", key, start, step?.id);
  const typed = draft.values;
  const [problem, setProblem] = useState<"title" | "days" | null>(null);
  const set = (change: Partial<Typed>) => {
    setProblem(null);
    draft.set({ ...typed, ...change });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const title = typed.title.trim();
    const days = readDays(typed.days, typed.after);
    if (title === "") return setProblem("title");
    if (days === undefined) return setProblem("days");
    const fields = {
      title,
      kind: KINDS.find((one) => one === typed.kind) ?? "other",
      days,
      helper: typed.helper || null,
      hint: typed.hint.trim() || null,
    } as const;
    const saved = await acts.run(async () => {
      if (step) await store.write("formality_step", step.id, fields, { form: draft.form });
      else {
        const made = { template: template.id, position, ...fields };
        await store.write("formality_step", store.newId(), made, { create: true });
      }
      return { words: t("formality.done.step", { title }) };
    });
    if (!saved) return;
    await draft.drop();
    if (!stays) onClose();
  };
  return (
    <form class="formality-form" onSubmit={(event) => void submit(event)} noValidate>
      <StepFields typed={typed} covers={covers} problem={problem} onChange={set} />
      <div class="formality-form__acts">
        <Button type="submit" kind="act" size={48}>
          {t(step ? "formality.save" : "formality.addStepDo")}
        </Button>
        <Button size={48} kind="quiet" onPress={onClose}>
          {t("formality.cancel")}
        </Button>
      </div>
    </form>
  );
}

interface StepFieldsProps {
  typed: Typed;
  covers: "client" | "event";
  problem: "title" | "days" | null;
  onChange: (change: Partial<Typed>) => void;
}

function StepFields({ typed, covers, problem, onChange }: StepFieldsProps) {
  return (
    <>
      <TextField
        label={t("formality.field.title")}
        value={typed.title}
        need="required"
        maxLength={200}
        error={problem === "title" ? t("formality.problem.title") : undefined}
        autofocus
        onInput={(title) => onChange({ title })}
      />
      <KindSelect value={typed.kind} onChange={(kind) => onChange({ kind })} />
      <TextField
        label={t(covers === "client" ? "formality.field.daysClient" : "formality.field.days")}
        hint={t("formality.field.daysHint")}
        value={typed.days}
        inputMode="numeric"
        maxLength={6}
        error={problem === "days" ? t("formality.problem.days") : undefined}
        onInput={(days) => onChange({ days })}
      />
      {covers === "event" && (
        <Choice
          label={t("formality.field.when")}
          current={typed.after ? "after" : "before"}
          onChoose={(when) => onChange({ after: when === "after" })}
          options={(["before", "after"] as const).map((when) => ({
            key: when,
            word: t(`formality.when.${when}`),
          }))}
        />
      )}
      <PersonPick
        label={t("formality.field.helper")}
        hint={t("formality.field.helperHint")}
        value={typed.helper}
        onChange={(helper) => onChange({ helper })}
      />
      <TextField
        label={t("formality.field.hint")}
        hint={t("formality.field.hintHint")}
        value={typed.hint}
        lines={2}
        maxLength={500}
        onInput={(hint) => onChange({ hint })}
      />
    </>
  );
}
