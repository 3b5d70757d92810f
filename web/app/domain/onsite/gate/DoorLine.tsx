import { ChevronRight } from "lucide";
import { minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Gate, Icon } from "#/ui";
import { gateHref } from "../addresses";
import { namesOf } from "../event_checks";
import type { Door } from "./door";
import { countWords, lineWords } from "./door_words";
import { doorSignal } from "./use_door";
import "./door.css";

const TONE: Readonly<Record<Door["state"], string>> = {
  shut: "",
  unknown: " qc-c-warn",
  ready: "",
  unconfirmed: " qc-c-azur",
  open: " qc-c-ok",
  alarm: " qc-c-bad",
};

/** "已开放 16:31 顾明远" or "未开放", in the row of an event; nothing where nothing is to be opened. */
export function DoorWords({ event }: { event: string }) {
  const store = useStore();
  const door = doorSignal(store, event).value;
  if (door.total === 0 && !door.opened) return null;
  return (
    <span class={`door-words${TONE[door.state]}`} data-door={door.state}>
      {door.state === "alarm" && <b>{t("gate.alarm")} · </b>}
      {lineWords(door, namesOf(store), minute.value)}
    </span>
  );
}

/** The way to the gate, with how it stands. */
export function DoorRow({ event }: { event: string }) {
  const store = useStore();
  const door = doorSignal(store, event).value;
  const now = minute.value;
  return (
    <a class="door-row qc-inset-focus" href={gateHref(event)} data-door={door.state}>
      <Gate state={door.state} size={44} silent />
      <span class="door-row__words">
        <b>{t(`gate.${door.state}`)}</b>
        <span>{door.opened ? lineWords(door, namesOf(store), now) : countWords(door)}</span>
      </span>
      <Icon node={ChevronRight} />
    </a>
  );
}
