import { useEffect, useMemo, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { type ScreenProps, useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Dialog, Fold, KeyFoot, LoadingRows, NotHere, useWide } from "#/ui";
import { boardKeys } from "./board_keys";
import { CallFirst } from "./CallFirst";
import { CheckPanel, CheckPanelBody } from "./CheckPanel";
import { Checks } from "./Checks";
import { Phones, usePhones } from "./Phones";
import { ProgressColumn } from "./ProgressColumn";
import { latestPhones, phoneRows, silentPeople } from "./phones";
import { Safety } from "./Safety";
import { type Board, useBoard } from "./use_board";
import { useBoardView } from "./use_board_view";
import { useChanged } from "./use_changed";
import "./board.css";

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
  const { event, judged, names, people, now } = board;
  const page = useRef<HTMLDivElement>(null);
  const view = useBoardView(board.rows);
  const heard = usePhones(store, board.asksPhones);
  const phones = useMemo(() => phoneRows(heard.news, now), [heard, now]);
  const silent = useMemo(() => silentPeople(phones), [phones]);
  const latest = useMemo(() => latestPhones(phones), [phones]);
  const checks = useMemo(() => judged.map(({ check }) => check), [judged]);
  const safety = useMemo(() => judged.filter(({ check }) => check.fields.category === "safety"), [judged]);
  const changed = useChanged(checks, store.person);
  const opened = board.rows.find((row) => row.id === view.open);
  const close = () => {
    view.openRow(null);
    focusIn(page.current, "[role=grid]");
  };
  useLayer(opened !== undefined, () => view.openRow(null));
  useEffect(() => {
    if (view.open !== null) focusIn(page.current, "[data-panel] h2");
  }, [view.open]);
  const lists = (
    <ProgressColumn
      judged={judged}
      names={names}
      chosen={view.list}
      onChoose={(list) => view.show({ list })}
    />
  );
  const panel = opened && {
    store,
    row: opened,
    names,
    people,
    phones: latest,
    event,
    manages: board.manages,
    now,
  };
  return (
    <div class={`qc-desk board${opened ? " board--open" : ""}`} ref={page}>
      <h1 class="qc-hidden">{t("board.titleOf", { event: event?.fields.name ?? "" })}</h1>
      <div class="board__top">
        <Safety
          safety={safety}
          names={names}
          event={event}
          status={store.status.value}
          now={now}
          onOpen={view.openRow}
        />
        <CallFirst judged={judged} people={people} />
      </div>
      <div class="board__main">
        {wide && lists}
        <Checks board={board} view={view} silent={silent} changed={changed} />
        {!wide && <Fold title={t("board.progress")}>{lists}</Fold>}
        <div class="board__side">
          {panel && wide && <CheckPanel key={panel.row.id} {...panel} onClose={close} />}
          {panel && !wide && (
            <Dialog kind="full" title={panel.row.judged.check.fields.title ?? ""} onClose={close}>
              <CheckPanelBody key={panel.row.id} {...panel} />
            </Dialog>
          )}
          {board.asksPhones && <Phones heard={heard} people={people} now={now} />}
        </div>
      </div>
      <KeyFoot
        bindings={boardKeys(view, {
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

function focusIn(page: HTMLElement | null, selector: string): void {
  page?.querySelector<HTMLElement>(selector)?.focus();
}
