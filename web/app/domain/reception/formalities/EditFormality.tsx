import { useMemo, useState } from "preact/hooks";
import { t } from "#/i18n";
import type { FieldValues } from "#/store/api";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { Button, ListHead, TextField } from "#/ui";
import { PersonPick } from "../visits/PersonPick";
import { KindSelect } from "./AddFormality";
import { removeFormality } from "./act";
import { type Formality, KINDS } from "./formality";
import type { Acts } from "./use_acts";

interface Typed {
  readonly title: string;
  readonly kind: string;
  readonly missing: string;
  readonly due: string;
  readonly helper: string;
  readonly remark: string;
}

function typedOf({ fields }: Formality): Typed {
  return {
    title: fields.title ?? "",
    kind: fields.kind ?? "other",
    missing: fields.missing ?? "",
    due: fields.due ?? "",
    helper: fields.helper ?? "",
    remark: fields.remark ?? "",
  };
}

/** Only what was changed is written: what others changed meanwhile stands. */
export function changeOf(from: Typed, typed: Typed): FieldValues<"formality"> {
  const names = (Object.keys(from) as (keyof Typed)[]).filter((name) => typed[name].trim() !== from[name]);
  return Object.fromEntries(
    names.map((name) => [
      name,
      name === "kind" ? (KINDS.find((one) => one === typed.kind) ?? "other") : typed[name].trim() || null,
    ]),
  );
}

interface EditFormalityProps {
  formality: Formality;
  acts: Acts;
  onSaved: () => void;
}

/** What exactly is missing, until when, who helps, a remark; half typed it stays on this device. */
export function EditFormality({ formality, acts, onSaved }: EditFormalityProps) {
  const store = useStore();
  const [touched, setTouched] = useState(false);
  // What comes from others shows until somebody types; then what they began with stays what they see.
  const seen = useMemo(() => typedOf(formality), touched ? [] : [formality]);
  const key = `formality:${formality.id}`;
  const draft = useDecisionDraft<"formality", Typed | null>("formality", key, null, formality.id);
  const typed = draft.values ?? seen;
  const [problem, setProblem] = useState("");
  const set = (change: Partial<Typed>) => {
    setTouched(true);
    setProblem("");
    draft.set({ ...typed, ...change });
  };
  const change = changeOf(seen, typed);
  const changed = Object.keys(change).length > 0;
  const submit = async (event?: Event) => {
    event?.preventDefault();
    if (typed.title.trim() === "") return setProblem(t("formality.problem.title"));
    if (!changed) return;
    const saved = await acts.run(async () => {
      await store.write("formality", formality.id, change, { form: draft.form });
      return { words: t("formality.done.saved") };
    });
    if (!saved) return;
    await draft.drop();
    onSaved();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) void submit(event);
  };
  const text = (name: "title" | "missing" | "remark", most: number) => ({
    label: t(`formality.field.${name}`),
    value: typed[name],
    maxLength: most,
    onInput: (value: string) => set({ [name]: value }),
  });
  return (
    <form class="formality-form" onSubmit={(event) => void submit(event)} onKeyDown={press} noValidate>
      <ListHead title={t("formality.details")} />
      <TextField {...text("missing", 500)} hint={t("formality.field.missingHint")} lines={2} />
      <TextField
        label={t("formality.field.due")}
        type="date"
        value={typed.due}
        onInput={(due) => set({ due })}
      />
      <PersonPick
        label={t("formality.field.helper")}
        hint={t("formality.field.helperHint")}
        value={typed.helper}
        onChange={(helper) => set({ helper })}
      />
      <TextField {...text("remark", 2000)} lines={3} />
      <TextField {...text("title", 200)} error={problem} />
      <KindSelect value={typed.kind} onChange={(kind) => set({ kind })} />
      <div class="formality-form__acts">
        <Button type="submit" kind={changed ? "act" : "plain"} size={48} disabled={!changed} hint="Ctrl ↵">
          {t("formality.save")}
        </Button>
        <Button kind="quiet" size={48} onPress={() => void acts.run(() => removeFormality(store, formality))}>
          {t("formality.remove")}
        </Button>
      </div>
    </form>
  );
}
