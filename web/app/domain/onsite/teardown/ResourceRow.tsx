import { factsLine, formatQuantity, t } from "#/i18n";
import { UnsentChip } from "#/ui";
import { type Half, missing, type Reckoning, type Resource, standing } from "./counts";

interface ResourceRowProps {
  resource: Resource;
  its: Reckoning;
  half: Half;
  unsent: boolean;
  onPress: () => void;
}

/** One resource: how many are there of how many; the whole row is the target. */
export function ResourceRow({ resource, its, half, unsent, onPress }: ResourceRowProps) {
  const { name, unit, code } = resource.fields;
  const state = standing(its, half);
  const there = half === "arrival" ? its.accepted.sum : its.returned.sum;
  return (
    <li class={`resource resource--${state}`}>
      <button type="button" class="resource__hit qc-inset-focus" onClick={onPress}>
        <span class="resource__words">
          <span class="resource__name">
            {name} {unsent && <UnsentChip />}
          </span>
          <span class="resource__second">
            <b class="resource__state">{stateWords(its, half, unit ?? "")}</b>
            {factsLine(code, reasonOf(its, half))}
          </span>
        </span>
        <span class="resource__count">
          <b class="resource__number">{there}</b>
          <span class="resource__due">{t("resource.of", { due: formatQuantity(its.due[half], unit) })}</span>
        </span>
      </button>
    </li>
  );
}

/** "没点", "还差 4 块", "缺 4 块", "齐了", "多 1 块"; what was sent away is told beside it. */
export function stateWords(its: Reckoning, half: Half, unit: string): string {
  const gone = missing(its, half);
  const quantity = formatQuantity(Math.abs(gone), unit);
  const refused = half === "arrival" && its.refused.sum > 0;
  const away = refused ? t("resource.refused", { quantity: formatQuantity(its.refused.sum, unit) }) : "";
  return factsLine(t(`resource.state.${standing(its, half)}`, { quantity }), away);
}

function reasonOf(its: Reckoning, half: Half): string | undefined {
  if (half === "teardown") return its.returned.reason?.text;
  return its.refused.sum > 0 ? its.refused.reason?.text : its.accepted.reason?.text;
}
