import type { IconNode } from "lucide";
import { GlobeX, HardDrive, LogIn, RefreshCw, Wifi, WifiOff } from "lucide";
import { t } from "#/i18n";
import { useAnnounced } from "./announce";
import { Icon } from "./Icon";
import { type StripIcon, type StripStatus, stripWords } from "./strip-words";
import "./StatusStrip.css";

const ICONS: Readonly<Record<StripIcon, IconNode>> = {
  live: Wifi,
  offline: WifiOff,
  sending: RefreshCw,
  captive: GlobeX,
  signedOut: LogIn,
  storage: HardDrive,
};

interface StatusStripProps {
  /** `sync.status.value`. */
  status: StripStatus;
  /** The moment it is read at; once a minute is often enough. */
  now: Date;
  onOpen: () => void;
  /** The status sheet is open. */
  expanded?: boolean;
}

/** The strip at the top of every phone screen: link, how old what you see is, and whether all is sent. One target. */
export function StatusStrip({ status, now, onOpen, expanded = false }: StatusStripProps) {
  const words = stripWords(status, now);
  const { kind, word, count } = words.box;
  useAnnounced(`${words.title}。${word}${count === null ? "" : ` ${count}`}`);
  return (
    <header class="qc-strip">
      <button class="qc-strip__hit qc-inset-focus" type="button" onClick={onOpen} aria-expanded={expanded}>
        <Icon node={ICONS[words.icon]} size={28} />
        <span class="qc-strip__words">
          <span class="qc-strip__title">{words.title}</span>
          <span class="qc-strip__second">{words.second}</span>
        </span>
        <span class={`qc-strip__box qc-strip__box--${kind}`}>
          {word}
          {count !== null && <b>{count > 999 ? "999+" : count}</b>}
        </span>
        <span class="qc-hidden">{t("strip.open")}</span>
      </button>
    </header>
  );
}
