import { Plus } from "lucide";
import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, navigate } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, ListHead, LoadingRows, ScreenHead, Select, TextField } from "#/ui";
import { templatesHref } from "../addresses";
import { savingProblem } from "../give";
import { makeTemplate, useOwnGroups, useTemplates } from "./use_templates";
import "./templates.css";

/** Templates of checklists by kind of event; leads make those of their groups (X1). */
export function TemplatesScreen() {
  const templates = useTemplates();
  const groups = useOwnGroups();
  if (!templates) return <LoadingRows rows={5} />;
  const kinds = [...new Set(templates.map(({ fields }) => fields.event_kind ?? ""))];
  return (
    <section class="templates">
      <ScreenHead title={t("template.title")} onBack={back} />
      {templates.length === 0 && (
        <EmptyState
          title={t("template.none")}
          next={t(groups.length > 0 ? "template.noneNext" : "template.noneOthers")}
        />
      )}
      {kinds.map((kind) => (
        <section key={kind}>
          <ListHead title={kind} />
          <ul>
            {templates
              .filter(({ fields }) => fields.event_kind === kind)
              .map(({ id, fields }) => (
                <li key={id} class="template-row">
                  <a class="template-row__hit qc-inset-focus" href={templatesHref(id)}>
                    {fields.name}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {groups.length > 0 && <NewTemplate groups={groups} />}
    </section>
  );
}

function NewTemplate({ groups }: { groups: readonly { value: string; word: string }[] }) {
  const store = useStore();
  const [name, setName] = useState("");
  const [kind, setKind] = useState("");
  const [group, setGroup] = useState(groups[0]?.value ?? "");
  const [problem, setProblem] = useState("");
  const ready = name.trim() !== "" && kind.trim() !== "";
  const make = async (submitted: Event) => {
    submitted.preventDefault();
    if (!ready) return;
    try {
      navigate(
        templatesHref(await makeTemplate(store, { name: name.trim(), event_kind: kind.trim(), group }, [])),
      );
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  return (
    <form class="template-form" onSubmit={(submitted) => void make(submitted)}>
      <ListHead title={t("template.new")} />
      <TextField label={t("template.name")} need="required" maxLength={100} value={name} onInput={setName} />
      <TextField
        label={t("template.kind")}
        need="required"
        maxLength={100}
        hint={t("template.kindHint")}
        value={kind}
        onInput={setKind}
      />
      {groups.length > 1 && (
        <Select label={t("template.group")} value={group} onChange={setGroup} options={groups} />
      )}
      {problem && <p role="alert">{problem}</p>}
      <Button type="submit" kind="act" icon={Plus} disabled={!ready}>
        {t("template.make")}
      </Button>
    </form>
  );
}
