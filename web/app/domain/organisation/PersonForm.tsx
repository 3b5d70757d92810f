import { useEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import type { Store } from "#/store/api";
import { Button, Checkbox, Notice, Select, TextField } from "#/ui";
import { POSITIONS, type Position, STATUSES, type Status } from "./people_rows";
import type { DraftField, PersonDraft, Problem } from "./person_form";
import type { Person } from "./rights";
import type { Staff } from "./use_people";
import { type PersonForm as Form, type Saved, usePersonForm } from "./use_person_form";

interface PersonFormProps {
  store: Store;
  staff: Staff;
  person: Person | undefined;
  begin: PersonDraft | undefined;
  onSaved: (saved: Saved) => void;
  onCancel: () => void;
}

const LIMITS: Partial<Readonly<Record<DraftField, number>>> = {
  name: 50,
  staff_number: 20,
  mobile: 30,
  email: 200,
};

/** Adds a person, or changes one. Ctrl + Enter saves from any field. */
export function PersonForm({ store, staff, person, begin, onSaved, onCancel }: PersonFormProps) {
  const form = usePersonForm({ store, people: staff.people, person, begin, onSaved });
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    box.current?.querySelector("input")?.focus();
  }, []);
  const save = async () => {
    await form.save();
    box.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  };
  return (
    <form
      ref={box}
      class="person-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.ctrlKey && !event.isComposing) void save();
      }}
    >
      {form.restored && (
        <Notice
          tone="unsent"
          title={t("people.draft")}
          actions={
            <Button size={40} onPress={form.startOver}>
              {t("people.draftDrop")}
            </Button>
          }
        />
      )}
      <Fields form={form} staff={staff} />
      <Foot form={form} onCancel={onCancel} />
    </form>
  );
}

function Foot({ form, onCancel }: { form: Form; onCancel: () => void }) {
  const count = Object.keys(form.problems).length;
  return (
    <div class="person-form__foot">
      <p class="qc-c-bad" role="alert">
        {form.failure || (count > 0 && t("people.problem.count", { count }))}
      </p>
      <div class="person__acts">
        <Button kind="act" type="submit" hint="Ctrl ↵">
          {t("people.save")}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            form.discard();
            onCancel();
          }}
        >
          {t("people.cancel")}
        </Button>
      </div>
    </div>
  );
}

function Fields({ form, staff }: { form: Form; staff: Staff }) {
  const { draft, change } = form;
  const text = (field: "name" | "staff_number" | "mobile" | "email") => ({
    label: t(`people.field.${field}`),
    value: draft[field],
    error: words(form, field),
    onInput: (value: string) => change({ [field]: value }),
    name: field,
    autocomplete: "off",
  });
  return (
    <>
      <TextField {...text("name")} need="required" />
      <TextField {...text("staff_number")} need="required" hint={t("people.numberHelp")} />
      <Select
        label={t("people.field.position")}
        value={draft.position}
        options={POSITIONS.map((value) => ({ value, word: t(`people.position.${value}`) }))}
        onChange={(value) => change({ position: value as Position })}
      />
      <GroupChoice
        label={t("people.groupsOf")}
        groups={staff.groups}
        chosen={draft.groups}
        error={words(form, "groups")}
        onChange={(groups) => change({ groups })}
      />
      {draft.position === "deputy_manager" && (
        <GroupChoice
          label={t("people.deputyCharge")}
          groups={staff.groups}
          chosen={draft.in_charge_of}
          error={undefined}
          onChange={(in_charge_of) => change({ in_charge_of })}
        />
      )}
      <TextField {...text("mobile")} type="tel" />
      <TextField {...text("email")} type="email" />
      <TextField
        label={t("people.field.hired_on")}
        type="date"
        value={draft.hired_on}
        error={words(form, "hired_on")}
        onInput={(hired_on) => change({ hired_on })}
      />
      <Select
        label={t("people.field.status")}
        value={draft.status}
        options={STATUSES.map((value) => ({ value, word: t(`people.status.${value}`) }))}
        onChange={(value) => change({ status: value as Status })}
      />
    </>
  );
}

function words({ problems }: Form, field: DraftField): string | undefined {
  const problem: Problem | undefined = problems[field];
  if (!problem) return undefined;
  if (problem.code === "taken") return t("people.problem.taken", { name: problem.by.fields.name ?? "" });
  if (problem.code === "too_long") return t("people.problem.too_long", { limit: LIMITS[field] ?? 0 });
  return t(`people.problem.${problem.code}`);
}

interface GroupChoiceProps {
  label: string;
  groups: Staff["groups"];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

function GroupChoice({ label, groups, chosen, error, onChange }: GroupChoiceProps) {
  return (
    <fieldset class="person-form__groups" aria-invalid={error ? true : undefined} tabIndex={-1}>
      <legend class="qc-field__label">{label}</legend>
      {groups.length === 0 && <p>{t("people.noGroupsYet")}</p>}
      {groups.map((group) => (
        <Checkbox
          key={group.id}
          label={group.fields.name}
          checked={chosen.includes(group.id)}
          onChange={(on) => onChange(on ? [...chosen, group.id] : chosen.filter((id) => id !== group.id))}
        />
      ))}
      <p class="qc-field__error">{error}</p>
    </fieldset>
  );
}
