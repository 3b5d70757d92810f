import { useState } from "preact/hooks";
import { formatTime, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { announce, Button, Clock, EmptyState, LoadingRows, ScreenHead, useKeys, useSecond } from "#/ui";
import { EventNotHere } from "../EventNotHere";
import { scopeOf } from "../event_checks";
import { savingProblem } from "../give";
import { type Called, call, takeBack } from "./call";
import { countdown, lateWords, spanWords } from "./cue_words";
import { allRunning, type Cue, type Line, lateNow, left, next, overlap, running } from "./running_order";
import { useRunningOrder } from "./use_running_order";
import { useWakeLock } from "./wake_lock";
import "./cues.css";

const TRAILING = 4;

/** The show caller's view: what runs with its time left, large; one press goes on to the next. The screen stays on (X8). */
export function CallerScreen({ params }: ScreenProps<"/event/:event/cues/call">) {
  const { event } = params;
  const store = useStore();
  const now = useSecond();
  const lines = useRunningOrder(event, now);
  const awake = useWakeLock();
  const { act, undo, problem } = useCaller();
  const [current, coming] = [running(lines), next(lines)];
  const goOn = () => {
    const ended = current && coming && overlap(current.cue, coming.cue) ? undefined : current;
    act(ended?.cue, coming?.cue);
  };
  useKeys([
    {
      keys: ["n"],
      shown: ["N"],
      word: t("cues.next"),
      off: !current && !coming,
      run: goOn,
    },
    { keys: ["z"], shown: ["Z"], word: t("cues.undo"), off: !undo, run: () => undo?.() },
  ]);
  if (!store.loaded("cue", scopeOf(event)).value) return <LoadingRows rows={5} />;
  if (!store.record("event", event).value) return <EventNotHere />;
  if (lines.length === 0) return <EmptyState title={t("cues.empty")} next={t("cues.emptyNext")} />;
  const late = lateNow(lines);
  return (
    <section class="caller">
      <ScreenHead
        title={t("cues.call")}
        onBack={back}
        aside={
          <span class="caller__clock">
            <Clock />
          </span>
        }
        second={
          late > 0 ? (
            <span class="cues-late">{t("cues.lateNow", { late: lateWords(late) })}</span>
          ) : (
            t("cues.onTime")
          )
        }
      />
      {!awake && <p class="caller__asleep">{t("cues.asleep")}</p>}
      <Now line={current} now={now} />
      <Beside lines={allRunning(lines).slice(1)} now={now} onEnd={(cue) => act(cue, undefined)} />
      <Coming lines={lines} />
      <div class="caller__act">
        {problem && (
          <p class="caller__problem" role="alert">
            {problem}
          </p>
        )}
        <div class="caller__small">
          {undo && (
            <Button size={56} hint="Z" onPress={undo}>
              {t("cues.undo")}
            </Button>
          )}
          {current && (
            <Button size={56} onPress={() => act(current.cue, undefined)}>
              {t("cues.end")}
            </Button>
          )}
        </div>
        {(current || coming) && (
          <Button kind="act" size={64} wide hint="N" disabled={!coming && !current} onPress={goOn}>
            {coming ? t("cues.begin", { title: coming.cue.fields.title ?? "" }) : t("cues.endLast")}
          </Button>
        )}
        {!current && !coming && <p class="caller__over">{t("cues.over")}</p>}
      </div>
    </section>
  );
}

function useCaller() {
  const store = useStore();
  const [last, setLast] = useState<Called | null>(null);
  const [problem, setProblem] = useState("");
  const attempt = async (work: () => Promise<Called | null>) => {
    try {
      setLast(await work());
      setProblem("");
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  const act = (ended: Cue | undefined, begun: Cue | undefined) => {
    void attempt(() => call(store, ended, begun));
    announce(begun ? t("cues.begun", { title: begun.fields.title ?? "" }) : t("cues.state.done"));
  };
  const undo = last
    ? () =>
        void attempt(async () => {
          await takeBack(store, last);
          return null;
        })
    : undefined;
  return { act, undo, problem };
}

function Now({ line, now }: { line: Line | undefined; now: number }) {
  if (!line) return <p class="caller__none">{t("cues.noneRuns")}</p>;
  const ms = left(line, now);
  const { title, prompts } = line.cue.fields;
  return (
    <div class={`caller__now${ms < 0 ? " caller__now--over" : ""}`}>
      <p class="caller__label">{t("cues.now")}</p>
      <p class="caller__title">{title}</p>
      <p class="caller__left" role="timer" aria-label={t(ms < 0 ? "cues.over.label" : "cues.left.label")}>
        {countdown(ms)}
      </p>
      <p class="caller__since">
        {t(ms < 0 ? "cues.overSince" : "cues.since", {
          from: formatTime(line.starts),
          to: formatTime(line.starts + (line.cue.fields.minutes ?? 0) * 60_000),
        })}
      </p>
      {prompts && <p class="caller__prompts">{prompts}</p>}
    </div>
  );
}

interface BesideProps {
  lines: readonly Line[];
  now: number;
  onEnd: (cue: Cue) => void;
}

/** What else still runs. */
function Beside({ lines, now, onEnd }: BesideProps) {
  if (lines.length === 0) return null;
  return (
    <ul class="caller__beside" aria-label={t("cues.beside")}>
      {lines.map((line) => (
        <li key={line.cue.id} class="caller__line">
          <span class="caller__span">{countdown(left(line, now))}</span>
          <span class="caller__name">{line.cue.fields.title}</span>
          <Button
            size={48}
            label={t("cues.endOf", { title: line.cue.fields.title ?? "" })}
            onPress={() => onEnd(line.cue)}
          >
            {t("cues.endShort")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Coming({ lines }: { lines: readonly Line[] }) {
  const coming = lines.filter(({ state }) => state === "next" || state === "waiting").slice(0, TRAILING);
  return (
    <ol class="caller__coming" aria-label={t("cues.coming")}>
      {coming.map((line) => (
        <li key={line.cue.id} class={`caller__line caller__line--${line.state}`}>
          <span class="caller__span">{spanWords(line)}</span>
          <span class="caller__name">{line.cue.fields.title}</span>
          {line.late > 0 && <span class="cues-late">{lateWords(line.late)}</span>}
          {line.state === "next" && line.cue.fields.prompts && (
            <span class="caller__hint">{line.cue.fields.prompts}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
