import { useMemo, useState } from "preact/hooks";
import { dayOf, formatDate, formatTime, t } from "#/i18n";
import { useStore } from "#/store/context";
import { EmptyState, FilterCounts, ListHead, LoadingRows, UnsentChip } from "#/ui";
import type { Family } from "./merging";
import { momentHref, momentWords } from "./moment_words";
import { PastNote } from "./PastNote";
import { byDay, KINDS, type Kind, type Moment } from "./timeline";
import { usePast } from "./use_past";
import { useTimeline } from "./use_timeline";

/** So many at once; a client of ten years has thousands. */
const STEP = 100;

/** All that happened with a client, newest first. */
export function Timeline({ family }: { family: Family }) {
  const store = useStore();
  const here = useTimeline(store, family).value;
  const past = usePast(store, family);
  const [kind, setKind] = useState<Kind | "all">("all");
  const [most, setMost] = useState(STEP);
  const all = useMemo(() => joined(here ?? [], past.moments), [here, past.moments]);
  const shown = kind === "all" ? all : all.filter((moment) => moment.kind === kind);
  const days = useMemo(() => byDay(shown.slice(0, most), dayOf), [shown, most]);
  if (!here) return <LoadingRows rows={6} />;
  return (
    <section class="client-timeline">
      <ListHead title={t("timeline.title")} />
      {all.length > 0 && (
        <FilterCounts
          label={t("timeline.filter")}
          filters={filtersOf(all)}
          current={kind}
          onChoose={setKind}
        />
      )}
      {all.length === 0 && past.settled && (
        <EmptyState title={t("timeline.none")} next={t("timeline.noneNext")} />
      )}
      {days.map(({ day, moments }) => (
        <div key={day} class="client-day">
          <h3 class="client-day__title">{formatDate(`${day}T12:00:00`)}</h3>
          <ol>
            {moments.map((moment) => (
              <Line key={moment.kind + moment.id} moment={moment} />
            ))}
          </ol>
        </div>
      ))}
      {shown.length > most && (
        <button type="button" class="client-timeline__more" onClick={() => setMost(most + STEP)}>
          {t("list.more", { count: shown.length - most })}
        </button>
      )}
      <PastNote past={past} />
    </section>
  );
}

function joined(here: readonly Moment[], past: readonly Moment[]): readonly Moment[] {
  if (past.length === 0) return here;
  const known = new Set(here.map(({ id }) => id));
  const all = [...here, ...past.filter(({ id }) => !known.has(id))];
  return all.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

function filtersOf(all: readonly Moment[]) {
  const counts = new Map<Kind, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = KINDS.filter((kind) => counts.has(kind));
  return [
    { key: "all" as const, word: t("timeline.all"), count: all.length },
    ...kinds.map((kind) => ({ key: kind, word: t(`timeline.kind.${kind}`), count: counts.get(kind) ?? 0 })),
  ];
}

function Line({ moment }: { moment: Moment }) {
  const store = useStore();
  const { title, second } = momentWords(moment, store);
  const href = momentHref(moment);
  const words = (
    <>
      <time class="client-line__time">{formatTime(moment.at)}</time>
      <span class="client-line__kind">{t(`timeline.kind.${moment.kind}`)}</span>
      <span class="client-line__words">
        <b>{title}</b> {moment.unsent && <UnsentChip />}
        {second && <span class="client-line__second">{second}</span>}
      </span>
    </>
  );
  return (
    <li class="client-line">
      {href ? (
        <a class="client-line__hit qc-inset-focus" href={href}>
          {words}
        </a>
      ) : (
        <div class="client-line__hit">{words}</div>
      )}
    </li>
  );
}
