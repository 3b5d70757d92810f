/** The keys of the live board. */
import { t } from "#/i18n";
import type { KeyBinding } from "#/ui";
import { SORTS, STATE_FILTERS } from "./rows";
import type { BoardView } from "./use_board_view";

interface Places {
  gate(): void;
  search(): void;
  marks(): void;
  lists(): void;
  close(): void;
}

const PAGE = 10;

export function boardKeys(view: BoardView, places: Places): readonly KeyBinding[] {
  return [...moves(view), ...filters(view), ...ways(view, places)];
}

function moves(view: BoardView): KeyBinding[] {
  const none = view.active === null;
  // What has no word of its own is named together with its counterpart.
  const step = (keys: string[], by: number): KeyBinding => ({
    keys,
    shown: keys,
    word: "",
    off: none,
    run: () => view.move(by),
  });
  return [
    { ...step(["j", "ArrowDown"], 1), shown: ["↓", "↑", "J", "K"], word: t("board.key.move"), foot: true },
    step(["k", "ArrowUp"], -1),
    { ...step(["Home"], Number.NEGATIVE_INFINITY), shown: ["Home", "End"], word: t("board.key.ends") },
    step(["End"], Number.POSITIVE_INFINITY),
    step(["PageDown"], PAGE),
    step(["PageUp"], -PAGE),
    {
      keys: ["Enter"],
      shown: ["Enter"],
      word: t("board.key.open"),
      foot: true,
      off: none,
      run: () => view.openRow(view.active),
    },
  ];
}

function filters(view: BoardView): KeyBinding[] {
  const one = STATE_FILTERS.map((state, index): KeyBinding => {
    const key = String(index + 1);
    return { keys: [key], shown: [key], word: t(`board.filter.${state}`), run: () => view.show({ state }) };
  });
  const next = SORTS[(SORTS.indexOf(view.sort.column) + 1) % SORTS.length] ?? "attention";
  return [...one, { keys: ["s"], shown: ["S"], word: t("board.key.sort"), run: () => view.sortBy(next) }];
}

function ways(view: BoardView, places: Places): KeyBinding[] {
  return [
    { keys: ["g"], shown: ["G"], word: t("opening.title"), foot: true, run: places.gate },
    { keys: ["/"], shown: ["/"], word: t("board.key.search"), foot: true, run: places.search },
    { keys: ["m"], shown: ["M"], word: t("board.key.marks"), run: places.marks },
    { keys: ["l"], shown: ["L"], word: t("board.key.lists"), run: places.lists },
    {
      keys: ["Escape"],
      shown: ["Esc"],
      word: t("board.key.back"),
      foot: true,
      inFields: true,
      off: view.open === null && !view.asked,
      run: () => back(view, places),
    },
  ];
}

// One step at a time: the panel, then what was typed, then the list, then the state.
function back(view: BoardView, places: Places): void {
  if (view.open !== null) places.close();
  else if (view.query !== "") view.show({ query: "" });
  else if (view.list !== null) view.show({ list: null });
  else view.show({ state: "all" });
}
