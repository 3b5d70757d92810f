/** Keys that act on the row in hand: up and down, the five states, undo. */
import { t } from "#/i18n";
import { navigate } from "#/router";
import type { KeyBinding } from "#/ui";
import { formalityHref } from "./addresses";
import { type Formality, STATES } from "./formality";
import type { Acts } from "./use_acts";

interface Hand {
  readonly active: Formality | undefined;
  /** How many there are to choose from. */
  readonly count: number;
  move(by: number): void;
}

export function rowKeys({ active, count, move }: Hand, acts: Acts): readonly KeyBinding[] {
  const off = !active;
  return [
    {
      keys: ["j", "ArrowDown"],
      shown: ["↓", "↑"],
      word: t("formality.key.move"),
      foot: true,
      off: count === 0,
      run: () => move(1),
    },
    { keys: ["k", "ArrowUp"], shown: ["k"], word: "", off: count === 0, run: () => move(-1) },
    {
      keys: ["Enter"],
      shown: ["Enter"],
      word: t("formality.key.open"),
      foot: true,
      off,
      run: () => active && navigate(formalityHref(active.id)),
    },
    ...STATES.map(
      (state, index): KeyBinding => ({
        keys: [String(index + 1)],
        shown: [String(index + 1)],
        word: t(`formality.state.${state}`),
        foot: true,
        off,
        run: () => active && acts.set(active, state),
      }),
    ),
    {
      keys: ["z"],
      shown: ["Z"],
      word: t("people.undo"),
      foot: true,
      off: !acts.done?.undo,
      run: () => acts.done?.undo?.(),
    },
  ];
}
