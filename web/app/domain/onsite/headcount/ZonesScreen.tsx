import { compare, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { EmptyState, LoadingRows, Ruler, ScreenHead } from "#/ui";
import { countHref } from "../addresses";
import { EventNotHere } from "../EventNotHere";
import { scopeOf } from "../event_checks";
import { countOf, crowd, type ZoneCount } from "./headcount";
import { useCounts } from "./use_counts";
import "./headcount.css";

/** How many people are in each zone, against its limit; one tap leads to counting (X10). */
export function ZonesScreen({ params }: ScreenProps<"/event/:event/count">) {
  const { event } = params;
  const store = useStore();
  const counts = useCounts(event);
  const zones = store
    .list("zone", scopeOf(event))
    .value.toSorted((one, other) =>
      compare(one.fields.code ?? one.fields.name ?? "", other.fields.code ?? other.fields.name ?? ""),
    );
  const loaded =
    store.loaded("zone", scopeOf(event)).value && store.loaded("headcount", scopeOf(event)).value;
  if (!loaded) return <LoadingRows rows={6} />;
  const shown = store.record("event", event).value;
  if (!shown) return <EventNotHere />;
  return (
    <section class="zones">
      <ScreenHead title={t("count.title")} second={shown.fields.name} onBack={back} />
      {zones.length === 0 && <EmptyState title={t("count.empty")} next={t("count.emptyNext")} />}
      <ul>
        {zones.map(({ id, fields }) => (
          <ZoneRow
            key={id}
            name={fields.name ?? ""}
            code={fields.code ?? ""}
            limit={fields.limit ?? 0}
            its={countOf(counts, id)}
            href={countHref(event, id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ZoneRowProps {
  name: string;
  code: string;
  limit: number;
  its: ZoneCount;
  href: string;
}

function ZoneRow({ name, code, limit, its: { count }, href }: ZoneRowProps) {
  const state = crowd(count, limit);
  return (
    <li class={`zone zone--${state}`}>
      <a class="zone__hit qc-inset-focus" href={href}>
        <span class="zone__words">
          <span class="zone__name">{name}</span>
          <span class="zone__second">{stateWords(count, limit) || code}</span>
          <CrowdRuler count={count} limit={limit} slim />
        </span>
        <span class="zone__count">
          <b class="zone__number">{count}</b>
          <span class="zone__limit">{t("count.of", { limit })}</span>
        </span>
      </a>
    </li>
  );
}

/** "超 1 人", "满了", "还能进 12 人"; nothing while there is room. */
export function stateWords(count: number, limit: number): string {
  const state = crowd(count, limit);
  if (state === "over") return t("count.over", { count: count - limit });
  if (state === "full") return t("count.full");
  return state === "near" ? t("count.near", { count: limit - count }) : "";
}

export function CrowdRuler({ count, limit, slim = false }: { count: number; limit: number; slim?: boolean }) {
  const state = crowd(count, limit);
  const tone = state === "over" || state === "full" ? "bad" : state === "near" ? "warn" : "ink";
  const most = Math.max(limit * 1.15, count * 1.05, 1);
  return (
    <Ruler
      scale={{ from: 0, to: most }}
      thick={{ from: 0, to: Math.min(count, most), tone }}
      pointer={slim ? undefined : { at: count, tone }}
      notches={[{ at: limit, word: t("count.limit", { limit }) }]}
      ends={["0", ""]}
      label={t("count.ruler", { count, limit })}
      slim={slim}
    />
  );
}
