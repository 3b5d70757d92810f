import { useMemo } from "preact/hooks";
import { compare, factsLine, formatAge, formatTime, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Mark } from "#/ui";
import { boardHref, checkHref, countHref, cuesHref } from "../addresses";
import { foundWords, heldWords } from "../board/row_words";
import type { Board } from "../board/use_board";
import { lateWords } from "../cues/cue_words";
import { type Line, lateNow } from "../cues/running_order";
import { useRunningOrder } from "../cues/use_running_order";
import { callsHref, postsHref } from "../dispatch/addresses";
import { openCalls, stateOf } from "../dispatch/calls";
import { dutiesIn } from "../dispatch/event_duties";
import { sortDuties } from "../dispatch/shifts";
import { callFacts, callState, needWord, placeOf as postOf, presenceWords } from "../dispatch/words";
import { nameOf, namesOf, scopeOf } from "../event_checks";
import { closingMark } from "../gate/closing_mark";
import { doorSignal } from "../gate/use_door";
import { countOf, crowd } from "../headcount/headcount";
import { useCounts } from "../headcount/use_counts";
import { CrowdRuler, stateWords } from "../headcount/ZonesScreen";
import { incidentHref, incidentsHref } from "../incidents/addresses";
import { BoardRows } from "../incidents/board/rows";
import { incidentsOf, timelinesOf } from "../incidents/event_incidents";
import { SeverityMark } from "../incidents/icons";
import { isTaken } from "../incidents/incident";
import { ageOf, handsOf, placeOf, titleOf } from "../incidents/words";
import { attentionNow } from "./attention_now";
import { Panel } from "./Panel";

/** What is wrong or late, those first that keep the doors shut. */
export function ChecksPanel({ board, event }: { board: Board; event: string }) {
  const { closing } = doorSignal(useStore(), event).value;
  const why = new Map(closing.map((one) => [one.check, one.why]));
  const rows = attentionNow(board.rows, new Set(why.keys()));
  return (
    <Panel
      name="checks"
      title={t("control.checks")}
      note={t("control.count", { count: rows.length })}
      href={boardHref(event)}
      hint="B"
      empty={rows.length === 0 ? t("control.checksNone") : undefined}
    >
      <ul>
        {rows.map((row) => {
          const { check, state } = row.judged;
          const bad = state === "fail" || state === "conflict";
          return (
            <li key={row.id}>
              <a class="control-row qc-inset-focus" href={checkHref(event, row.id)}>
                <Mark name={closingMark(check, state, why.get(row.id))} size={20} />
                <span class="control-row__words">
                  <b class={bad ? "qc-c-bad" : undefined}>{check.fields.title}</b>
                  <span>{factsLine(foundWords(check, board.names, board.now), row.zone)}</span>
                </span>
                <span class="control-row__who">{row.holder || t("board.nobody")}</span>
                <span class="control-row__time">{heldWords(row)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Open incidents, the gravest and longest first. */
export function IncidentsPanel({ event }: { event: string }) {
  const store = useStore();
  const keeper = useMemo(() => new BoardRows(), []);
  const all = incidentsOf(store, event).value;
  const rows = keeper.update(all, timelinesOf(store, event).value, "open", store.person);
  return (
    <Panel
      name="incidents"
      title={t("incident.listTitle")}
      note={t("control.incidents", { open: rows.length, closed: all.length - rows.length })}
      href={incidentsHref(event)}
      hint="E"
      empty={rows.length === 0 ? t("incident.none") : undefined}
    >
      <ul>
        {rows.map(({ id, incident }) => (
          <li key={id}>
            <a class="control-row qc-inset-focus" href={incidentHref(event, id)}>
              <SeverityMark severity={incident.fields.severity} />
              <span class="control-row__words">
                <b>{titleOf(incident)}</b>
                <span>{placeOf(store, incident)}</span>
              </span>
              <span class={`control-row__who${isTaken(incident.fields) ? "" : " qc-c-warn"}`}>
                {handsOf(store, incident)}
              </span>
              <span class="control-row__time">{ageOf(incident)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const OLD_MS = 30 * 60_000;

/** People in each zone against its limit, and when they were counted last. */
export function ZonesPanel({ event }: { event: string }) {
  const counts = useCounts(event);
  const zones = useStore()
    .list("zone", scopeOf(event))
    .value.toSorted((one, other) => compare(one.fields.code ?? "", other.fields.code ?? ""));
  const present = zones.reduce((sum, { id }) => sum + countOf(counts, id).count, 0);
  return (
    <Panel
      name="zones"
      title={t("control.zones")}
      note={t("control.present", { count: present })}
      href={countHref(event)}
      hint="Z"
      empty={zones.length === 0 ? t("count.empty") : undefined}
    >
      <ul>
        {zones.map(({ id, fields }) => {
          const { count, course } = countOf(counts, id);
          const limit = fields.limit ?? 0;
          const last = course.at(-1)?.at;
          const state = crowd(count, limit);
          const tone = state === "calm" ? "" : state === "near" ? " qc-c-warn" : " qc-c-bad";
          const old = last !== undefined && minute.value - last > OLD_MS;
          return (
            <li key={id}>
              <a
                class="control-row control-zone qc-inset-focus"
                href={countHref(event, id)}
                data-zone={fields.code}
              >
                <span class="control-zone__name">{fields.name}</span>
                <span class="control-zone__ruler">
                  <CrowdRuler count={count} limit={limit} slim />
                </span>
                <span class={`control-zone__count${tone}`}>
                  <b>{count}</b> / {limit}
                </span>
                <span class={`control-row__time${old ? " qc-c-warn" : tone}`}>
                  {stateWords(count, limit) ||
                    (last === undefined ? "" : old ? formatAge(last, minute.value) : formatTime(last))}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** What runs, what comes, and how late all of it is. */
export function CuesPanel({ event }: { event: string }) {
  const lines = useRunningOrder(event, minute.value);
  const left = lines.filter(({ state }) => state === "running" || state === "next" || state === "waiting");
  const late = lateNow(lines);
  return (
    <Panel
      name="cues"
      title={t("cues.title")}
      note={late > 0 ? lateWords(late) : t("control.count", { count: left.length })}
      href={cuesHref(event)}
      hint="R"
      empty={left.length === 0 ? t(lines.length === 0 ? "cues.empty" : "control.cuesOver") : undefined}
    >
      <ol>
        {left.map((line) => (
          <CueRow key={line.cue.id} line={line} />
        ))}
      </ol>
    </Panel>
  );
}

function CueRow({ line: { cue, state, starts, late } }: { line: Line }) {
  const names = namesOf(useStore());
  return (
    <li
      class={`control-row control-cue control-cue--${state}`}
      aria-current={state === "running" ? "step" : undefined}
    >
      <span class="control-cue__time">{formatTime(starts)}</span>
      <span class="control-row__words">
        <b>{cue.fields.title}</b>
        {state === "running" && (
          <span>{factsLine(t("cues.state.running"), names.person(cue.fields.responsible))}</span>
        )}
      </span>
      <span class={`control-row__time${late > 0 ? " qc-c-warn" : ""}`}>{lateWords(late)}</span>
    </li>
  );
}

/** Calls for help, then who should stand somewhere and does not; how many are there stands in the head. */
export function PeoplePanel({ event }: { event: string }) {
  const store = useStore();
  const duties = dutiesIn(store, event).value.filter(({ shift }) => shift.fields.person);
  const calls = openCalls(store.list("help_call", scopeOf(event)).value);
  const count = (...which: string[]) => duties.filter(({ presence }) => which.includes(presence)).length;
  const absent = sortDuties(duties).filter(({ presence }) => presence === "missing" || presence === "late");
  const words = { here: count("here"), missing: count("missing"), late: count("late") };
  return (
    <Panel
      name="people"
      title={t("control.people")}
      note={t("control.presence", words)}
      href={postsHref(event)}
      hint="P"
      empty={calls.length + absent.length === 0 ? t("control.peopleNone") : undefined}
    >
      <ul>
        {calls.map((call) => (
          <li key={call.id} data-call={call.id}>
            <a class="control-row control-call qc-inset-focus" href={callsHref(event, call.id)}>
              <span class="control-row__words">
                <b class={stateOf(call) === "waiting" ? "qc-c-bad" : undefined}>{needWord(call)}</b>
                <span>{callFacts(store, call, nameOf(store, call.fields.caller ?? ""))}</span>
              </span>
              <span class="control-row__who">{callState(call, (id) => nameOf(store, id))}</span>
            </a>
          </li>
        ))}
        {absent.map((duty) => (
          <li key={duty.shift.id} data-absent={duty.presence}>
            <a class="control-row qc-inset-focus" href={postsHref(event)}>
              <span class="control-row__words">
                <b>{nameOf(store, duty.shift.fields.person ?? "")}</b>
                <span>{postOf(store, duty)}</span>
              </span>
              <span class={`control-row__who qc-c-${duty.presence === "missing" ? "bad" : "warn"}`}>
                {presenceWords(duty, minute.value)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
