import { compare, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Select, TextField } from "#/ui";
import { scopeOf } from "../event_checks";
import type { Typed } from "./values";

interface InputsProps {
  event: string;
  typed: Typed;
  set: (change: Partial<Typed>) => void;
  errorOf: (field: keyof Typed) => { error?: string };
}

/** What a check asks for, field by field. */
export function Inputs({ event, typed, set, errorOf }: InputsProps) {
  return (
    <>
      <TextField
        label={t("edit.name")}
        value={typed.title}
        onInput={(title) => set({ title })}
        maxLength={200}
        need="required"
        {...errorOf("title")}
      />
      <TextField
        label={t("check.requirement")}
        value={typed.requirement}
        onInput={(requirement) => set({ requirement })}
        maxLength={2000}
        lines={3}
      />
      <People event={event} typed={typed} set={set} />
      <div class="onsite-edit__pair">
        <TextField
          label={t("edit.dueDay")}
          type="date"
          value={typed.dueDay}
          onInput={(dueDay) => set({ dueDay })}
          {...errorOf("dueDay")}
        />
        <TextField
          label={t("edit.dueTime")}
          type="time"
          value={typed.dueTime}
          onInput={(dueTime) => set({ dueTime })}
        />
      </div>
      <div class="onsite-edit__three">
        <TextField
          label={t("edit.low")}
          inputMode="decimal"
          value={typed.low}
          onInput={(low) => set({ low })}
          {...errorOf("low")}
        />
        <TextField
          label={t("edit.high")}
          inputMode="decimal"
          value={typed.high}
          onInput={(high) => set({ high })}
          {...errorOf("high")}
        />
        <TextField
          label={t("edit.unit")}
          value={typed.unit}
          maxLength={20}
          onInput={(unit) => set({ unit })}
        />
      </div>
    </>
  );
}

// Everybody who works here, by name; the zones of this event.
function People({ event, typed, set }: Omit<InputsProps, "errorOf">) {
  const store = useStore();
  const people = store
    .all("person")
    .value.filter((one) => one.fields.status !== "left" || one.id === typed.responsible)
    .map((one) => ({ value: one.id, word: one.fields.name ?? "" }))
    .sort((left, right) => compare(left.word, right.word));
  const zones = store
    .list("zone", scopeOf(event))
    .value.map((zone) => ({ value: zone.id, word: zone.fields.name ?? "" }))
    .sort((left, right) => compare(left.word, right.word));
  return (
    <>
      <Select
        label={t("check.responsible")}
        value={typed.responsible}
        onChange={(responsible) => set({ responsible })}
        options={[{ value: "", word: t("edit.nobody") }, ...people]}
      />
      <Select
        label={t("check.zone")}
        value={typed.zone}
        onChange={(zone) => set({ zone })}
        options={[{ value: "", word: t("edit.nowhere") }, ...zones]}
      />
    </>
  );
}
