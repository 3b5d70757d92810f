import { useEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Button, Choice, TextField } from "#/ui";
import { KnownVisitors } from "./KnownVisitors";
import { PersonPick } from "./PersonPick";
import type { Stay, Visit } from "./stay";
import { type VisitForm as Form, useVisitForm } from "./use_visit_form";
import type { DraftField, VisitDraft } from "./visit_form";

interface VisitFormProps {
  visit: Visit | undefined;
  begin: VisitDraft;
  /** Whose expected visit it turned out to be: they have come. */
  onExpected: (stay: Stay) => void;
  onSaved: (visit: string) => void;
  onCancel: () => void;
}

/** Announces a visit or writes down who walked in; F4, name, Tab, …, Ctrl+Enter from wherever one stands. */
export function VisitForm({ visit, begin, onExpected, onSaved, onCancel }: VisitFormProps) {
  const store = useStore();
  const form = useVisitForm({ store, visit, begin, onSaved });
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => void loadReadings(), []);
  const save = async () => {
    await form.save();
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form
      ref={element}
      class="visit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        void save();
      }}
    >
      {form.restored && <Restored form={form} />}
      <WhoFields form={form} visit={visit} onExpected={onExpected} />
      <WhenFields form={form} />
      <PersonPick
        label={t("visit.host")}
        hint={t("visit.hostHint")}
        value={form.draft.host}
        onChange={(host) => form.change({ host })}
      />
      <TextField
        label={t("visit.purpose")}
        value={form.draft.purpose}
        maxLength={2_000}
        onInput={(purpose) => form.change({ purpose })}
      />
      <TextField
        label={t("visit.needs")}
        hint={t("visit.needsHint")}
        value={form.draft.needs}
        maxLength={1_000}
        onInput={(needs) => form.change({ needs })}
      />
      {form.failure && (
        <p class="visit-problem" role="alert">
          {form.failure}
        </p>
      )}
      <div class="visit-form__acts">
        <Button type="submit" kind="act" size={56} hint="Ctrl+Enter">
          {t(saveWord(form.draft, visit))}
        </Button>
        <Button
          onPress={() => {
            form.discard();
            onCancel();
          }}
        >
          {t("visit.cancelForm")}
        </Button>
      </div>
    </form>
  );
}

function saveWord({ when }: VisitDraft, visit: Visit | undefined) {
  if (visit) return "visit.save";
  return when === "now" ? "visit.saveArrived" : "visit.saveExpected";
}

function Restored({ form }: { form: Form }) {
  return (
    <p class="visit-form__restored">
      {t("visit.restored")}
      <Button size={48} kind="quiet" onPress={form.startOver}>
        {t("visit.startOver")}
      </Button>
    </p>
  );
}

interface WhoProps {
  form: Form;
  visit: Visit | undefined;
  onExpected: (stay: Stay) => void;
}

function WhoFields({ form, visit, onExpected }: WhoProps) {
  const { draft, change } = form;
  return (
    <>
      <TextField
        label={t("visit.visitor")}
        name="visitor"
        hint={visit ? undefined : t("visit.visitorHint")}
        value={draft.visitor}
        error={words(form, "visitor")}
        maxLength={100}
        autofocus
        onInput={(visitor) => change({ visitor, ...(draft.contact && { client: "", contact: "" }) })}
      />
      {!visit && (
        <KnownVisitors
          typed={draft.contact ? "" : draft.visitor || draft.number}
          onExpected={(stay) => {
            form.discard();
            onExpected(stay);
          }}
          onChoose={({ visitor, company, number, client, contact }) => {
            change({ visitor, company, number, client, contact });
            // The list goes away, and the keyboard with it: it goes on in the next field.
            document.querySelector<HTMLElement>(".visit-form input[name=company]")?.focus();
          }}
        />
      )}
      <div class="visit-form__pair">
        <TextField
          label={t("visit.company")}
          name="company"
          value={draft.company}
          maxLength={200}
          onInput={(company) => change({ company })}
        />
        <TextField
          label={t("visit.number")}
          name="number"
          type="tel"
          value={draft.number}
          maxLength={60}
          onInput={(number) => change({ number })}
        />
        <TextField
          label={t("visit.howMany")}
          name="people"
          inputMode="numeric"
          value={draft.people}
          error={words(form, "people")}
          maxLength={5}
          onInput={(people) => change({ people })}
        />
      </div>
    </>
  );
}

function WhenFields({ form }: { form: Form }) {
  const { draft, change } = form;
  return (
    <>
      <Choice
        label={t("visit.when")}
        options={[
          { key: "now" as const, word: t("visit.whenNow") },
          { key: "later" as const, word: t("visit.whenLater") },
        ]}
        current={draft.when}
        onChoose={(when) => change({ when })}
      />
      {draft.when === "later" && (
        <div class="visit-form__pair">
          <TextField
            label={t("visit.day")}
            type="date"
            value={draft.day}
            error={words(form, "time")}
            onInput={(day) => change({ day })}
          />
          <TextField
            label={t("visit.time")}
            type="time"
            value={draft.time}
            onInput={(time) => change({ time })}
          />
          <TextField
            label={t("visit.until")}
            type="time"
            value={draft.until}
            error={words(form, "until")}
            onInput={(until) => change({ until })}
          />
        </div>
      )}
    </>
  );
}

function words({ problems }: Form, field: DraftField): string | undefined {
  const problem = problems[field];
  return problem && t(`visit.problem.${problem}`);
}
