import { useState } from "preact/hooks";
import { formatDate, minute, t } from "#/i18n";
import { back } from "#/router";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { announce, Button, ListHead, LoadingRows, ScreenHead, TextField } from "#/ui";
import { managesStaff } from "../rights";
import { saving } from "../saving";
import { type Day, type Hours, spansOf, spansWords, type TypedSpan, WEEKDAYS } from "./hours";
import { ScriptPart } from "./ScriptPart";
import "./settings.css";
import "./hours.css";

/** When the department works, the days that differ, and what is said on the telephone (R1): reply clocks run by it. */
export function HoursScreen() {
  const store = useStore();
  const loaded = (["work_hours", "work_day", "call_script"] as const).every(
    (kind) => store.loaded(kind).value,
  );
  const manages = managesStaff(store.status.value.manages);
  return (
    <div class="settings hours">
      <ScreenHead
        title={t("hours.title")}
        second={t(manages ? "hours.purpose" : "hours.look")}
        onBack={back}
      />
      {loaded ? (
        <>
          <Week manages={manages} />
          <Days manages={manages} />
          <ScriptPart />
        </>
      ) : (
        <LoadingRows rows={8} />
      )}
    </div>
  );
}

function Week({ manages }: { manages: boolean }) {
  const store = useStore();
  const hours = store.list("work_hours", "staff").value;
  const none = hours.every(({ fields: { begins, ends } }) => (begins ?? 0) >= (ends ?? 0));
  return (
    <section>
      <ListHead title={t("hours.week")} note={none ? t("hours.default") : undefined} />
      <ul class="settings__list">
        {WEEKDAYS.map((weekday) => (
          <Weekday
            key={weekday}
            weekday={weekday}
            hours={hours.filter(({ fields }) => fields.weekday === weekday)}
            byDefault={none && weekday <= 5}
            manages={manages}
            onFirst={none ? () => fillDefault(store, weekday) : undefined}
          />
        ))}
      </ul>
    </section>
  );
}

/** Whoever sets one day sets the week: the others keep what the default said. */
async function fillDefault(store: Store, except: number): Promise<void> {
  for (const weekday of WEEKDAYS) {
    if (weekday > 5 || weekday === except) continue;
    await store.write("work_hours", store.newId(), { weekday, begins: 540, ends: 1080 }, { create: true });
  }
}

interface WeekdayProps {
  weekday: number;
  hours: readonly Hours[];
  byDefault: boolean;
  manages: boolean;
  onFirst: (() => Promise<void>) | undefined;
}

function Weekday({ weekday, hours, byDefault, manages, onFirst }: WeekdayProps) {
  const store = useStore();
  const held = byDefault ? "09:00-18:00" : spansWords(hours.map(({ fields }) => fields));
  const name = t("date.weekdays").split(" ")[weekday % 7] ?? "";
  const set = async (spans: readonly TypedSpan[]) => {
    await onFirst?.();
    for (const [index, span] of spans.entries()) {
      const known = hours[index];
      if (known) await store.write("work_hours", known.id, span);
      else await store.write("work_hours", store.newId(), { weekday, ...span }, { create: true });
    }
    for (const spare of hours.slice(spans.length)) await store.remove("work_hours", spare.id);
  };
  return (
    <li class="hours__row" data-weekday={weekday}>
      <b>{name}</b>
      {manages ? (
        <SpanField key={held} label={t("hours.of", { day: name })} held={held} onSet={set} />
      ) : (
        <span>{held || t("hours.closed")}</span>
      )}
    </li>
  );
}

interface SpanFieldProps {
  label: string;
  held: string;
  onSet: (spans: readonly TypedSpan[]) => Promise<void>;
}

function SpanField({ label, held, onSet }: SpanFieldProps) {
  const [typed, setTyped] = useState(held);
  const [problem, setProblem] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    const spans = spansOf(typed);
    if (spans === null) return setProblem(t("hours.unread"));
    const failed = await saving(() => onSet(spans));
    setProblem(failed);
    if (!failed) announce(t("hours.done", { day: label }));
  };
  return (
    <form class="hours__form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={label}
        value={typed}
        maxLength={80}
        placeholder={t("hours.closed")}
        error={problem}
        onInput={(next) => {
          setTyped(next);
          setProblem("");
        }}
      />
      <Button type="submit" size={48} kind={typed === held ? "plain" : "act"} disabled={typed === held}>
        {t("settings.set")}
      </Button>
    </form>
  );
}

function Days({ manages }: { manages: boolean }) {
  const store = useStore();
  const days = store
    .list("work_day", "staff")
    .value.toSorted((one, other) => (one.fields.day ?? "").localeCompare(other.fields.day ?? ""));
  return (
    <section>
      <ListHead title={t("hours.days")} note={t("hours.daysNote")} />
      {days.length === 0 && <p class="hours__none">{t("hours.noDays")}</p>}
      <ul class="settings__list">
        {days.map((day) => (
          <li key={day.id} class="hours__row" data-day={day.fields.day}>
            <b>{formatDate(`${day.fields.day}T04:00:00.000Z`, minute.value)}</b>
            <span>
              {day.fields.name} {dayWords(day)}
            </span>
            {manages && (
              <Button size={40} kind="quiet" onPress={() => void store.remove("work_day", day.id)}>
                {t("hours.removeDay")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {manages && <AddDay />}
    </section>
  );
}

function dayWords({ fields }: Day): string {
  return spansWords([fields]) || t("hours.closed");
}

function AddDay() {
  const store = useStore();
  const [day, setDay] = useState("");
  const [name, setName] = useState("");
  const [span, setSpan] = useState("");
  const [problem, setProblem] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    const spans = spansOf(span);
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return setProblem(t("hours.noDay"));
    if (spans === null) return setProblem(t("hours.unread"));
    const failed = await saving(() => addDay(store, day, name.trim(), spans));
    setProblem(failed);
    if (failed) return;
    setDay("");
    setName("");
    setSpan("");
  };
  return (
    <form class="hours__add" onSubmit={(event) => void submit(event)} noValidate>
      <TextField label={t("hours.day")} type="date" name="day" value={day} onInput={setDay} />
      <TextField label={t("hours.dayName")} name="dayName" value={name} maxLength={60} onInput={setName} />
      <TextField
        label={t("hours.daySpan")}
        name="daySpan"
        value={span}
        maxLength={80}
        placeholder={t("hours.closed")}
        error={problem}
        onInput={setSpan}
      />
      <Button type="submit" size={48} kind="act">
        {t("hours.addDay")}
      </Button>
    </form>
  );
}

async function addDay(store: Store, day: string, name: string, spans: readonly TypedSpan[]): Promise<void> {
  const records = spans.length === 0 ? [{ begins: null, ends: null }] : spans;
  for (const span of records) {
    await store.write("work_day", store.newId(), { day, name: name || null, ...span }, { create: true });
  }
}
