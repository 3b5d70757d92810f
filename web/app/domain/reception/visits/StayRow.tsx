import { factsLine, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { UnsentChip } from "#/ui";
import { visitHref } from "./addresses";
import type { Stay } from "./stay";
import { aboutVisit, hostLine, timeLine } from "./words";

interface StayRowProps {
  stay: Stay;
  /** At a desk the row opens beside the list; on a phone it leads to the visit's own screen. */
  onPick?: ((visit: string) => void) | undefined;
  current?: boolean;
}

/** One visitor: name, from where and why, how it stands with the host; at the right how long. */
export function StayRow({ stay, onPick, current = false }: StayRowProps) {
  const store = useStore();
  const { visit, steps } = stay;
  const time = timeLine(store, stay, minute.value);
  const line = hostLine(store, stay);
  const unsent = visit.unsent || steps.some((step) => step.unsent);
  return (
    <li data-visit={visit.id} data-state={stay.state}>
      <a
        class={`stay-row qc-inset-focus${current ? " stay-row--current" : ""}`}
        href={visitHref(visit.id)}
        aria-current={current ? "true" : undefined}
        onClick={(event) => {
          if (!onPick || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onPick(visit.id);
        }}
      >
        <span class="stay-row__words">
          <b>
            {visit.fields.visitor} {unsent && <UnsentChip />}
          </b>
          <span>{aboutVisit(stay)}</span>
          <span class={line.tone ? `qc-c-${line.tone} stay-row__strong` : ""}>
            {stay.state === "cancelled" ? t("visit.state.cancelled") : line.words}
          </span>
          {visit.fields.needs && <span class="stay-row__strong">{factsLine(visit.fields.needs)}</span>}
        </span>
        <span class={`stay-row__time${time.tone ? ` qc-c-${time.tone}` : ""}`}>{time.words}</span>
      </a>
    </li>
  );
}
