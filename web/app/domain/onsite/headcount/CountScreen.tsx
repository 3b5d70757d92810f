import { formatAge, formatTime, minute, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { EmptyState, Fold, LoadingRows, ScreenHead, useKeys } from "#/ui";
import { namesOf, scopeOf } from "../event_checks";
import { useTaps } from "../use_taps";
import { Course } from "./Course";
import { countOf, crowd, type ZoneCount } from "./headcount";
import { useCounts } from "./use_counts";
import { CrowdRuler, stateWords } from "./ZonesScreen";
import "./headcount.css";

/** Counting at a door: the number large, one thumb for "one came in"; every tap is kept on this phone at once (X10). */
export function CountScreen({ params }: ScreenProps<"/event/:event/count/:zone">) {
  const { event, zone } = params;
  const store = useStore();
  const shown = store.record("zone", zone).value;
  const its = countOf(useCounts(event), zone);
  const { add, waiting, problem } = useTaps((change, counted) =>
    store.write(
      "headcount",
      store.newId(),
      { event, zone, person: store.person, change, counted },
      { create: true },
    ),
  );
  useKeys([
    { keys: ["ArrowUp", "+"], shown: ["↑", "+"], word: t("count.in"), run: () => add(1) },
    { keys: ["ArrowDown", "-"], shown: ["↓", "−"], word: t("count.out"), run: () => add(-1) },
  ]);
  if (!store.loaded("headcount", scopeOf(event)).value) return <LoadingRows rows={4} />;
  if (!shown) return <EmptyState title={t("count.noZone")} next={t("count.noZoneNext")} />;
  const count = Math.max(0, its.count + waiting);
  const limit = shown.fields.limit ?? 0;
  const state = crowd(count, limit);
  return (
    <section class={`count count--${state}`}>
      <ScreenHead title={shown.fields.name ?? ""} onBack={back} aside={shown.fields.code} />
      <div class="count__now">
        <output class="count__number">{count}</output>
        <p class="count__words">
          <b class="count__state">{stateWords(count, limit)}</b>
          <span>{t("count.limit", { limit })}</span>
        </p>
      </div>
      <div class="count__ruler">
        <CrowdRuler count={count} limit={limit} />
      </div>
      {shown.fields.note && state !== "calm" && <p class="count__note">{shown.fields.note}</p>}
      <Counters its={its} />
      <div class="count__act">
        {problem && (
          <p class="count__problem" role="alert">
            {problem}
          </p>
        )}
        <div class="count__keys">
          <Key step={-1} add={add} />
          <Key step={-5} add={add} />
          <Key step={5} add={add} />
          <button class="count__in" type="button" onClick={() => add(1)}>
            <b class="count__one">+1</b>
            <span class="count__word">{t("count.in")}</span>
          </button>
        </div>
      </div>
    </section>
  );
}

function Key({ step, add }: { step: number; add: (change: number) => void }) {
  const words = step > 0 ? t("count.inMany", { count: step }) : t("count.outMany", { count: -step });
  return (
    <button class="count__key" type="button" aria-label={words} onClick={() => add(step)}>
      {step > 0 ? `+${step}` : `−${-step}`}
    </button>
  );
}

function Counters({ its }: { its: ZoneCount }) {
  const names = namesOf(useStore());
  const now = minute.value;
  if (its.counters.length === 0) return null;
  return (
    <>
      <ul class="count__counters" aria-label={t("count.counters")}>
        {its.counters.map(({ person, sum, last }) => (
          <li key={person} class="count__counter">
            <span class="count__who">{names.person(person)}</span>
            <span class="count__age">{formatAge(last, now)}</span>
            <b class="count__sum">{sum}</b>
          </li>
        ))}
      </ul>
      <Fold
        title={t("count.course")}
        aside={its.most && t("count.most", { count: its.most.count, time: formatTime(its.most.at) })}
      >
        <Course course={its.course} />
      </Fold>
    </>
  );
}
