import { useEffect, useMemo, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { type ScreenProps, useLayer } from "#/router";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Dialog, Fold, KeyFoot, LoadingRows, NotHere, useWide } from "#/ui";
import { pressGate } from "../gate/BoardGate";
import { boardKeys } from "./board_keys";
import { CallFirst } from "./CallFirst";
import { CheckPanel, CheckPanelBody } from "./CheckPanel";
import { Checks } from "./Checks";
import { Phones, usePhones } from "./Phones";
import { ProgressColumn } from "./ProgressColumn";
import type { PhonesHeard } from "./phone_watch";
import { latestPhones, type PhoneRow, phoneRows, silentPeople } from "./phones";
import { Safety } from "./Safety";
import { type Board, useBoard } from "./use_board";
import { type BoardView, useBoardView } from "./use_board_view";
import { useChanged } from "./use_changed";
import "./board.css";
import "./board_parts.css";

/** The live board of one event: what holds it up, in whose hands, how far everything is, and how old that is. */
export function BoardScreen({ params }: ScreenProps<"/event/:event/board">) {
  const store = useStore();
  const board = useBoard(store, params.event);
  if (!board.loaded) return <LoadingRows rows={8} />;
  if (!board.event) return <NotHere title={t("board.notHere")} next={t("board.notHereNext")} />;
  return <Sheet board={board} />;
}

function Sheet({ board }: { board: Board }) {
  const store = useStore();
  const wide = useWide();
  const page = useRef<HTMLDivElement>(null);
  const heard = usePhones(store, board.asksPhones);
  const phones = usePhoneRows(heard, board.now);
  const checks = useMemo(() => board.judged.map(({ check }) => check), [board.judged]);
  const changed = useChanged(checks, store.person);
  const view = useBoardView(board.rows, changed.holds);
  const { list, show, openRow } = view;
  const close = () => {
    openRow(null);
    focusIn(page.current, "[role=grid]");
  };
  useLayer(view.open !== null, () => openRow(null));
  useEffect(() => {
    if (view.open !== null) focusIn(page.current, "[data-panel] h2");
  }, [view.open]);
  useEffect(() => void loadReadings(), []);
  // A key pressed in the table draws the table: the rest stays as it is until a fact changes.
  const top = useMemo(() => <Top board={board} onOpen={openRow} />, [board, openRow]);
  const lists = useMemo(() => <Lists board={board} chosen={list} show={show} />, [board, list, show]);
  const news = useMemo(
    () => board.asksPhones && <Phones heard={heard} people={board.people} now={board.now} />,
    [board, heard],
  );
  return (
    <div class={`qc-desk board${view.open === null ? "" : " board--open"}`} ref={page}>
      <h1 class="qc-hidden">{t("board.titleOf", { event: board.event?.fields.name ?? "" })}</h1>
      {top}
      <div class="board__main">
        {wide && lists}
        <Checks board={board} view={view} silent={phones.silent} changed={changed.ids} />
        {!wide && <Fold title={t("board.progress")}>{lists}</Fold>}
        <div class="board__side">
          <Opened board={board} id={view.open} phones={phones.latest} onClose={close} />
          {news}
        </div>
      </div>
      <KeyFoot
        bindings={boardKeys(view, {
          gate: () => pressGate(page.current),
          search: () => focusIn(page.current, "input[type=search]"),
          marks: () => focusIn(page.current, "[data-marks] [tabindex='0']"),
          lists: () => focusIn(page.current, "[data-lists] button"),
          close,
        })}
        note={t("board.legend")}
      />
    </div>
  );
}

/** Who is silent, and the latest news of each person's phone. */
function usePhoneRows(heard: PhonesHeard, now: number) {
  return useMemo(() => {
    const rows = phoneRows(heard.news, now);
    return { silent: silentPeople(rows), latest: latestPhones(rows) };
  }, [heard, now]);
}

function Top({ board, onOpen }: { board: Board; onOpen: (id: string) => void }) {
  const { judged, names, event, now, people } = board;
  const safety = judged.filter(({ check }) => check.fields.category === "safety");
  return (
    <div class="board__top">
      <Safety safety={safety} names={names} event={event} now={now} onOpen={onOpen} />
      <CallFirst judged={judged} people={people} />
    </div>
  );
}

interface ListsProps {
  board: Board;
  chosen: BoardView["list"];
  show: BoardView["show"];
}

function Lists({ board, chosen, show }: ListsProps) {
  return (
    <ProgressColumn
      judged={board.judged}
      names={board.names}
      chosen={chosen}
      onChoose={(list) => show({ list })}
    />
  );
}

interface OpenedProps {
  board: Board;
  id: string | null;
  phones: ReadonlyMap<string, PhoneRow>;
  onClose: () => void;
}

/** The check that is open: beside the table at a desk, over the page on a phone. */
function Opened({ board, id, phones, onClose }: OpenedProps) {
  const store = useStore();
  const wide = useWide();
  const row = board.rows.find((one) => one.id === id);
  if (!row) return null;
  const { names, people, event, manages, now } = board;
  const panel = { store, row, names, people, phones, event, manages, now };
  if (wide) return <CheckPanel key={row.id} {...panel} onClose={onClose} />;
  return (
    <Dialog kind="full" title={row.judged.check.fields.title ?? ""} onClose={onClose}>
      <CheckPanelBody key={row.id} {...panel} />
    </Dialog>
  );
}

function focusIn(page: HTMLElement | null, selector: string): void {
  page?.querySelector<HTMLElement>(selector)?.focus();
}
