import { formatTime, t } from "#/i18n";
import type { Moment } from "./headcount";

const WIDTH = 600;
const HEIGHT = 140;
/** More points than the line has pixels would only cost time. */
const MOST_POINTS = 600;

/** The count over time, as a stepped line; the words beside it say the same. */
export function Course({ course }: { course: readonly Moment[] }) {
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...thinned(course).map(({ count }) => count), 1);
  const span = Math.max(last.at - first.at, 1);
  const x = (at: number) => ((at - first.at) / span) * WIDTH;
  const y = (count: number) => HEIGHT - (count / most) * (HEIGHT - 8);
  const steps = thinned(course).map(({ at, count }) => `H${x(at).toFixed(1)}V${y(count).toFixed(1)}`);
  return (
    <figure class="count__course">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("count.courseWords", { most })}>
        <path d={`M0 ${HEIGHT}${steps.join("")}H${WIDTH}`} />
      </svg>
      <figcaption>
        <span>{formatTime(first.at)}</span>
        <span>{formatTime(last.at)}</span>
      </figcaption>
    </figure>
  );
}

/** At most so many moments; of each stretch the one with most people, so that no peak is smoothed away. */
export function thinned(course: readonly Moment[]): readonly Moment[] {
  if (course.length <= MOST_POINTS) return course;
  const stretch = Math.ceil(course.length / MOST_POINTS);
  const kept: Moment[] = [];
  for (let at = 0; at < course.length; at += stretch) {
    const some = course.slice(at, at + stretch);
    kept.push(some.reduce((top, one) => (one.count > top.count ? one : top)));
  }
  return kept;
}
