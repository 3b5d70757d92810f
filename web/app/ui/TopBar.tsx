import { Search } from "lucide";
import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { useAnnounced } from "./announce";
import { Icon } from "./Icon";
import { KeyHint } from "./KeyHint";
import { liveWord, type StripStatus } from "./strip-words";
import "./TopBar.css";

export interface TopBarItem {
  href: string;
  word: string;
  current?: boolean;
}

interface TopBarProps {
  items: readonly TopBarItem[];
  /** The event that is open. */
  event?: string | undefined;
  status: StripStatus;
  /** Opens the status sheet. */
  onStatus: () => void;
  /** Opens what finds everything; also at Ctrl+K. */
  onFind?: () => void;
  /** `<Clock />`, or a time in words. */
  clock?: ComponentChildren;
  /** Who is signed in, and where a press on the name leads. */
  person: { name: string; href: string };
}

/** The bar at the top of every desk: product, places, event, live state, clock, person. */
export function TopBar({ items, event, status, onStatus, onFind, clock, person }: TopBarProps) {
  const link = liveWord(status.link);
  const queue = queueWord(status);
  useAnnounced(`${link} ${queue.word}`);
  return (
    <header class="qc-top">
      <span class="qc-top__brand">{t("bar.brand")}</span>
      <nav class="qc-top__nav" aria-label={t("bar.label")}>
        {items.map(({ href, word, current }) => (
          <a
            key={href}
            class="qc-top__item qc-inset-focus"
            href={href}
            aria-current={current ? "page" : undefined}
          >
            {word}
          </a>
        ))}
      </nav>
      {event && <span class="qc-top__event">{event}</span>}
      {onFind && (
        <button
          class="qc-top__find qc-inset-focus"
          type="button"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={onFind}
        >
          <Icon node={Search} />
          <span class="qc-top__find-word">{t("bar.find")}</span>
          <KeyHint keys="Ctrl K" />
        </button>
      )}
      <button class="qc-top__status qc-inset-focus" type="button" onClick={onStatus}>
        <i class={`qc-top__dot qc-top__dot--${status.link}`} />
        <span>{link}</span>
        <span class={`qc-top__queue qc-top__queue--${queue.kind}`}>{queue.word}</span>
      </button>
      {clock && <span class="qc-top__clock">{clock}</span>}
      <a class="qc-top__person qc-inset-focus" href={person.href}>
        {person.name}
      </a>
    </header>
  );
}

function queueWord({ unsent, refused }: StripStatus): { kind: "sent" | "unsent" | "look"; word: string } {
  if (refused > 0) return { kind: "look", word: `${t("sheet.refused")} ${refused}` };
  if (unsent > 0) return { kind: "unsent", word: `${t("strip.unsent")} ${unsent}` };
  return { kind: "sent", word: t("strip.allSent") };
}
