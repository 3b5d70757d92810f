import { useMemo, useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { Button, Checkbox, readNumber, Select, TextField } from "#/ui";
import { savingProblem } from "../give";
import { CATEGORIES } from "../rules";
import type { TemplateItem } from "./from_template";
import { hoursOf, minutesOf } from "./lines";
import { correctLine } from "./use_templates";

interface Typed {
  readonly title: string;
  readonly requirement: string;
  readonly category: string;
  readonly place: string;
  readonly hours: string;
  readonly after: boolean;
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  readonly photo: boolean;
  readonly valid: string;
  readonly repeat: boolean;
}

/** Where a half-typed correction of a line is kept (F27). */
export function lineKey({ id }: TemplateItem): string {
  return `template-line:${id}`;
}

/** Corrects a line; what events have made from it stays as it is until their leads take the change over (F28). */
export function LineForm({ line, onDone }: { line: TemplateItem; onDone: () => void }) {
  const store = useStore();
  const start = useMemo(() => typedOf(line), [line]);
  const draft = useDecisionDraft<"template_item", Typed>("template_item", lineKey(line), start, line.id);
  const typed = draft.values;
  const [problem, setProblem] = useState("");
  const set = (change: Partial<Typed>) => draft.set({ ...typed, ...change });
  const text = (
    field: "title" | "requirement" | "place" | "hours" | "unit" | "low" | "high" | "valid",
    most: number,
  ) => ({
    label: t(`template.field.${field}`),
    value: typed[field],
    maxLength: most,
    onInput: (value: string) => set({ [field]: value }),
  });
  const save = async (submitted: Event) => {
    submitted.preventDefault();
    const change = changeOf(typed);
    if (!change) return setProblem(t("template.unread"));
    try {
      await correctLine(store, line, change);
      await draft.drop();
      onDone();
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  return (
    <form class="template-line" onSubmit={(submitted) => void save(submitted)}>
      <TextField {...text("title", 200)} need="required" />
      <TextField {...text("requirement", 2000)} lines={2} />
      <Select
        label={t("lists.by.category")}
        value={typed.category}
        onChange={(category) => set({ category })}
        options={CATEGORIES.map((one) => ({ value: one, word: t(`category.${one}`) }))}
      />
      <TextField {...text("place", 100)} hint={t("template.placeHint")} />
      <TextField {...text("hours", 7)} hint={t("template.hoursHint")} />
      <Checkbox
        label={t("template.field.after")}
        checked={typed.after}
        onChange={(after) => set({ after })}
      />
      <TextField {...text("unit", 20)} />
      <TextField {...text("low", 12)} inputMode="decimal" />
      <TextField {...text("high", 12)} inputMode="decimal" />
      <TextField {...text("valid", 7)} inputMode="numeric" />
      <Checkbox
        label={t("template.field.photo")}
        checked={typed.photo}
        onChange={(photo) => set({ photo })}
      />
      <Checkbox
        label={t("template.field.repeat")}
        checked={typed.repeat}
        onChange={(repeat) => set({ repeat })}
      />
      {problem && <p role="alert">{problem}</p>}
      <Button type="submit" kind="act" size={48}>
        {t("edit.save")}
      </Button>
      <Button size={48} onPress={() => void draft.drop().then(onDone)}>
        {t("edit.discard")}
      </Button>
    </form>
  );
}

function typedOf({ fields }: TemplateItem): Typed {
  const number = (value: number | null | undefined) => (value == null ? "" : String(value));
  return {
    title: fields.title ?? "",
    requirement: fields.requirement ?? "",
    category: fields.category ?? "setup",
    place: fields.place ?? "",
    hours: hoursOf(fields.due_minutes),
    after: (fields.due_minutes ?? 0) > 0,
    unit: fields.unit ?? "",
    low: number(fields.low),
    high: number(fields.high),
    photo: fields.photo_required === true,
    valid: number(fields.valid_minutes),
    repeat: fields.repeat_before_opening === true,
  };
}

/** What is to be written; null where something can't be read. */
function changeOf(typed: Typed) {
  const blank = (text: string) => text.trim() || null;
  const [low, high, valid] = [readNumber(typed.low), readNumber(typed.high), readNumber(typed.valid)];
  const due = minutesOf(typed.hours, typed.after);
  const unread =
    (blank(typed.low) && low === null) ||
    (blank(typed.high) && high === null) ||
    (blank(typed.hours) && due === null) ||
    (blank(typed.valid) && !(valid !== null && Number.isInteger(valid) && valid > 0)) ||
    (low !== null && high !== null && low > high);
  const title = blank(typed.title);
  if (unread || !title) return null;
  return {
    title,
    requirement: blank(typed.requirement),
    category: CATEGORIES.find((one) => one === typed.category) ?? "setup",
    place: blank(typed.place),
    due_minutes: due,
    unit: blank(typed.unit),
    low,
    high,
    photo_required: typed.photo || null,
    valid_minutes: valid,
    repeat_before_opening: typed.repeat || null,
  };
}
