/** The keys of the screen of visits. */
import { t } from "#/i18n";
import { navigate } from "#/router";
import type { KeyBinding } from "#/ui";
import { badgeHref, EVACUATION, NEW_VISIT, visitHref } from "./addresses";
import { mayDo, nextStep, type Stay } from "./stay";
import { STEP_KEYS } from "./step_keys";
import type { Steps } from "./use_steps";

interface Ways {
  readonly stay: Stay | undefined;
  readonly steps: Steps;
  /** Whether this person receives visitors and so says the steps. */
  readonly desk: boolean;
  move(by: 1 | -1): void;
  search(): void;
  back(): void;
}

export function visitKeys(ways: Ways): readonly KeyBinding[] {
  return [...moves(ways), ...common(ways), ...(ways.desk ? steps(ways) : [])];
}

function moves({ move }: Ways): KeyBinding[] {
  const [down, up] = [
    ["j", "ArrowDown"],
    ["k", "ArrowUp"],
  ] as const;
  return [
    { keys: down, shown: ["↓", "↑"], word: t("visit.key.move"), foot: true, run: () => move(1) },
    { keys: up, shown: ["↑"], word: "", run: () => move(-1) },
  ];
}

function common({ stay, search, back }: Ways): KeyBinding[] {
  const go = (href: string) => () => navigate(href);
  return [
    {
      keys: ["F4"],
      shown: ["F4"],
      word: t("visit.new"),
      foot: true,
      inFields: true,
      run: go(NEW_VISIT),
    },
    { keys: ["/"], shown: ["/"], word: t("visit.key.search"), foot: true, run: search },
    { keys: ["v"], shown: ["V"], word: t("visit.evacuation"), run: go(EVACUATION) },
    {
      keys: ["e"],
      shown: ["E"],
      word: t("visit.edit"),
      off: !stay,
      run: () => stay && navigate(`${visitHref(stay.visit.id)}/edit`),
    },
    {
      keys: ["p"],
      shown: ["P"],
      word: t("visit.printBadge"),
      off: !stay,
      run: () => stay && navigate(badgeHref(stay.visit.id)),
    },
    { keys: ["Escape"], shown: ["Esc"], word: t("visit.key.back"), inFields: true, run: back },
  ];
}

function steps({ stay, steps: acts }: Ways): KeyBinding[] {
  const next = stay && nextStep(stay);
  const each = STEP_KEYS.map(({ kind, key }): KeyBinding => {
    const off = !stay || !mayDo(stay, kind);
    const word = t(`visit.do.${kind}`);
    const foot = kind === next;
    return {
      keys: [key],
      shown: [key.toUpperCase()],
      word,
      off,
      foot,
      run: () => stay && acts.take(stay, kind),
    };
  });
  const undo: KeyBinding = {
    keys: ["z"],
    shown: ["Z"],
    word: t("visit.undo"),
    foot: true,
    off: !stay,
    run: () => stay && acts.undoLast(stay),
  };
  return [...each, undo];
}
