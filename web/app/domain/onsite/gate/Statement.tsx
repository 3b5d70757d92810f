import type { ComponentChildren } from "preact";
import { formatAge, formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Gate } from "#/ui";
import { namesOf } from "../event_checks";
import type { Door } from "./door";
import { asOfWords, countWords, headline, openedWords } from "./door_words";

interface StatementProps {
  door: Door;
  size?: number;
  /** At a desk, where the link stands above the page: age is told only when it is old. */
  desk?: boolean;
  /** Further lines, such as when the event begins. */
  children?: ComponentChildren;
}

/** What a desk shows is told as of when its line was cut. */
function deskAge({ lastHeard }: Door, now: number): string {
  if (!lastHeard) return t("strip.never");
  return t("board.asOf", { time: formatWhen(lastHeard, now), age: formatAge(lastHeard, now) });
}

/** Open or closed in one glance, by shape, word and colour; how much is missing; how old this picture is. */
export function Statement({ door, size = 88, desk = false, children }: StatementProps) {
  const store = useStore();
  const now = minute.value;
  const { filled } = store.status.value;
  return (
    <div class={`gate-statement gate-statement--${door.state}`} data-gate={door.state}>
      <Gate state={door.state} size={size} silent />
      <div>
        <h2 class="gate-statement__word">{headline(door)}</h2>
        {openedWords(door, namesOf(store), now).map((line) => (
          <p key={line} class="gate-statement__line">
            {line}
          </p>
        ))}
        {!door.opened && <p class="gate-statement__line">{countWords(door)}</p>}
        {children}
        {!(desk && door.fresh) && (
          <p class={`gate-statement__age${door.fresh ? "" : " gate-statement__age--old"}`}>
            {desk ? deskAge(door, now) : asOfWords(door, filled, now)}
          </p>
        )}
      </div>
    </div>
  );
}
