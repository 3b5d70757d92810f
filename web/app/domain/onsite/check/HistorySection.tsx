import { type IconNode, ListPlus, MessageSquare, Pencil, Trash2 } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { call } from "#/api/call";
import { factsLine, formatQuantity, formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, History, type HistoryItem } from "#/ui";
import { namesOf } from "../event_checks";
import { fieldWord } from "../field_words";
import { fullHistory, knownHere, type LoggedChange, type Step } from "../history";
import { type Names, resultWord, shortWhen } from "../row_words";
import type { Check } from "../rules";
import { Measurements } from "./Measurements";

/** What happened to a check: all of it while the server answers, else what this phone knows, and it says which. */
export function HistorySection({ check }: { check: Check }) {
  const store = useStore();
  const { log, state, retry } = useLog(check);
  const own = { unsent: store.unsent.value, sent: store.sent.value, refused: store.refused.value };
  const steps = log ? fullHistory(check, store.person, own, log) : knownHere(check, store.person, own);
  const names = namesOf(store);
  const now = minute.value;
  const unit = check.fields.unit ?? undefined;
  return (
    <section class="onsite-history">
      <Measurements check={check} steps={steps} />
      <History
        title={t(log ? "history.full" : "history.here")}
        items={steps.map((step) => itemOf(step, names, now, unit))}
      />
      {steps.length === 0 && <p class="onsite-history__note">{t("history.none")}</p>}
      {state !== "there" && (
        <p class="onsite-history__note" aria-live="polite">
          {t(`history.${state}`)}
        </p>
      )}
      {state === "failed" && (
        <Button size={48} onPress={retry}>
          {t("history.retry")}
        </Button>
      )}
    </section>
  );
}

type LogState = "loading" | "there" | "offline" | "failed";

/** The server's log of a check, fetched again when the check changes there; null while it can't be had. */
function useLog(check: Check): { log: readonly LoggedChange[] | null; state: LogState; retry: () => void } {
  const store = useStore();
  const { link } = store.status.value;
  const reachable = link === "live" || link === "sending";
  const [log, setLog] = useState<readonly LoggedChange[] | null>(null);
  const [state, setState] = useState<LogState>("loading");
  const [round, setRound] = useState(0);
  // A new rev, or another round, is a reason to ask again.
  useEffect(() => {
    if (!reachable) {
      setState(log ? "there" : "offline");
      return undefined;
    }
    const gone = new AbortController();
    const path = `/api/history/check/${check.id}`;
    void call<{ changes: LoggedChange[] }>(store.person, path, { signal: gone.signal }).then((answer) => {
      if (gone.signal.aborted) return;
      if (answer.ok) setLog(answer.body.changes);
      setState(answer.ok ? "there" : answer.kind === "offline" ? "offline" : "failed");
    });
    return () => gone.abort();
  }, [store, check.id, check.rev, reachable, round]);
  return { log, state, retry: () => setRound(round + 1) };
}

function itemOf(step: Step, names: Names, now: number, unit: string | undefined): HistoryItem {
  const refused = step.state === "refused" ? t("history.refused") : null;
  const heard = lateNews(step) ? t("history.heard", { time: formatWhen(step.received ?? "", now) }) : null;
  const remark = step.kind === "remark" ? null : step.remark;
  const second = factsLine(remark, refused, heard);
  return {
    key: step.key,
    time: shortWhen(step.at, now),
    text: textOf(step, names, unit),
    ...(second && { second }),
    ...signOf(step),
    unsent: step.state === "here",
  };
}

const LATE_MS = 5 * 60_000;

/** It reached the server so much later that people need to know it: others could not have seen it. */
function lateNews({ at, received }: Step): boolean {
  return received !== null && Date.parse(received) - Date.parse(at) > LATE_MS;
}

/** Results wear their mark, everything else an icon. */
function signOf({ state, kind, result }: Step): Pick<HistoryItem, "mark" | "icon"> {
  if (state === "refused") return { mark: "refused" };
  if (kind === "back") return { mark: "todo" };
  if (kind !== "result" || result === null) return { icon: ICONS[kind] };
  if (state === "here" && result !== "na") return { mark: result === "pass" ? "passUnsent" : "failUnsent" };
  return { mark: result };
}

const ICONS: Readonly<Record<Step["kind"], IconNode>> = {
  created: ListPlus,
  result: Pencil,
  back: Pencil,
  remark: MessageSquare,
  changed: Pencil,
  removed: Trash2,
  restored: ListPlus,
};

function textOf(step: Step, names: Names, unit: string | undefined): string {
  const who = names.person(step.by);
  if (step.kind === "result") {
    const result = resultWord(step.result);
    if (step.measured === null) return t("history.result", { who, result });
    return t("history.resultValue", { who, result, value: formatQuantity(step.measured, unit) });
  }
  if (step.kind === "remark") return t("history.remark", { who, remark: step.remark ?? "" });
  if (step.kind === "changed") {
    return t("history.changed", { who, fields: step.fields.map(fieldWord).join(t("history.comma")) });
  }
  return t(`history.${step.kind}`, { who });
}
