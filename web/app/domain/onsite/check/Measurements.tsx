import { factsLine, formatNumber, formatQuantity, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { ListHead, limitWords, UnsentChip } from "#/ui";
import { namesOf } from "../event_checks";
import type { Step } from "../history";
import { type Measurement, measurementsOf, pictureOf, SHOWN } from "../measurements";
import { shortWhen } from "../row_words";
import type { Check } from "../rules";
import "./measurements.css";

interface MeasurementsProps {
  check: Check;
  steps: readonly Step[];
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

/** What was measured on this device so far: beside its limits, by whom and when; what is out of limits is marked (X2). */
export function Measurements({ check, steps }: MeasurementsProps) {
  const { low, high, unit } = check.fields;
  const limits = { low: low ?? null, high: high ?? null };
  const all = measurementsOf(steps, limits);
  if (all.length < 2) return null;
  const words = limitWords(limits.low, limits.high, unit ?? undefined);
  return (
    <section class="measurements">
      <ListHead title={t("measures.title")} note={String(all.length)} />
      <Row all={all} limits={limits} />
      <p class="measurements__note">
        {factsLine(words, all.length > SHOWN && t("measures.latest", { count: SHOWN }))}
      </p>
      <ol class="measurements__list">
        {all.toReversed().map((one) => (
          <Line key={one.key} one={one} unit={unit ?? undefined} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  all: readonly Measurement[];
  limits: { low: number | null; high: number | null };
}

/** Seen, not heard: the list below says the same. A value out of limits is another shape, not only another colour. */
function Row({ all, limits }: RowProps) {
  const { points, low, high } = pictureOf(all, limits);
  const line = points.map(({ x, y }) => `${x * 100},${(1 - y) * 100}`).join(" ");
  const allowed = { bottom: percent(low ?? 0), top: percent(1 - (high ?? 1)) };
  return (
    <div class="measurements__row" aria-hidden="true">
      <i class="measurements__allowed" style={allowed} />
      {high !== null && <Limit at={high} value={limits.high} />}
      {low !== null && <Limit at={low} value={limits.low} />}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        <title>{t("measures.title")}</title>
        <polyline points={line} />
      </svg>
      {points.map(({ x, y, one }) => (
        <i
          key={one.key}
          class={`measurements__point${one.outside ? " measurements__point--outside" : ""}${one.unsent ? " measurements__point--unsent" : ""}`}
          style={`left:${percent(x)};bottom:${percent(y)}`}
        />
      ))}
    </div>
  );
}

function Limit({ at, value }: { at: number; value: number | null }) {
  return (
    <span class="measurements__limit" style={`bottom:${percent(at)}`}>
      {value !== null && formatNumber(value)}
    </span>
  );
}

function Line({ one, unit }: { one: Measurement; unit: string | undefined }) {
  const names = namesOf(useStore());
  return (
    <li class={`measurements__line${one.outside ? " measurements__line--outside" : ""}`}>
      <b>{formatQuantity(one.value, unit)}</b>
      <span>
        {factsLine(
          one.outside && t(`measured.${one.outside}`, { by: formatNumber(one.beyond) }),
          names.person(one.by),
          shortWhen(one.at, minute.value),
        )}{" "}
        {one.unsent && <UnsentChip />}
      </span>
    </li>
  );
}
