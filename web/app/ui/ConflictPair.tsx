import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { UnsentChip } from "./Chip";
import { Mark } from "./Mark";
import type { Result } from "./result";
import "./ConflictPair.css";

export interface ConflictSide {
  /** null: taken back, to be checked again. */
  result: Result | null;
  /** Number with unit, where something was measured. */
  value?: string | undefined;
  name: string;
  time: string;
  reason?: string | undefined;
  unsent?: boolean;
  photo?: ComponentChildren;
}

interface ConflictPairProps {
  /** The worse first: it is the one that counts until somebody settles it. Two, at most three. */
  sides: readonly ConflictSide[];
}

/** Results that disagree, side by side under one heavy frame, with everything a lead needs to settle it. */
export function ConflictPair({ sides }: ConflictPairProps) {
  const worst = sides[0]?.result ?? null;
  return (
    <section class="qc-conflict">
      <h2 class="qc-conflict__title">
        <Mark name="conflict" silent />
        {t("conflict.title", { result: resultWord(worst) })}
      </h2>
      <ul class="qc-conflict__frame">
        {sides.map((side) => (
          <li
            key={`${side.name} ${side.time}`}
            class={`qc-conflict__side qc-conflict__side--${side.result ?? "todo"}`}
          >
            <p class="qc-conflict__result">
              <Mark name={side.result ?? "todo"} silent size={28} />
              {resultWord(side.result)}
            </p>
            {side.value && <p class={valueLook(side.value)}>{side.value}</p>}
            <p>
              <b>{side.name}</b> {side.time} {side.unsent && <UnsentChip />}
            </p>
            {side.reason && <p class="qc-conflict__reason">{side.reason}</p>}
            {side.photo}
          </li>
        ))}
      </ul>
    </section>
  );
}

function valueLook(value: string): string {
  return /\d/.test(value) ? "qc-conflict__value" : "qc-conflict__value qc-conflict__value--word";
}

function resultWord(result: Result | null): string {
  return result === null ? t("mark.todo") : t(`result.${result}`);
}
