import { useState } from "preact/hooks";
import { SETTINGS } from "#/generated/settings";
import { formatDuration, formatNumber, formatQuantity, formatWhen, t } from "#/i18n";
import type { Shown, Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, TextField } from "#/ui";
import { saving } from "../saving";
import type { Done } from "../UndoLine";
import { lengthOf, readValue, type SettingName, unitOf } from "./values";

interface SettingRowProps {
  name: SettingName;
  /** Undefined while the default holds. */
  record: Shown<"setting"> | undefined;
  manages: boolean;
  onDone: (done: Done) => void;
}

/** One value: what it is for, what holds, who set it; for those who may, a field whose Enter sets it. */
export function SettingRow({ name, record, manages, onDone }: SettingRowProps) {
  const held = record?.fields.value ?? SETTINGS[name].default;
  return (
    <li class="settings__row" data-setting={name}>
      <div class="settings__words">
        <h3 class="qc-t-row">{t(`settings.${name}`)}</h3>
        <p class="qc-t-second">{t(`settings.${name}.what`)}</p>
      </div>
      {manages ? (
        <Change key={held} name={name} record={record} held={held} onDone={onDone} />
      ) : (
        <p class="settings__held">{quantity(name, held)}</p>
      )}
      <WhoSet name={name} record={record} />
    </li>
  );
}

interface ChangeProps extends Omit<SettingRowProps, "manages"> {
  held: number;
}

function Change({ name, record, held, onDone }: ChangeProps) {
  const store = useStore();
  const [typed, setTyped] = useState(String(held));
  const [problem, setProblem] = useState("");
  const value = readValue(name, typed);
  const changed = typed.trim() !== String(held);
  const submit = async (submitted: Event) => {
    submitted.preventDefault();
    if (!changed) return;
    if (value === null) return setProblem(t("settings.outside", bounds(name)));
    const failed = await saving(() => write(store, name, record, value));
    if (failed) return setProblem(failed);
    onDone(doneWith(store, name, record, held, value));
  };
  return (
    <form class="settings__form" onSubmit={(submitted) => void submit(submitted)} noValidate>
      <TextField
        label={t(`settings.unit.${unitOf(name)}`)}
        inputMode="numeric"
        value={typed}
        maxLength={6}
        hint={value === null || value === held ? t("settings.between", bounds(name)) : spelled(name, value)}
        error={problem}
        onInput={(next) => {
          setTyped(next);
          setProblem("");
        }}
      />
      <Button type="submit" kind={changed ? "act" : "plain"} size={48} disabled={!changed}>
        {t("settings.set")}
      </Button>
    </form>
  );
}

function WhoSet({ name, record }: Pick<SettingRowProps, "name" | "record">) {
  const store = useStore();
  const stamp = record?.stamps.value;
  const person = stamp ? store.record("person", stamp.by).value?.fields.name : undefined;
  return (
    <p class="qc-t-second settings__who">
      {stamp
        ? t("settings.setBy", { person: person ?? t("settings.somebody"), when: formatWhen(stamp.at) })
        : t("settings.default", { value: quantity(name, SETTINGS[name].default) })}
      {record?.unsent && ` · ${t("settings.unsent")}`}
    </p>
  );
}

function write(store: Store, name: SettingName, record: Shown<"setting"> | undefined, value: number) {
  return record
    ? store.write("setting", record.id, { value })
    : store.write("setting", store.newId(), { name, value }, { create: true });
}

function doneWith(
  store: Store,
  name: SettingName,
  record: Shown<"setting"> | undefined,
  before: number,
  now: number,
): Done {
  // A value that nobody had set before goes back to being the default's, by that value: the record stays as its history.
  const undo = () => {
    const standing =
      record ?? store.list("setting", "staff").value.find(({ fields }) => fields.name === name);
    void write(store, name, standing, before);
  };
  return { words: t("settings.done", { name: t(`settings.${name}`), value: quantity(name, now) }), undo };
}

function quantity(name: SettingName, value: number): string {
  const plain = formatQuantity(value, t(`settings.unit.${unitOf(name)}`));
  return lengthOf(name, value) >= 2 * 3_600_000
    ? `${plain} · ${formatDuration(lengthOf(name, value))}`
    : plain;
}

function bounds(name: SettingName) {
  const { least, most } = SETTINGS[name];
  return { least: formatNumber(least), most: formatNumber(most), unit: t(`settings.unit.${unitOf(name)}`) };
}

/** The value in hours and minutes; one in days or points as it is. */
function spelled(name: SettingName, value: number): string {
  const length = lengthOf(name, value);
  return length > 0 ? formatDuration(length) : quantity(name, value);
}
