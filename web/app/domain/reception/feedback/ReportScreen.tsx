import { ChevronLeft, ChevronRight, Download, Printer } from "lucide";
import { useMemo } from "preact/hooks";
import { dayOf, formatDate, minute, t } from "#/i18n";
import { back, type ScreenProps, setQuery } from "#/router";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, Choice, EmptyState, IconButton, ListHead, LoadingRows, ScreenHead } from "#/ui";
import { saveFile } from "#/ui/save-file";
import { settingOf } from "../../organisation/settings/held";
import { Answers } from "./Answers";
import { Days } from "./Days";
import { Figures } from "./Figures";
import { asTable, byEvent, type Feedback, newestFirst, type Period, periodOf, within } from "./figures";
import { mayReadSome } from "./rights";
import "./feedback.css";

const UNITS = ["week", "month"] as const;

/** What clients and guests said in a week or month, with the answers behind each figure (R7). */
export function ReportScreen({ query }: ScreenProps<"/feedback">) {
  const store = useStore();
  const unit = query.get("unit") === "month" ? "month" : "week";
  const day = query.get("day") ?? dayOf(minute.value);
  const period = useMemo(() => periodOf(unit, day), [unit, day]);
  const event = query.get("event");
  const score = Number(query.get("score")) || null;
  if (!store.loaded("feedback", "reception").value) return <LoadingRows rows={6} />;
  if (!mayReadSome(store)) return <NotForYou />;
  const all = store.all("feedback").value.filter(({ fields }) => !event || fields.event === event);
  const answers = within(all, period, dayOf);
  const before = within(all, periodOf(unit, period.first, -1), dayOf);
  const shown = newestFirst(score ? answers.filter(({ fields }) => fields.overall === score) : answers);
  return (
    <section class="feedback feedback--report">
      <ScreenHead
        title={t("feedback.title")}
        second={event ? nameOf(store, event) : t("feedback.ofAll")}
        onBack={back}
      />
      <Periods unit={unit} period={period} answers={answers} nameOf={(id) => nameOf(store, id)} />
      {event && (
        <p class="feedback__filter">
          <Button size={48} onPress={() => setQuery({ event: undefined, score: undefined })}>
            {t("feedback.allEvents")}
          </Button>
        </p>
      )}
      <Figures
        answers={answers}
        before={before}
        score={score}
        onScore={(next) => setQuery({ score: next ? String(next) : undefined })}
      />
      {answers.length > 0 && <Days period={period} answers={answers} />}
      {answers.length > 0 && !event && <Events answers={answers} store={store} />}
      <ListHead
        title={t("feedback.answers")}
        note={score ? t("feedback.score", { score }) : t("feedback.count", { count: shown.length })}
      />
      <Answers answers={shown} withEvent={!event} />
    </section>
  );
}

function NotForYou() {
  return (
    <section class="feedback">
      <ScreenHead title={t("feedback.title")} onBack={back} />
      <EmptyState title={t("feedback.untold")} next={t("feedback.untoldNext")} />
    </section>
  );
}

interface PeriodsProps {
  unit: Period["unit"];
  period: Period;
  answers: readonly Feedback[];
  nameOf: (event: string) => string;
}

function Periods({ unit, period, answers, nameOf: name }: PeriodsProps) {
  const last = new Date(Date.parse(period.after) - 1).toISOString().slice(0, 10);
  const go = (steps: number) =>
    setQuery({ day: periodOf(unit, period.first, steps).first, score: undefined });
  const save = () => {
    saveFile(`feedback-${period.first}.csv`, new Blob([asTable(answers, name)], { type: "text/csv" }));
  };
  return (
    <div class="feedback-period">
      <Choice
        label={t("feedback.period")}
        options={UNITS.map((key) => ({ key, word: t(`feedback.unit.${key}`) }))}
        current={unit}
        onChoose={(next) => setQuery({ unit: next, score: undefined })}
      />
      <div class="feedback-period__step">
        <IconButton icon={ChevronLeft} label={t("feedback.earlier")} onPress={() => go(-1)} />
        <span class="feedback-period__days">
          {formatDate(`${period.first}T04:00Z`)} – {formatDate(`${last}T04:00Z`)}
        </span>
        <IconButton icon={ChevronRight} label={t("feedback.later")} onPress={() => go(1)} />
      </div>
      <div class="feedback-period__acts">
        <Button size={48} icon={Printer} onPress={() => window.print()}>
          {t("feedback.printReport")}
        </Button>
        <Button size={48} icon={Download} onPress={save} disabled={answers.length === 0}>
          {t("feedback.csv")}
        </Button>
      </div>
    </div>
  );
}

function Events({ answers, store }: { answers: readonly Feedback[]; store: Store }) {
  const rows = byEvent(answers, settingOf(store, "feedback_bad_score"));
  return (
    <>
      <ListHead title={t("feedback.events")} note={t("feedback.worstFirst")} />
      <ul class="feedback-events">
        {rows.map(({ event, overall, bad, answers: its }) => (
          <li key={event}>
            <button
              type="button"
              class="feedback-events__row"
              disabled={event === ""}
              onClick={() => setQuery({ event, score: undefined })}
            >
              <span class="feedback-events__name">
                {event ? nameOf(store, event) : t("feedback.aboutUs")}
              </span>
              <span class={bad > 0 ? "qc-c-bad" : ""}>{bad > 0 && t("feedback.bad", { count: bad })}</span>
              <span>{t("feedback.count", { count: its.length })}</span>
              <b class="feedback-events__mean">{overall ? overall.mean.toFixed(1) : "–"}</b>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf(store: Store, event: string): string {
  return store.record("event", event).value?.fields.name ?? t("feedback.someEvent");
}
