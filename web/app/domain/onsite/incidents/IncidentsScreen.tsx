import { Siren } from "lucide";
import { useCallback, useMemo } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps, setQuery } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, FilterCounts, LoadingRows, ScreenHead, useWide } from "#/ui";
import { LazyRows } from "#/ui/LazyRows";
import { EventNotHere } from "../EventNotHere";
import { reportHref } from "./addresses";
import { IncidentBoard } from "./board/IncidentBoard";
import { incidentsOf, incidentsRead } from "./event_incidents";
import { IncidentRow } from "./IncidentRow";
import { byUrgency, countFilters, FILTERS, type Filter, inFilter } from "./incident";
import "./incidents.css";

/** Of a row with its two lines of facts, in px. */
const ROW_HEIGHT = 84;

/** All incidents of an event: what needs somebody first (X9). */
export function IncidentsScreen({ params, query }: ScreenProps<"/event/:event/incidents">) {
  const { event } = params;
  const store = useStore();
  const wide = useWide();
  if (!incidentsRead(store, event)) return <LoadingRows rows={6} />;
  if (!store.record("event", event).value) return <EventNotHere />;
  const filter = FILTERS.find((one) => one === query.get("filter")) ?? "open";
  return wide ? <IncidentBoard event={event} filter={filter} /> : <PhoneList event={event} filter={filter} />;
}

function PhoneList({ event, filter }: { event: string; filter: Filter }) {
  const store = useStore();
  const incidents = incidentsOf(store, event).value;
  const sorted = useMemo(() => [...incidents].sort(byUrgency), [incidents]);
  const counts = countFilters(incidents, store.person);
  const shown = useMemo(
    () => sorted.filter((incident) => inFilter(incident, filter, store.person)).map(({ id }) => id),
    [sorted, filter, store],
  );
  const row = useCallback((id: string) => <IncidentRow key={id} event={event} id={id} />, [event]);
  const filters = FILTERS.map((key) => ({ key, word: t(`incident.filter.${key}`), count: counts[key] }));
  const report = (
    <Button kind="bad" size={48} icon={Siren} href={reportHref(event)}>
      {t("incident.report")}
    </Button>
  );
  return (
    <section class="incident-list">
      <ScreenHead
        title={t("incident.listTitle")}
        second={store.record("event", event).value?.fields.name}
        onBack={back}
        aside={report}
      />
      <div class="incident-list__filters">
        <FilterCounts
          filters={filters}
          current={filter}
          label={t("incident.filters")}
          onChoose={(key) => setQuery({ filter: key === "open" ? undefined : key })}
        />
      </div>
      {shown.length === 0 ? (
        <Empty none={incidents.length === 0} filter={filter} />
      ) : (
        <LazyRows key={filter} ids={shown} row={row} height={ROW_HEIGHT} label={t("incident.listTitle")} />
      )}
    </section>
  );
}

function Empty({ none, filter }: { none: boolean; filter: Filter }) {
  if (none) return <EmptyState title={t("incident.none")} next={t("incident.noneNext")} />;
  const showAll = <Button onPress={() => setQuery({ filter: undefined })}>{t("incident.showAll")}</Button>;
  return <EmptyState title={t("incident.noneFilter")} action={filter === "open" ? undefined : showAll} />;
}
