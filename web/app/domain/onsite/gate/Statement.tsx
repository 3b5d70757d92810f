import type { ComponentChildren } from "preact";
import { minute } from "#/i18n";
import { useStore } from "#/store/context";
import { Gate } from "#/ui";
import { namesOf } from "../event_checks";
import type { Door } from "./door";
import { asOfWords, countWords, headline, openedWords } from "./door_words";

interface StatementProps {
  door: Door;
  size?: number;
  /** Further lines, such as when the event begins. */
  children?: ComponentChildren;
}

/** Open or closed in one glance, by shape, word and colour; how much is missing; how old this picture is. */
export function Statement({ door, size = 88, children }: StatementProps) {
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
        <p class={`gate-statement__age${door.fresh ? "" : " gate-statement__age--old"}`}>
          {asOfWords(door, filled, now)}
        </p>
      </div>
    </div>
  );
}
