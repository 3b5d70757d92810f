import { useRef } from "preact/hooks";
import { formatAge, formatTime, t } from "#/i18n";
import { navigate, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { type KeyBinding, KeyFoot, LoadingRows } from "#/ui";
import { boardHref, checkHref, countHref, cuesHref } from "../addresses";
import { CallFirst } from "../board/CallFirst";
import { Phones, usePhones } from "../board/Phones";
import { Safety } from "../board/Safety";
import { type Board, useBoard } from "../board/use_board";
import { postsHref } from "../dispatch/addresses";
import { EventNotHere } from "../EventNotHere";
import { pressGate } from "../gate/BoardGate";
import { incidentsHref, reportHref } from "../incidents/addresses";
import { ChecksPanel, CuesPanel, IncidentsPanel, PeoplePanel, ZonesPanel } from "./panels";
import "../board/board.css";
import "../board/board_parts.css";
import "../incidents/incidents.css";
import "./control.css";

/** The control room: the whole event on one screen, each part leading to its own (X4, X7–X10). */
export function ControlScreen({ params }: ScreenProps<"/event/:event/control">) {
  const store = useStore();
  const board = useBoard(store, params.event);
  if (!board.loaded) return <LoadingRows rows={8} />;
  if (!board.event) return <EventNotHere />;
  return <Room board={board} event={params.event} />;
}

function Room({ board, event }: { board: Board; event: string }) {
  const store = useStore();
  const page = useRef<HTMLDivElement>(null);
  const heard = usePhones(store, board.asksPhones);
  const safety = board.judged.filter(({ check }) => check.fields.category === "safety");
  return (
    <div class="qc-desk control" ref={page}>
      <h1 class="qc-hidden">{t("control.titleOf", { event: board.event?.fields.name ?? "" })}</h1>
      <div class="board__top">
        <Safety
          safety={safety}
          names={board.names}
          event={board.event}
          now={board.now}
          onOpen={(id) => navigate(checkHref(event, id))}
        />
        <CallFirst judged={board.judged} people={board.people} />
      </div>
      <div class="control__parts">
        <ChecksPanel board={board} event={event} />
        <IncidentsPanel event={event} />
        <ZonesPanel event={event} />
        <CuesPanel event={event} />
        <PeoplePanel event={event} />
      </div>
      {board.asksPhones && <Phones heard={heard} people={board.people} now={board.now} />}
      <KeyFoot bindings={keysOf(event, page)} note={<Known now={board.now} />} />
    </div>
  );
}

/** What nobody can know here while the line is cut. */
function Known({ now }: { now: number }) {
  const { link, lastHeard } = useStore().status.value;
  if (link === "live" || link === "sending") return <>{t("board.legend")}</>;
  const words = lastHeard
    ? t("control.cut", { time: formatTime(lastHeard), age: formatAge(lastHeard, now) })
    : t("control.cutNever");
  return (
    <b class="qc-c-warn" data-cut>
      {words}
    </b>
  );
}

function keysOf(event: string, page: { current: HTMLElement | null }): readonly KeyBinding[] {
  const way = (key: string, word: string, href: string): KeyBinding => ({
    keys: [key],
    shown: [key.toUpperCase()],
    word,
    run: () => navigate(href),
  });
  return [
    { keys: ["g"], shown: ["G"], word: t("opening.title"), foot: true, run: () => pressGate(page.current) },
    {
      keys: ["c"],
      shown: ["C"],
      word: t("control.key.call"),
      foot: true,
      run: () => page.current?.querySelector<HTMLElement>(".board-call a, .board-call button")?.focus(),
    },
    { ...way("i", t("incident.report"), reportHref(event)), foot: true },
    way("b", t("board.title"), boardHref(event)),
    way("e", t("incident.listTitle"), incidentsHref(event)),
    way("z", t("count.title"), countHref(event)),
    way("r", t("cues.title"), cuesHref(event)),
    way("p", t("post.title"), postsHref(event)),
  ];
}
