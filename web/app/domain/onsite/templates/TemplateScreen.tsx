import { useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { back, navigate, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { announce, Button, EmptyState, ListHead, LoadingRows, ScreenHead, Select, TextField } from "#/ui";
import { saving } from "../../organisation/saving";
import { type Done, UndoLine } from "../../organisation/UndoLine";
import { templatesHref } from "../addresses";
import { DecisionDialog } from "../gate/DecisionDialog";
import { savingProblem } from "../give";
import { CATEGORIES } from "../rules";
import { currentLines, type Template, type TemplateItem } from "./from_template";
import { LineForm, lineKey } from "./LineForm";
import { hoursOf, linesOf } from "./lines";
import { addLines, makeTemplate, useLines, useOwnGroups, useTemplates } from "./use_templates";
import "./templates.css";

/** One template and its lines: typed, pasted, corrected, taken out (X1). */
export function TemplateScreen({ params }: ScreenProps<"/templates/:template">) {
  const templates = useTemplates();
  const lines = useLines(params.template);
  const groups = useOwnGroups();
  if (!templates) return <LoadingRows rows={6} />;
  const template = templates.find(({ id }) => id === params.template);
  if (!template) {
    return (
      <section>
        <ScreenHead title={t("template.title")} onBack={back} />
        <EmptyState title={t("template.notHere")} />
      </section>
    );
  }
  const mine = groups.some(({ value }) => value === template.fields.group);
  return (
    <section class="templates">
      <ScreenHead title={template.fields.name ?? ""} second={template.fields.event_kind} onBack={back} />
      <Lines lines={currentLines(lines)} mine={mine} />
      {mine && <AddLines template={template} lines={lines} />}
      {groups.length > 0 && (
        <Acts template={template} lines={lines} mine={mine} group={groups[0]?.value ?? ""} />
      )}
    </section>
  );
}

interface LinesProps {
  lines: readonly TemplateItem[];
  mine: boolean;
}

function Lines({ lines, mine }: LinesProps) {
  const store = useStore();
  const [done, setDone] = useState<Done>();
  const takeOut = async ({ id, fields }: TemplateItem) => {
    const words = t("template.takenOut", { name: fields.title ?? "" });
    const undo = () => void store.remove("template_item", id, false).then(() => setDone(undefined));
    const problem = await saving(() => store.remove("template_item", id));
    announce(problem || words);
    setDone(problem ? { words: problem } : { words, undo });
  };
  return (
    <>
      {lines.length === 0 && <EmptyState title={t("template.noLines")} />}
      <Rows lines={lines} mine={mine} onTakeOut={(line) => void takeOut(line)} />
      {done && <UndoLine key={done.words} done={done} onSettled={() => setDone(undefined)} />}
    </>
  );
}

function Rows({ lines, mine, onTakeOut }: LinesProps & { onTakeOut: (line: TemplateItem) => void }) {
  const [open, setOpen] = useState<number>();
  const drafts = useStore().drafts.waiting.value;
  return (
    <ol>
      {lines.map((line) => {
        const { number, title } = line.fields;
        return (
          <li key={line.id} class="template-row">
            <div class="template-row__words">
              <b>{title}</b>
              <span>{lineWords(line)}</span>
            </div>
            {mine && (
              <span class="template-row__acts">
                <Button
                  size={48}
                  expanded={open === number}
                  onPress={() => setOpen(open === number ? undefined : number)}
                >
                  {t(drafts.has(lineKey(line)) && open !== number ? "template.editDraft" : "template.edit")}
                </Button>
                <Button size={48} kind="quiet" onPress={() => onTakeOut(line)}>
                  {t("template.takeOut")}
                </Button>
              </span>
            )}
            {open === number && <LineForm line={line} onDone={() => setOpen(undefined)} />}
          </li>
        );
      })}
    </ol>
  );
}

export function lineWords({ fields }: TemplateItem): string {
  const { category, place, requirement, due_minutes: due } = fields;
  const when = due != null && t(due <= 0 ? "template.before" : "template.after", { hours: hoursOf(due) });
  return factsLine(t(`category.${category ?? "setup"}`), place, when, requirement);
}

const NO_LINES = { text: "", word: "setup" };

function AddLines({ template, lines }: { template: Template; lines: readonly TemplateItem[] }) {
  const store = useStore();
  const draft = useDecisionDraft("template_item", `template-lines:${template.id}`, NO_LINES);
  const { text, word } = draft.values;
  const [problem, setProblem] = useState("");
  const found = linesOf(text);
  const category = CATEGORIES.find((one) => one === word) ?? "setup";
  const add = async () => {
    const from = Math.max(0, ...lines.map(({ fields }) => fields.number ?? 0)) + 1;
    const items = found.map((line) => ({ ...line, category }));
    try {
      await addLines(store, template.id, template.fields.group ?? "", items, from);
      draft.set({ ...draft.values, text: "" });
      await draft.drop();
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  return (
    <div class="template-form">
      <ListHead title={t("template.addLines")} />
      <TextField
        label={t("template.lines")}
        hint={t("template.linesHint")}
        lines={5}
        value={text}
        onInput={(typed) => draft.set({ text: typed, word })}
      />
      <Select
        label={t("lists.by.category")}
        value={word}
        onChange={(chosen) => draft.set({ text, word: chosen })}
        options={CATEGORIES.map((one) => ({ value: one, word: t(`category.${one}`) }))}
      />
      {problem && <p role="alert">{problem}</p>}
      <Button kind="act" disabled={found.length === 0} onPress={() => void add()}>
        {t("template.add", { count: found.length })}
      </Button>
    </div>
  );
}

interface ActsProps {
  template: Template;
  lines: readonly TemplateItem[];
  mine: boolean;
  group: string;
}

function Acts({ template, lines, mine, group }: ActsProps) {
  const store = useStore();
  const { name, event_kind: kind, note } = template.fields;
  const copy = async () => {
    const own = mine ? (template.fields.group ?? group) : group;
    const head = {
      group: own,
      name: t("template.copyOf", { name: name ?? "" }).slice(0, 100),
      event_kind: kind ?? "",
    };
    const items = currentLines(lines).map(({ fields: { deleted: _, ...fields } }) => fields);
    navigate(templatesHref(await makeTemplate(store, { ...head, note: note ?? null }, items)));
  };
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await store.remove("template", template.id);
    back();
  };
  return (
    <p class="template-acts">
      <Button onPress={() => void copy()}>{t("template.copy")}</Button>
      {mine && (
        <Button kind="bad" onPress={() => setAsking(true)}>
          {t("template.remove")}
        </Button>
      )}
      {asking && (
        <DecisionDialog
          title={t("template.removeTitle", { name: name ?? "" })}
          word={t("template.remove")}
          keepWord={t("template.keep")}
          onDecide={remove}
          onClose={() => setAsking(false)}
        >
          <p>{t("template.removeText")}</p>
        </DecisionDialog>
      )}
    </p>
  );
}
