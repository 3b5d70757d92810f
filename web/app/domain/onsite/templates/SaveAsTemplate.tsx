import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { navigate } from "#/router";
import { useStore } from "#/store/context";
import { Button, Fold, Select, TextField } from "#/ui";
import { templatesHref } from "../addresses";
import { savingProblem } from "../give";
import type { Check } from "./from_template";
import { lineOfCheck } from "./lines";
import { makeTemplate, useOwnGroups } from "./use_templates";

interface SaveAsTemplateProps {
  event: string;
  checks: readonly Check[];
  starts: string | null;
}

/** What this event's list asks for, without its answers, for the next event of the kind. */
export function SaveAsTemplate({ event, checks, starts }: SaveAsTemplateProps) {
  const store = useStore();
  const groups = useOwnGroups();
  const name = store.record("event", event).value?.fields.name ?? "";
  const [typed, setTyped] = useState({ name: name.slice(0, 100), kind: "", group: groups[0]?.value ?? "" });
  const [problem, setProblem] = useState("");
  if (groups.length === 0 || checks.length === 0) return null;
  const ready = typed.name.trim() !== "" && typed.kind.trim() !== "";
  const zoneName = (zone: string) => store.record("zone", zone).peek()?.fields.name ?? "";
  const save = async () => {
    const head = { name: typed.name.trim(), event_kind: typed.kind.trim(), group: typed.group };
    const order = checks.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const lines = order.map(({ fields }) => lineOfCheck(fields, starts, zoneName));
    try {
      navigate(templatesHref(await makeTemplate(store, head, lines)));
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  return (
    <Fold title={t("template.saveAs")}>
      <div class="template-form">
        <TextField
          label={t("template.name")}
          maxLength={100}
          value={typed.name}
          onInput={(text) => setTyped({ ...typed, name: text })}
        />
        <TextField
          label={t("template.kind")}
          need="required"
          maxLength={100}
          hint={t("template.kindHint")}
          value={typed.kind}
          onInput={(kind) => setTyped({ ...typed, kind })}
        />
        {groups.length > 1 && (
          <Select
            label={t("template.group")}
            value={typed.group}
            onChange={(group) => setTyped({ ...typed, group })}
            options={groups}
          />
        )}
        {problem && <p role="alert">{problem}</p>}
        <Button kind="act" disabled={!ready} onPress={() => void save()}>
          {t("template.saveLines", { count: checks.length })}
        </Button>
      </div>
    </Fold>
  );
}
