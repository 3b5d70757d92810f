import { ArrowDown, ArrowUp, Plus } from "lucide";
import { useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, IconButton, type KeyBinding, KeyFoot, LoadingRows, NotHere, ScreenHead } from "#/ui";
import { type Done, UndoLine } from "../../organisation/UndoLine";
import { personName } from "../enquiries/words";
import { moved, type Step, stepsOf, type Template } from "./formality";
import { pageKeys } from "./page_keys";
import { StepForm } from "./StepForm";
import { type Acts, useActs } from "./use_acts";
import "./formalities.css";

/** One template and its steps: written, ordered, taken out. Lists made from it before stay as they are (R5). */
export function TemplateScreen({ params }: ScreenProps<"/settings/formalities/:template">) {
  const store = useStore();
  const acts = useActs();
  const loaded = (["formality_template", "formality_step"] as const).every(
    (kind) => store.loaded(kind).value,
  );
  if (!loaded) return <LoadingRows rows={6} />;
  const template = store.record("formality_template", params.template).value;
  if (!template || template.deleted) {
    return (
      <>
        <ScreenHead title={t("formality.templates")} onBack={back} />
        <NotHere />
        {acts.done && <UndoLine key={acts.done.words} done={acts.done} onSettled={acts.settle} />}
      </>
    );
  }
  return <One template={template} acts={acts} />;
}

function One({ template, acts }: { template: Template; acts: Acts }) {
  const store = useStore();
  const [open, setOpen] = useState<string | null>(null);
  const manages = store.status.value.manages.includes("reception");
  const steps = stepsOf(template.id, store.all("formality_step").value);
  const { name = "", covers } = template.fields;
  const add = () => setOpen("new");
  const remove = () => void acts.run(() => takenOut(store, "formality_template", template.id, name));
  return (
    <section class="qc-desk formality-list">
      <div class="formality-list__body" data-scroll="formality-template">
        <ScreenHead
          title={name}
          second={t(`formality.covers.${covers ?? "client"}`)}
          onBack={back}
          aside={
            manages && (
              <Button size={40} kind="quiet" onPress={remove}>
                {t("formality.removeTemplate")}
              </Button>
            )
          }
        />
        {steps.length === 0 && <p class="formalities__none">{t("formality.noSteps")}</p>}
        <ol>
          {steps.map((step, at) => (
            <li key={step.id} class="formality-step" data-step={step.id}>
              <StepWords step={step} covers={covers ?? "client"} />
              {manages && <StepActs steps={steps} at={at} acts={acts} open={open} onOpen={setOpen} />}
              {open === step.id && (
                <StepForm
                  template={template}
                  step={step}
                  position={step.fields.position ?? at}
                  acts={acts}
                  onClose={() => setOpen(null)}
                />
              )}
            </li>
          ))}
        </ol>
        {acts.problem && <p role="alert">{acts.problem}</p>}
        {manages && <AddStep template={template} steps={steps} acts={acts} open={open} onOpen={setOpen} />}
      </div>
      {acts.done && <UndoLine key={acts.done.words} done={acts.done} onSettled={acts.settle} />}
      <KeyFoot bindings={keysOf(manages ? add : undefined, acts)} />
    </section>
  );
}

function keysOf(add: (() => void) | undefined, acts: Acts): readonly KeyBinding[] {
  const undo = acts.done?.undo;
  return [
    { keys: ["a"], shown: ["A"], word: t("formality.addStep"), foot: true, off: !add, run: () => add?.() },
    { keys: ["z"], shown: ["Z"], word: t("people.undo"), foot: true, off: !undo, run: () => undo?.() },
    ...pageKeys(),
  ];
}

interface OpenProps {
  steps: readonly Step[];
  acts: Acts;
  /** The step whose form is open, or "new". */
  open: string | null;
  onOpen: (id: string | null) => void;
}

function AddStep({ template, steps, acts, open, onOpen }: OpenProps & { template: Template }) {
  if (open === "new")
    return (
      <StepForm
        // One after the other: the form is empty again for the next.
        key={steps.length}
        template={template}
        position={Math.max(-1, ...steps.map(({ fields }) => fields.position ?? 0)) + 1}
        acts={acts}
        onClose={() => onOpen(null)}
        stays
      />
    );
  return (
    <div class="formalities__acts">
      <Button kind="act" size={48} icon={Plus} hint="A" onPress={() => onOpen("new")}>
        {t("formality.addStep")}
      </Button>
    </div>
  );
}

function StepActs({ steps, at, acts, open, onOpen }: OpenProps & { at: number }) {
  const store = useStore();
  const step = steps[at];
  if (!step) return null;
  const { id } = step;
  const { title = "" } = step.fields;
  return (
    <span class="formality-step__acts">
      <IconButton
        icon={ArrowUp}
        label={t("formality.up", { title })}
        disabled={at === 0}
        onPress={() => void acts.run(() => placed(store, steps, at, -1))}
      />
      <IconButton
        icon={ArrowDown}
        label={t("formality.down", { title })}
        disabled={at === steps.length - 1}
        onPress={() => void acts.run(() => placed(store, steps, at, 1))}
      />
      <Button size={48} expanded={open === id} onPress={() => onOpen(open === id ? null : id)}>
        {t("formality.edit")}
      </Button>
      <Button
        size={48}
        kind="quiet"
        onPress={() => void acts.run(() => takenOut(store, "formality_step", id, title))}
      >
        {t("formality.takeOut")}
      </Button>
    </span>
  );
}

async function placed(store: Store, steps: readonly Step[], at: number, by: -1 | 1): Promise<Done> {
  const before = steps.map(({ id, fields }) => ({ id, position: fields.position ?? 0 }));
  const write = async (places: readonly { id: string; position: number }[]) => {
    for (const { id, position } of places) await store.write("formality_step", id, { position });
  };
  await write(moved(steps, at, by));
  const words = t("formality.done.moved", { title: steps[at]?.fields.title ?? "" });
  return { words, undo: () => void write(before) };
}

async function takenOut(
  store: Store,
  entity: "formality_step" | "formality_template",
  id: string,
  title: string,
): Promise<Done> {
  await store.remove(entity, id);
  const words = t("formality.done.removed", { title });
  return { words, undo: () => void store.remove(entity, id, false) };
}

function StepWords({ step: { fields }, covers }: { step: Step; covers: "client" | "event" }) {
  const store = useStore();
  const { days } = fields;
  const when = days == null ? "" : daysWords(days, covers);
  return (
    <span class="formality-row__words">
      <b>{fields.title}</b>
      <span>
        {factsLine(
          t(`formality.kind.${fields.kind ?? "other"}`),
          when,
          fields.helper && personName(store, fields.helper),
        )}
      </span>
      {fields.hint && <span class="formality-row__missing">{fields.hint}</span>}
    </span>
  );
}

export function daysWords(days: number, covers: "client" | "event"): string {
  if (covers === "client") return t("formality.daysAfterMade", { count: days });
  if (days === 0) return t("formality.onTheDay");
  return days < 0 ? t("formality.daysBefore", { count: -days }) : t("formality.daysAfter", { count: days });
}
