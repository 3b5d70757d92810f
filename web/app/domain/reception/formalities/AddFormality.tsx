import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { Button, Select, TextField } from "#/ui";
import { PersonPick } from "../visits/PersonPick";
import { makeList } from "./act";
import { type Formality, KINDS, nextPosition, type Owner, ownFields } from "./formality";
import type { Acts } from "./use_acts";

interface Typed {
  readonly title: string;
  readonly kind: string;
  readonly due: string;
  readonly helper: string;
  readonly missing: string;
}

const EMPTY: Typed = { title: "", kind: "other", due: "", helper: "", missing: "" };

interface AddFormalityProps {
  owner: Owner;
  listed: readonly Formality[];
  acts: Acts;
  onClose: () => void;
}

/** One step that no template has; half typed it stays on this device. */
export function AddFormality({ owner, listed, acts, onClose }: AddFormalityProps) {
  const store = useStore();
  useLayer(true, onClose);
  const draft = useDecisionDraft<"formality", Typed>("formality", `formality-new:${owner.id}`, EMPTY);
  const typed = draft.values;
  const [problem, setProblem] = useState("");
  const set = (change: Partial<Typed>) => {
    setProblem("");
    draft.set({ ...typed, ...change });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const title = typed.title.trim();
    if (title === "") return setProblem(t("formality.problem.title"));
    const fields = {
      ...ownFields(owner),
      title,
      kind: KINDS.find((one) => one === typed.kind) ?? "other",
      state: "missing",
      position: nextPosition(listed),
      ...(typed.due && { due: typed.due }),
      ...(typed.helper && { helper: typed.helper }),
      ...(typed.missing.trim() && { missing: typed.missing.trim() }),
    } as const;
    if (!(await acts.run(() => makeList(store, [fields])))) return;
    await draft.drop();
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <form class="formality-form" onSubmit={(event) => void submit(event)} onKeyDown={press} noValidate>
      <TextField
        label={t("formality.field.title")}
        value={typed.title}
        need="required"
        maxLength={200}
        error={problem}
        autofocus
        onInput={(title) => set({ title })}
      />
      <KindSelect value={typed.kind} onChange={(kind) => set({ kind })} />
      <TextField
        label={t("formality.field.missing")}
        hint={t("formality.field.missingHint")}
        value={typed.missing}
        maxLength={500}
        onInput={(missing) => set({ missing })}
      />
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
      <div class="formality-form__acts">
        <Button type="submit" kind="act" size={48}>
          {t("formality.addDo")}
        </Button>
        <Button size={48} kind="quiet" hint="Esc" onPress={onClose}>
          {t("formality.cancel")}
        </Button>
      </div>
    </form>
  );
}

export function KindSelect({ value, onChange }: { value: string; onChange: (kind: string) => void }) {
  const options = KINDS.map((one) => ({ value: one, word: t(`formality.kind.${one}`) }));
  return <Select label={t("formality.field.kind")} value={value} onChange={onChange} options={options} />;
}
