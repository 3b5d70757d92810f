/** The keys of the screen of people. */
import { t } from "#/i18n";
import type { KeyBinding } from "#/ui";
import type { Asking } from "./PersonPanel";
import { SORTS } from "./people_rows";
import { statusActs } from "./person_status";
import type { Person } from "./rights";
import type { PeopleView } from "./use_people_view";

interface Ways {
  readonly manages: boolean;
  readonly me: string;
  /** The person in the panel, if one is looked at. */
  readonly person: Person | undefined;
  readonly undo: (() => void) | undefined;
  search(): void;
  ask(asking: Asking): void;
  back(): void;
}

const PAGE = 10;

export function peopleKeys(view: PeopleView, ways: Ways): readonly KeyBinding[] {
  return [...moves(view), ...acts(view, ways), ...common(view, ways)];
}

function moves(view: PeopleView): KeyBinding[] {
  const { active } = view;
  const step = (keys: string[], by: number): KeyBinding => {
    return { keys, shown: keys, word: "", off: active === null, run: () => view.move(by) };
  };
  return [
    { ...step(["j", "ArrowDown"], 1), shown: ["↓", "↑", "J", "K"], word: t("people.key.move"), foot: true },
    step(["k", "ArrowUp"], -1),
    step(["Home"], Number.NEGATIVE_INFINITY),
    step(["End"], Number.POSITIVE_INFINITY),
    step(["PageDown"], PAGE),
    step(["PageUp"], -PAGE),
    {
      keys: ["Enter"],
      shown: ["Enter"],
      word: t("people.key.open"),
      foot: true,
      off: active === null,
      run: () => active !== null && view.open({ kind: "person", id: active }),
    },
  ];
}

function acts(view: PeopleView, { manages, me, person, ask }: Ways): KeyBinding[] {
  if (!manages) return [];
  const possible = person ? statusActs(person.fields, person.id === me) : [];
  const first = possible.find((act) => act !== "leave");
  return [
    { keys: ["n"], shown: ["N"], word: t("people.add"), foot: true, run: () => view.open({ kind: "add" }) },
    { keys: ["g"], shown: ["G"], word: t("groups.add"), run: () => view.open({ kind: "group", id: null }) },
    {
      keys: ["e"],
      shown: ["E"],
      word: t("people.edit"),
      foot: true,
      off: !person,
      run: () => person && view.open({ kind: "edit", id: person.id }),
    },
    {
      keys: ["s"],
      shown: ["S"],
      word: t("people.key.suspend"),
      off: !first,
      run: () => first && ask(first),
    },
    {
      keys: ["l"],
      shown: ["L"],
      word: t("people.act.leave"),
      off: !possible.includes("leave"),
      run: () => ask("leave"),
    },
    { keys: ["p"], shown: ["P"], word: t("people.key.password"), off: !person, run: () => ask("password") },
  ];
}

function common(view: PeopleView, { undo, search, back }: Ways): KeyBinding[] {
  const next = SORTS[(SORTS.indexOf(view.sort.column) + 1) % SORTS.length] ?? "staff_number";
  return [
    { keys: ["/"], shown: ["/"], word: t("people.key.search"), foot: true, run: search },
    { keys: ["z"], shown: ["Z"], word: t("people.undo"), off: !undo, run: () => undo?.() },
    { keys: ["o"], shown: ["O"], word: t("people.key.sort"), run: () => view.sortBy(next) },
    {
      keys: ["Escape"],
      shown: ["Esc"],
      word: t("people.key.back"),
      inFields: true,
      foot: true,
      off: view.beside === null && !view.narrowed,
      run: back,
    },
  ];
}
