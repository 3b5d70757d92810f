import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { type ScreenProps, useLayer } from "#/router";
import { loadReadings } from "#/search/pinyin";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { announce, Button, Dialog, EmptyState, Fold, KeyFoot, LoadingRows, Search, useWide } from "#/ui";
import { Beside, besideTitle } from "./Beside";
import { GroupsColumn } from "./GroupsColumn";
import { NarrowPeople } from "./NarrowPeople";
import { PeopleFilters } from "./PeopleFilters";
import { PeopleTable } from "./PeopleTable";
import { useAsking } from "./PersonPanel";
import { peopleKeys } from "./people_keys";
import { NO_GROUP } from "./people_rows";
import { Refusals } from "./Refusals";
import { type Done, UndoLine } from "./UndoLine";
import { type Staff, useStaff } from "./use_people";
import { type PeopleView, usePeopleView } from "./use_people_view";
import "./people.css";

/** Everybody in the department, and its groups; those who have the staff in hand change them here. */
export function PeopleScreen({ query }: ScreenProps) {
  const store = useStore();
  const staff = useStaff(store);
  if (!staff.loaded) return <LoadingRows rows={8} />;
  return <Sheet store={store} staff={staff} query={query} />;
}

function Sheet({ store, staff, query }: { store: Store; staff: Staff; query: URLSearchParams }) {
  const wide = useWide();
  const page = useRef<HTMLDivElement>(null);
  const view = usePeopleView(staff.rows);
  const { beside } = view;
  const looked = beside?.kind === "person" ? beside.id : undefined;
  const person = staff.people.find(({ id }) => id === looked);
  const [asking, ask] = useAsking(looked);
  const [done, setDone] = useDone();
  useEffect(() => void loadReadings(), []);
  useAddress(query, view, staff);
  const close = () => {
    view.open(null);
    page.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  };
  useLayer(beside !== null, () => view.open(null));
  useEffect(() => {
    if (looked !== undefined) page.current?.querySelector<HTMLElement>("[data-beside] h2")?.focus();
  }, [looked]);
  const panel = beside && (
    <Beside
      store={store}
      staff={staff}
      view={view}
      beside={beside}
      asking={asking}
      onAsk={ask}
      onDone={setDone}
      onClose={close}
    />
  );
  return (
    <div class={`qc-desk people${beside ? " people--beside" : ""}`} ref={page}>
      <Head staff={staff} view={view} />
      <Refusals
        store={store}
        refusals={staff.refusals}
        onAgain={({ person: of, item }, draft) => {
          const refused = item.change.id;
          view.open(of ? { kind: "edit", id: of.id, draft, refused } : { kind: "add", draft, refused });
        }}
      />
      <div class="people__main">
        <Side name={groupWords(staff, view)}>
          <GroupsColumn
            groups={staff.groups}
            people={staff.people}
            rows={staff.rows}
            chosen={view.asked.group}
            manages={staff.manages}
            onChoose={(group) => view.show({ group })}
            onAdd={() => view.open({ kind: "group", id: null })}
            onRename={(id) => view.open({ kind: "group", id })}
          />
        </Side>
        <List store={store} staff={staff} view={view} />
        {panel && wide && (
          <aside class="people-beside" aria-label={besideTitle(beside, staff)} data-beside>
            <header class="people-beside__head">
              <h2 class="people-beside__title" tabIndex={-1}>
                {besideTitle(beside, staff)}
              </h2>
              <Button size={40} kind="quiet" hint="Esc" onPress={close}>
                {t("people.close")}
              </Button>
            </header>
            {panel}
          </aside>
        )}
        {panel && !wide && (
          <Dialog kind="full" title={besideTitle(beside, staff)} onClose={close} light={false}>
            {panel}
          </Dialog>
        )}
      </div>
      {done && <UndoLine key={done.words} done={done} onSettled={() => setDone(null)} />}
      <KeyFoot
        bindings={peopleKeys(view, {
          manages: staff.manages,
          me: store.person,
          person,
          undo: done?.undo,
          search: () => page.current?.querySelector<HTMLElement>("input[type=search]")?.focus(),
          ask,
          back: () => stepBack(view, asking !== null, () => ask(null), close),
        })}
        note={footNote(store)}
      />
    </div>
  );
}

/** The groups: beside the table at a desk, folded above the list on a phone. */
function Side({ name, children }: { name: string; children: ComponentChildren }) {
  if (useWide()) return <>{children}</>;
  return (
    <Fold title={t("groups.title")} aside={name}>
      {children}
    </Fold>
  );
}

function groupWords(staff: Staff, { asked: { group } }: PeopleView): string {
  if (group === null) return t("groups.all");
  return group === NO_GROUP ? t("people.filter.noGroup") : staff.nameOfGroup(group);
}

/** What was done last, with the way back, until it has stood long enough; announced to those who listen. */
function useDone(): [Done | null, (done: Done | null) => void] {
  const [done, setDone] = useState<Done | null>(null);
  const show = (next: Done | null) => {
    if (next) announce(next.words);
    setDone(
      next?.undo
        ? {
            words: next.words,
            undo: () => {
              next.undo?.();
              setDone({ words: t("people.undone") });
            },
          }
        : next,
    );
  };
  return [done, show];
}

function footNote(store: Store): ComponentChildren {
  const { link } = store.status.value;
  return link === "offline" || link === "captive" ? t("people.savedHere") : undefined;
}

// One step at a time: a question, the panel, what was typed, the filters.
function stepBack(view: PeopleView, asking: boolean, unask: () => void, close: () => void): void {
  if (asking) unask();
  else if (view.beside !== null) close();
  else if (view.asked.query !== "") view.show({ query: "" });
  else view.reset();
}

function Head({ staff, view }: { staff: Staff; view: PeopleView }) {
  const all = staff.rows.length;
  const shown = view.rows.length;
  return (
    <div class="people__head">
      <div class="people__title">
        <h1 class="qc-t-list-title">{t("people.title")}</h1>
        <span class="qc-t-second">
          {shown === all ? t("people.countAll", { all }) : t("people.count", { shown, all })}
        </span>
      </div>
      <div class="people__search">
        <Search
          label={t("people.search")}
          hint="/"
          value={view.asked.query}
          onInput={(query) => view.show({ query })}
          onEnter={() => view.active !== null && view.open({ kind: "person", id: view.active })}
        />
      </div>
      <PeopleFilters view={view} />
      {staff.manages && (
        <Button kind="act" size={48} hint="N" onPress={() => view.open({ kind: "add" })}>
          {t("people.add")}
        </Button>
      )}
    </div>
  );
}

function List({ store, staff, view }: { store: Store; staff: Staff; view: PeopleView }) {
  const wide = useWide();
  const open = (id: string) => view.open({ kind: "person", id });
  if (staff.rows.length === 0) {
    const next = t(staff.manages ? "people.emptyNext" : "people.emptyNextRead");
    return <EmptyState title={t("people.empty")} next={next} />;
  }
  if (view.rows.length === 0) {
    const all = (
      <Button size={48} onPress={view.reset}>
        {t("people.clear")}
      </Button>
    );
    return <EmptyState title={t("people.noneFound")} next={t("people.noneFoundNext")} action={all} />;
  }
  if (!wide) return <NarrowPeople rows={view.rows} onOpen={open} />;
  const { beside } = view;
  return (
    <PeopleTable
      rows={view.rows}
      me={store.person}
      refused={new Set(staff.refusals.flatMap(({ person }) => (person ? [person.id] : [])))}
      sort={view.sort}
      onSort={view.sortBy}
      active={view.active}
      onActive={view.goTo}
      open={beside?.kind === "person" || beside?.kind === "edit" ? beside.id : undefined}
      onOpen={open}
    />
  );
}

/** A link to one person, or to the form for a new one, opens them beside the list. */
function useAddress(query: URLSearchParams, view: PeopleView, { manages }: Staff): void {
  useEffect(() => {
    const id = query.get("person");
    if (id) view.open({ kind: "person", id });
    else if (manages && query.has("add")) view.open({ kind: "add" });
  }, [query]);
}
