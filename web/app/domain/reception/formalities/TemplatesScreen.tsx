import { Plus } from "lucide";
import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, navigate } from "#/router";
import { useStore } from "#/store/context";
import {
  Button,
  Choice,
  EmptyState,
  type KeyBinding,
  KeyFoot,
  ListHead,
  LoadingRows,
  ScreenHead,
  TextField,
} from "#/ui";
import { useProblem } from "../enquiries/use_words";
import { templateHref } from "./addresses";
import { stepsOf, type Template } from "./formality";
import { pageKeys } from "./page_keys";
import "./formalities.css";

const COVERS = ["client", "event"] as const;

/** What clients and events are asked for as a rule; whoever leads reception changes it, its members look (R5). */
export function TemplatesScreen() {
  const store = useStore();
  const page = useRef<HTMLElement>(null);
  const loaded = (["formality_template", "formality_step"] as const).every(
    (kind) => store.loaded(kind).value,
  );
  if (!loaded) return <LoadingRows rows={4} />;
  const manages = store.status.value.manages.includes("reception");
  const templates = store.all("formality_template").value;
  return (
    <section class="qc-desk formality-list" ref={page}>
      <div class="formality-list__body" data-scroll="formality-templates">
        <ScreenHead
          title={t("formality.templates")}
          second={t(manages ? "formality.templatesPurpose" : "formality.templatesLook")}
          onBack={back}
        />
        {templates.length === 0 && (
          <EmptyState
            title={t("formality.noTemplates")}
            next={t(manages ? "formality.noTemplatesNext" : "formality.noTemplatesOthers")}
          />
        )}
        {COVERS.map((covers) => (
          <Covering
            key={covers}
            covers={covers}
            templates={templates.filter(({ fields }) => fields.covers === covers)}
          />
        ))}
        {manages && <NewTemplate />}
      </div>
      <KeyFoot bindings={[...(manages ? [newKey(page)] : []), ...pageKeys()]} />
    </section>
  );
}

function newKey(page: RefObject<HTMLElement | null>): KeyBinding {
  return {
    keys: ["n"],
    shown: ["N"],
    word: t("formality.newTemplate"),
    foot: true,
    run: () => page.current?.querySelector<HTMLElement>("form input[name=name]")?.focus(),
  };
}

interface CoveringProps {
  covers: (typeof COVERS)[number];
  templates: readonly Template[];
}

function Covering({ covers, templates }: CoveringProps) {
  const store = useStore();
  const steps = store.all("formality_step").value;
  if (templates.length === 0) return null;
  return (
    <section>
      <ListHead title={t(`formality.covers.${covers}`)} />
      <ul>
        {templates.map(({ id, fields }) => (
          <li key={id}>
            <a class="formality-brief qc-inset-focus" href={templateHref(id)}>
              <b>{fields.name}</b>
              <span>{t("formality.steps", { count: stepsOf(id, steps).length })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewTemplate() {
  const store = useStore();
  const [name, setName] = useState("");
  const [covers, setCovers] = useState<(typeof COVERS)[number]>("client");
  const [problem, keep] = useProblem();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const id = store.newId();
    const made = await keep(async () => {
      await store.write("formality_template", id, { name: name.trim(), covers }, { create: true });
      return id;
    });
    if (made) navigate(templateHref(made));
  };
  return (
    <form class="formality-form" onSubmit={(event) => void submit(event)} noValidate>
      <ListHead title={t("formality.newTemplate")} />
      <TextField
        label={t("formality.templateName")}
        name="name"
        value={name}
        maxLength={100}
        error={problem}
        onInput={setName}
      />
      <Choice
        label={t("formality.templateCovers")}
        current={covers}
        onChoose={setCovers}
        options={COVERS.map((key) => ({ key, word: t(`formality.covers.${key}`) }))}
      />
      <div class="formality-form__acts">
        <Button type="submit" kind="act" size={48} icon={Plus} disabled={name.trim() === ""}>
          {t("formality.makeTemplate")}
        </Button>
      </div>
    </form>
  );
}
