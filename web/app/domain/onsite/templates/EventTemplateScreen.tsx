import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, ListHead, LoadingRows, ScreenHead, Select } from "#/ui";
import { checksHref, templatesHref } from "../addresses";
import { scopeOf } from "../event_checks";
import { fieldWord, valueWord } from "../field_words";
import { savingProblem } from "../give";
import { useManagesEvent } from "../rights";
import { DoubledRows } from "./DoubledRows";
import { placeOf } from "./event_template";
import {
  asks,
  type Changed,
  type Check,
  type Comparison,
  compareWith,
  type Place,
  type TemplateItem,
  upgrade,
} from "./from_template";
import { SaveAsTemplate } from "./SaveAsTemplate";
import { lineWords } from "./TemplateScreen";
import { useLines, useTemplates } from "./use_templates";
import "./templates.css";

/** The event's list from a template: what would be made, what the template changed since, each taken over by hand (X1, F28). */
export function EventTemplateScreen({ params }: ScreenProps<"/event/:event/template">) {
  const { event } = params;
  const store = useStore();
  const templates = useTemplates();
  const manages = useManagesEvent(event);
  const checks = store.list("check", scopeOf(event)).value;
  const lines = store.list("template_item", "staff", "all").value;
  const used = lines.find(({ id }) => checks.some(({ fields }) => fields.template_item === id));
  const [chosen, setChosen] = useState<string>();
  const template = chosen ?? used?.fields.template ?? templates?.[0]?.id ?? "";
  const its = useLines(template);
  const shown = store.record("event", event).value;
  if (!templates || !store.loaded("check", scopeOf(event)).value) return <LoadingRows rows={6} />;
  if (!shown || !manages) return <EmptyState title={t("template.notYours")} />;
  const place = placeOf(store, event);
  return (
    <section class="templates">
      <ScreenHead title={t("template.ofEvent")} second={shown.fields.name} onBack={back} />
      {templates.length === 0 ? (
        <EmptyState title={t("template.none")} next={t("template.noneNext")} />
      ) : (
        <div class="template-form">
          <Select
            label={t("template.choose")}
            value={template}
            onChange={setChosen}
            options={templates.map(({ id, fields }) => ({
              value: id,
              word: `${fields.event_kind} · ${fields.name}`,
            }))}
          />
        </div>
      )}
      {template && <Parts event={event} found={compareWith(its, checks, place)} place={place} />}
      <SaveAsTemplate event={event} checks={checks} starts={place.starts} />
      <p class="template-acts">
        <Button href={templatesHref()}>{t("template.title")}</Button>
        <Button href={checksHref(event)}>{t("list.everything")}</Button>
      </p>
    </section>
  );
}

interface PartsProps {
  event: string;
  found: Comparison;
  place: Place;
}

function Parts({ event, found, place }: PartsProps) {
  const store = useStore();
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const { make, there, changed, gone, doubled } = found;
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      setProblem("");
    } catch (error) {
      setProblem(savingProblem(error));
    }
    setBusy(false);
  };
  const makeAll = async () => {
    for (const item of make) {
      const patch = { event, template_item: item.id, ...asks(item, place) };
      await store.write("check", store.newId(), patch, { create: true });
    }
  };
  const answered = gone.filter(({ fields }) => fields.result != null);
  const idle = gone.filter(({ fields }) => fields.result == null);
  return (
    <>
      {problem && (
        <p class="template-problem" role="alert">
          {problem}
        </p>
      )}
      <DoubledRows event={event} doubled={doubled} />
      {changed.length > 0 && (
        <ListHead title={t("template.changed")} note={String(changed.length)} tone="warn" />
      )}
      <ul>
        {changed.map((one) => (
          <ChangedRow key={one.check.id} one={one} onTake={(work) => void run(work)} />
        ))}
      </ul>
      {gone.length > 0 && <ListHead title={t("template.gone")} note={String(gone.length)} />}
      <ul>
        {[...idle, ...answered].map((check) => (
          <GoneRow key={check.id} check={check} />
        ))}
      </ul>
      <ListHead title={t("template.willMake")} note={t("template.there", { count: there })} />
      {make.length === 0 && <EmptyState title={t("template.allThere")} />}
      <ul>
        {make.map((item) => (
          <MakeRow key={item.id} item={item} place={place} />
        ))}
      </ul>
      {make.length > 0 && (
        <div class="template-foot">
          <Button kind="act" size={64} wide disabled={busy} onPress={() => void run(makeAll)}>
            {t("template.makeAll", { count: make.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function MakeRow({ item, place }: { item: TemplateItem; place: Place }) {
  const store = useStore();
  const { due, zone } = asks(item, place);
  const lost = item.fields.place && !zone;
  return (
    <li class="template-row">
      <div class="template-row__words">
        <b>{item.fields.title}</b>
        <span>{lineWords(item)}</span>
        {due && <span>{t("template.due", { when: valueWord(store, "due", due) })}</span>}
        {lost && <span class="qc-c-warn">{t("template.noZone", { place: item.fields.place ?? "" })}</span>}
      </div>
    </li>
  );
}

function ChangedRow({ one, onTake }: { one: Changed; onTake: (work: () => Promise<void>) => void }) {
  const store = useStore();
  const { check, differences } = one;
  const { result, title } = check.fields;
  const take = () => store.write("check", check.id, upgrade(one));
  return (
    <li class="template-row template-row--changed">
      <div class="template-row__words">
        <b>{title}</b>
        {differences.map(({ field, here, now }) => (
          <span key={field}>
            {wordOf(field)}: <del>{valueWord(store, field, here)}</del> →{" "}
            <ins>{valueWord(store, field, now)}</ins>
          </span>
        ))}
        {result && <span>{t("template.keeps", { result: t(`result.${result}`) })}</span>}
      </div>
      <Button size={48} onPress={() => onTake(take)} label={t("template.takeOver", { title: title ?? "" })}>
        {t("template.take")}
      </Button>
    </li>
  );
}

function wordOf(field: string): string {
  if (field === "valid_minutes") return t("template.field.valid");
  return field === "repeat_before_opening" ? t("template.field.repeat") : fieldWord(field);
}

function GoneRow({ check }: { check: Check }) {
  const store = useStore();
  const { result, title } = check.fields;
  return (
    <li class="template-row">
      <div class="template-row__words">
        <b>{title}</b>
        {result && <span>{t("template.keeps", { result: t(`result.${result}`) })}</span>}
      </div>
      {!result && (
        <Button size={48} onPress={() => void store.remove("check", check.id)}>
          {t("template.takeOut")}
        </Button>
      )}
    </li>
  );
}
