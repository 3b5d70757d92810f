/** The keys of the desk's board. */
import { t } from "#/i18n";
import type { KeyBinding } from "#/ui";

interface Ways {
  readonly none: boolean;
  move(by: number): void;
  open(): void;
  answer(): void;
  pass(): void;
  search(): void;
  call(): void;
  visit(): void;
}

export function boardKeys(ways: Ways): readonly KeyBinding[] {
  const { none } = ways;
  const key = (letter: string, word: string, run: () => void, off = false): KeyBinding => ({
    keys: [letter],
    shown: [letter.length === 1 ? letter.toUpperCase() : letter],
    word,
    run,
    off,
  });
  return [
    {
      keys: ["j", "ArrowDown"],
      shown: ["↓", "↑"],
      word: t("desk.key.move"),
      foot: true,
      off: none,
      run: () => ways.move(1),
    },
    { keys: ["k", "ArrowUp"], shown: ["k"], word: "", off: none, run: () => ways.move(-1) },
    { ...key("Enter", t("desk.key.open"), ways.open, none), foot: true },
    { ...key("r", t("desk.key.answer"), ways.answer, none), foot: true },
    { ...key("t", t("desk.key.pass"), ways.pass, none), foot: true },
    key("/", t("desk.key.search"), ways.search),
    { ...key("F2", t("desk.newCall"), ways.call), inFields: true },
    { ...key("F4", t("desk.newVisit"), ways.visit), inFields: true },
  ];
}
