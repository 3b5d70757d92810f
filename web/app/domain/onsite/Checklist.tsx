import { computed } from "@preact/signals";
import { Search as SearchIcon } from "lucide";
import { useCallback, useMemo, useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps, setQuery } from "#/router";
import { wordsOf } from "#/search/match";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { FilterCounts, IconButton, LoadingRows, ScreenHead, Search } from "#/ui";
import { useKeys } from "#/ui/keys";
import { LazyRows } from "#/ui/LazyRows";
import { AddItem } from "./added/AddItem";
import { countFilters, FILTERS, type Filter } from "./attention";
import { inList, type ListRef, listOf } from "./checklist";
import { EventNotHere } from "./EventNotHere";
import { judgedOf, scopeOf } from "./event_checks";
import { EmptyList } from "./list/EmptyList";
import { keysOf } from "./list/keys";
import { ListFoot } from "./list/ListFoot";
import { ListRow } from "./list/ListRow";
import { MeasureSheet } from "./list/MeasureSheet";
import { useListTitle } from "./list/title";
import { useOrder } from "./list/use_order";
import { useSearch } from "./list/use_search";
import { useSession } from "./list/use_session";
import type { ListSession } from "./list_session";
import "./onsite.css";

type Props = ScreenProps<"/event/:event/checks">;

/** One list of an event: done row by row, in one hand, without a network (X1, X2, X4). */
export function Checklist({ params, query }: Props) {
  const { event } = params;
  const store = useStore();
  if (!isRead(store, event)) return <LoadingRows rows={7} />;
  if (!store.record("event", event).value) return <EventNotHere />;
  // Another list is another piece of work: nothing of the last one (open row, order) may stay.
  const list = listOf(query);
  return <List key={`${event} ${list?.grouping} ${list?.key}`} event={event} list={list} query={query} />;
}

// All at once, so that rows are drawn once, with the names in them; without the names each would be drawn a second time.
function isRead(store: Store, event: string): boolean {
  const scope = scopeOf(event);
  const ofEvent = (["check", "event", "zone"] as const).map((entity) => store.loaded(entity, scope));
  const parts = [...ofEvent, store.loaded("person", "staff")];
  return parts.every((part) => part.value);
}

interface ListProps {
  event: string;
  list: ListRef | undefined;
  query: URLSearchParams;
}

function List({ event, list, query }: ListProps) {
  const store = useStore();
  const filter = FILTERS.find((one) => one === query.get("filter")) ?? "all";
  const [round, setRound] = useState(0);
  const search = useSearch(query.get("q") ?? "", query.has("find"));
  const words = useMemo(() => wordsOf(search.text), [search.text]);
  const order = useOrder(store, event, list, { filter, words }, round);
  const session = useSession(order, `${event} ${list?.grouping} ${list?.key}`, query.get("open"));
  const choose = (next: Filter) => {
    session.close();
    setRound(round + 1);
    setQuery({ filter: next === "all" ? undefined : next, open: undefined });
  };
  useKeys(keysOf(session, search.show));
  const row = useCallback(
    (id: string) => <ListRow key={id} id={id} event={event} session={session} />,
    [event, session],
  );
  return (
    <section class="onsite-list">
      <ScreenHead
        title={useListTitle(list)}
        onBack={back}
        aside={
          <>
            <AddItem event={event} list={list} />
            <IconButton icon={SearchIcon} label={t("list.search")} onPress={search.show} />
          </>
        }
      />
      {search.shown && (
        <div class="onsite-search">
          <Search value={search.text} onInput={search.type} label={t("list.searchHint")} autofocus />
        </div>
      )}
      <Filters event={event} list={list} current={filter} onChoose={choose} />
      {order.value.length === 0 ? (
        <EmptyList
          event={event}
          list={list}
          filter={filter}
          search={search.text}
          onAll={() => choose("all")}
          onClear={search.hide}
        />
      ) : (
        <LazyRows ids={order.value} row={row} need={session.openId} />
      )}
      <ListFoot event={event} session={session} />
      <Measuring session={session} />
    </section>
  );
}

interface FiltersProps {
  event: string;
  list: ListRef | undefined;
  current: Filter;
  onChoose: (filter: Filter) => void;
}

// Apart, because the numbers are live: a tap changes them without drawing the list again.
function Filters({ event, list, current, onChoose }: FiltersProps) {
  const store = useStore();
  const counts = useMemo(
    () => computed(() => countFilters(inList(judgedOf(store, event).value, list))),
    [store, event, list?.grouping, list?.key],
  ).value;
  const filters = FILTERS.map((key) => ({ key, word: t(`filter.${key}`), count: counts[key] }));
  return (
    <div class="onsite-filters">
      <FilterCounts filters={filters} current={current} onChoose={onChoose} label={t("list.filters")} />
    </div>
  );
}

function Measuring({ session }: { session: ListSession }) {
  const check = session.measuring.value;
  if (!check) return null;
  return (
    <MeasureSheet
      check={check}
      onClose={() => session.measure(null)}
      onValue={(measured, result) => void session.give({ result, measured })}
    />
  );
}
