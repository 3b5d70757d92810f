import { useEffect, useMemo, useState } from "preact/hooks";
import { compare, t } from "#/i18n";
import { useLayer } from "#/router";
import type { FieldValues } from "#/store/api";
import { useStore } from "#/store/context";
import { useDraftKeeper } from "#/store/keeper";
import { Button, Dialog, Select, TextField } from "#/ui";
import { scopeOf } from "../../event_checks";
import { type Incident, KINDS, type Kind } from "../kinds";
import { useProblem } from "../use_problem";
import { kindWord } from "../words";

const FIELDS = ["kind", "title", "zone", "place", "people"] as const;
type Values = Record<(typeof FIELDS)[number], string>;

interface DetailsDialogProps {
  event: string;
  incident: Incident;
  onClose: () => void;
}

/** What was left out when every second counted; a draft survives whatever interrupts it. */
export function DetailsDialog({ event, incident, onClose }: DetailsDialogProps) {
  const store = useStore();
  const zones = store.list("zone", scopeOf(event)).value;
  const [problem, keep] = useProblem();
  const { values, start, set, drop, form, restored } = useDetails(incident);
  useLayer(true, onClose);
  const save = async (press: Event) => {
    press.preventDefault();
    const patch = changed(start, values);
    if (
      Object.keys(patch).length > 0 &&
      !(await keep(() => store.write("incident", incident.id, patch, { form })))
    )
      return;
    drop();
    onClose();
  };
  const field = (
    name: keyof Values,
    more: { label: string; placeholder?: string; lines?: number; max: number },
  ) => (
    <TextField
      label={more.label}
      value={values[name]}
      onInput={(value) => set(name, value)}
      maxLength={more.max}
      {...(more.placeholder && { placeholder: more.placeholder })}
      {...(more.lines && { lines: more.lines })}
    />
  );
  return (
    <Dialog kind="full" light={false} title={t("incident.details")} onClose={onClose}>
      <form class="incident-form" onSubmit={(press) => void save(press)}>
        {restored && <p class="incident-hint">{t("incident.draft")}</p>}
        {field("title", { label: t("incident.name"), max: 200 })}
        <Select
          label={t("incident.noKind")}
          value={values.kind}
          onChange={(value) => set("kind", value)}
          options={KINDS.map(({ kind }) => ({ value: kind, word: kindWord(kind) }))}
        />
        <Select
          label={t("incident.zone")}
          value={values.zone}
          mayBeEmpty
          onChange={(value) => set("zone", value)}
          options={[...zones]
            .sort((left, right) => compare(left.fields.name ?? "", right.fields.name ?? ""))
            .map(({ id, fields }) => ({ value: id, word: fields.name ?? "" }))}
        />
        {field("place", {
          label: t("incident.placeDetail"),
          placeholder: t("incident.placeDetailHint"),
          max: 200,
        })}
        {field("people", {
          label: t("incident.people"),
          placeholder: t("incident.peopleHint"),
          lines: 3,
          max: 1000,
        })}
        {problem && (
          <p class="incident-problem" role="alert">
            {problem}
          </p>
        )}
        <div class="incident-form__acts">
          <Button type="submit" kind="act" size={64} wide>
            {t("incident.save")}
          </Button>
          <Button
            size={64}
            onPress={() => {
              drop();
              onClose();
            }}
          >
            {t("incident.discard")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function valuesOf({ fields }: Incident): Values {
  return {
    kind: fields.kind ?? "other",
    title: fields.title ?? "",
    zone: fields.zone ?? "",
    place: fields.place ?? "",
    people: fields.people ?? "",
  };
}

/** Only what this person altered: what others wrote meanwhile stays. */
function changed(start: Values, values: Values): FieldValues<"incident"> {
  const patch: Partial<Record<keyof Values, string | null>> = {};
  for (const name of FIELDS) if (values[name] !== start[name]) patch[name] = values[name].trim() || null;
  const { kind, ...rest } = patch;
  return { ...rest, ...(kind && { kind: kind as Kind }) };
}

function useDetails(incident: Incident) {
  const store = useStore();
  const [start] = useState(() => valuesOf(incident));
  const [values, setValues] = useState(start);
  const [restored, setRestored] = useState(false);
  const form = useMemo(() => store.open("incident", incident.id), [store, incident.id]);
  useEffect(() => () => form.close(), [form]);
  const key = `incident-details:${incident.id}`;
  const keeper = useDraftKeeper<"incident", Values>(store.drafts, key, () => form);
  useEffect(() => {
    let gone = false;
    void store.drafts.load<"incident", Values>(key).then((draft) => {
      if (!draft || gone || keeper.touched) return;
      setValues({ ...start, ...draft.values });
      setRestored(true);
    });
    return () => {
      gone = true;
    };
  }, [store, key, keeper, start]);
  const set = (name: keyof Values, value: string) => {
    const next = { ...values, [name]: value };
    setValues(next);
    keeper.later(next);
  };
  return { values, start, set, drop: () => void keeper.drop(), form, restored };
}
