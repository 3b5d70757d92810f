import { Printer, Siren } from "lucide";
import { useMemo, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { navigate, setQuery } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, FilterCounts, KeyFoot } from "#/ui";
import { SoundSwitch } from "#/ui/SoundSwitch";
import { take } from "../act";
import { logHref, reportHref } from "../addresses";
import { incidentsOf, timelinesOf } from "../event_incidents";
import { countFilters, FILTERS, type Filter } from "../incident";
import type { Over } from "../one/Acts";
import { useProblem } from "../use_problem";
import { boardKeys } from "./board_keys";
import { IncidentPanel } from "./IncidentPanel";
import { IncidentTable } from "./IncidentTable";
import { BoardRows } from "./rows";
import { useAlarm } from "./use_alarm";
import "./board.css";

interface IncidentBoardProps {
  event: string;
  filter: Filter;
}

/** All incidents at a desk: the table, and one of them beside it; the keyboard first (X9). */
export function IncidentBoard({ event, filter }: IncidentBoardProps) {
  const store = useStore();
  const page = useRef<HTMLDivElement>(null);
  const incidents = incidentsOf(store, event).value;
  const timelines = timelinesOf(store, event).value;
  const keeper = useMemo(() => new BoardRows(), []);
  const rows = useMemo(
    () => keeper.update(incidents, timelines, filter, store.person),
    [keeper, incidents, timelines, filter, store],
  );
  const hands = useHands(rows.map(({ id }) => id));
  const [problem, keep] = useProblem();
  useAlarm(incidents);
  const { active, open, over } = hands;
  const opened = open === null ? undefined : store.record("incident", open).value;
  const close = () => {
    hands.shut();
    focusIn(page.current, "[role=grid]");
  };
  const keys = boardKeys(hands, {
    note: () => requestAnimationFrame(() => focusIn(page.current, "[data-panel] input[name=note]")),
    take: () => active !== null && void keep(() => take(store, active)),
    report: () => navigate(reportHref(event)),
    print: () => navigate(logHref(event, open ?? undefined)),
    filter: () => setFilter(FILTERS[(FILTERS.indexOf(filter) + 1) % FILTERS.length] ?? "open"),
    close,
  });
  return (
    <div class="qc-desk incident-board" ref={page}>
      <Head event={event} filter={filter} />
      {problem && (
        <p class="incident-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="incident-board__main">
        <div class="incident-board__table">
          <IncidentTable
            rows={rows}
            active={active}
            onActive={hands.take}
            open={open}
            onOpen={(id) => hands.openOne(id)}
            empty={
              <EmptyState
                title={t(incidents.length === 0 ? "incident.none" : "incident.noneFilter")}
                next={incidents.length === 0 ? t("incident.noneNext") : undefined}
              />
            }
          />
        </div>
        {opened ? (
          <IncidentPanel
            key={opened.id}
            event={event}
            incident={opened}
            over={over}
            onOver={hands.lay}
            onClose={close}
          />
        ) : (
          <p class="incident-board__choose">{t("incident.choose")}</p>
        )}
      </div>
      <KeyFoot bindings={keys} />
    </div>
  );
}

function setFilter(filter: Filter): void {
  setQuery({ filter: filter === "open" ? undefined : filter });
}

function focusIn(page: HTMLElement | null, selector: string): void {
  page?.querySelector<HTMLElement>(selector)?.focus();
}

/** What the keyboard has in hand: a row, the incident that is open beside the table, and what is open over it. */
export interface Hands {
  readonly active: string | null;
  readonly open: string | null;
  readonly over: Over;
  take(id: string): void;
  move(by: number): void;
  /** Open it beside the table, with something over it at once. */
  openOne(id: string, over?: Over): void;
  lay(over: Over): void;
  shut(): void;
}

function useHands(ids: readonly string[]): Hands {
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [over, setOver] = useState<Over>(null);
  const active = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  // Whoever walks the rows reads the next one beside the table: that is what the panel is for.
  const follow = (id: string) => {
    setChosen(id);
    if (open !== null) setOpen(id);
    setOver(null);
  };
  return {
    active,
    open,
    over,
    take: follow,
    move: (by) => {
      const at = active === null ? 0 : ids.indexOf(active);
      const next = ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
      if (next !== undefined) follow(next);
    },
    openOne: (id, next = null) => {
      setChosen(id);
      setOpen(id);
      setOver(next);
    },
    lay: setOver,
    shut: () => {
      setOpen(null);
      setOver(null);
    },
  };
}

function Head({ event, filter }: IncidentBoardProps) {
  const store = useStore();
  const counts = countFilters(incidentsOf(store, event).value, store.person);
  const filters = FILTERS.map((key) => ({ key, word: t(`incident.filter.${key}`), count: counts[key] }));
  return (
    <header class="incident-board__head">
      <h1 class="incident-board__title">{t("incident.listTitle")}</h1>
      <FilterCounts filters={filters} current={filter} label={t("incident.filters")} onChoose={setFilter} />
      <div class="incident-board__acts">
        <SoundSwitch />
        <Button size={48} icon={Printer} href={logHref(event)}>
          {t("incident.print")}
        </Button>
        <Button size={48} kind="bad" icon={Siren} href={reportHref(event)}>
          {t("incident.report")}
        </Button>
      </div>
    </header>
  );
}
