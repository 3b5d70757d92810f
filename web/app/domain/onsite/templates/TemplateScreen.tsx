import { useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { back, navigate, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, ListHead, LoadingRows, ScreenHead, Select, TextField } from "#/ui";
import { templatesHref } from "../addresses";
import { savingProblem } from "../give";
import { CATEGORIES } from "../rules";
import { currentLines, type Template, type TemplateItem } from "./from_template";
import { LineForm } from "./LineForm";
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
  if (!template) return <EmptyState title={t("template.notHere")} />;
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

function Lines({ lines, mine }: { lines: readonly TemplateItem[]; mine: boolean }) {
  const store = useStore();
  const [open, setOpen] = useState<number>();
  if (lines.length === 0) return <EmptyState title={t("template.noLines")} />;
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
              <Button
                size={48}
                expanded={open === number}
                onPress={() => setOpen(open === number ? undefined : number)}
              >
                {t("template.edit")}
              </Button>
            )}
            {mine && (
              <Button size={48} kind="quiet" onPress={() => void store.remove("template_item", line.id)}>
                {t("template.takeOut")}
              </Button>
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

function AddLines({ template, lines }: { template: Template; lines: readonly TemplateItem[] }) {
  const store = useStore();
  const [text, setText] = useState("");
  const [word, setWord] = useState("setup");
  const [problem, setProblem] = useState("");
  const found = linesOf(text);
  const category = CATEGORIES.find((one) => one === word) ?? "setup";
  const add = async () => {
    const from = Math.max(0, ...lines.map(({ fields }) => fields.number ?? 0)) + 1;
    const items = found.map((line) => ({ ...line, category }));
    try {
      await addLines(store, template.id, template.fields.group ?? "", items, from);
      setText("");
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
        onInput={setText}
      />
      <Select
        label={t("lists.by.category")}
        value={word}
        onChange={setWord}
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
  const remove = async () => {
    await store.remove("template", template.id);
    back();
  };
  return (
    <p class="template-acts">
      <Button onPress={() => void copy()}>{t("template.copy")}</Button>
      {mine && (
        <Button kind="bad" onPress={() => void remove()}>
          {t("template.remove")}
        </Button>
      )}
    </p>
  );
}
