import { DoorOpen, Phone } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { navigate } from "#/router";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Button, EmptyState, KeyFoot, LoadingRows } from "#/ui";
import { SoundSwitch } from "#/ui/SoundSwitch";
import { settingOf } from "../../organisation/settings/held";
import { receives } from "../desk_rights";
import { enquiryHref } from "../enquiries/addresses";
import { answeredToday, enquiriesLoaded, waitingIn } from "../enquiries/asked";
import { OverdueFormalities } from "../formalities/OverdueFormalities";
import { InTheHouse } from "../visits/InTheHouse";
import { AnsweredToday } from "./AnsweredToday";
import { boardKeys } from "./board_keys";
import { Events } from "./Events";
import { FindClient } from "./FindClient";
import { newCall, newVisit } from "./new_call";
import { Unfinished } from "./Unfinished";
import { Waiting } from "./Waiting";
import "./board.css";

/** The desk: what waits for a reply with its clocks, what was answered, who comes (R1, R3). */
export function BoardScreen() {
  const store = useStore();
  useEffect(() => void loadReadings(), []);
  if (!enquiriesLoaded(store)) return <LoadingRows rows={6} />;
  if (!receives(store)) return <EmptyState title={t("desk.notYours")} next={t("desk.notYoursNext")} />;
  return <Board />;
}

function Board() {
  const store = useStore();
  const page = useRef<HTMLDivElement>(null);
  const waiting = waitingIn(store);
  const hands = useHands(waiting.map(({ enquiry }) => enquiry.id));
  const search = () => page.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
  const keys = boardKeys({
    none: hands.active === null,
    move: hands.move,
    open: () => hands.active && navigate(enquiryHref(hands.active)),
    answer: () => hands.active && navigate(enquiryHref(hands.active, "answer")),
    pass: () => hands.active && navigate(enquiryHref(hands.active, "pass")),
    search,
    call: () => newCall(store),
    visit: newVisit,
  });
  return (
    <div class="qc-desk desk" ref={page}>
      <header class="desk__head">
        <h1 class="qc-hidden" tabIndex={-1}>
          {t("desk.title")}
        </h1>
        <FindClient />
        <Button kind="act" icon={Phone} hint="F2" onPress={() => newCall(store)}>
          {t("desk.newCall")}
        </Button>
        <Button icon={DoorOpen} hint="F4" onPress={newVisit}>
          {t("desk.newVisit")}
        </Button>
        <SoundSwitch />
      </header>
      <div class="desk__main">
        <Column name="callbacks">
          <Unfinished />
          <Waiting asked={waiting} active={hands.active} onActive={hands.take} />
          <AnsweredToday asked={answeredToday(store)} />
        </Column>
        <Column name="house">
          <InTheHouse />
        </Column>
        <Column name="formalities">
          <OverdueFormalities />
        </Column>
        <Column name="days">
          <Events />
        </Column>
      </div>
      <KeyFoot bindings={keys} note={<Rule />} />
    </div>
  );
}

function Column({ name, children }: { name: string; children?: ComponentChildren }) {
  return (
    <div class="desk__column" data-scroll={`desk-${name}`} data-column={name}>
      {children}
    </div>
  );
}

/** The department's rule at the foot: how long, and when it warns. */
function Rule() {
  const store = useStore();
  const [minutes, warn] = [settingOf(store, "callback_minutes"), settingOf(store, "callback_warn_minutes")];
  return <>{t("desk.rule", { minutes, warn })}</>;
}

interface Hands {
  readonly active: string | null;
  take(id: string): void;
  move(by: number): void;
}

/** The row that the keys act on; it is followed wherever it moves. */
function useHands(ids: readonly string[]): Hands {
  const [chosen, setChosen] = useState<string | null>(null);
  const active = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  return {
    active,
    take: setChosen,
    move: (by) => {
      const at = active === null ? 0 : ids.indexOf(active);
      setChosen(ids[Math.min(Math.max(at + by, 0), ids.length - 1)] ?? null);
    },
  };
}
