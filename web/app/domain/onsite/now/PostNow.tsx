import type { ComponentChildren } from "preact";
import { dayOf, factsLine, formatDate, formatDuration, formatTime, formatWhen, minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Ruler } from "#/ui";
import { eventHref } from "../addresses";
import type { Duty } from "../dispatch/shifts";
import { namesOf } from "../event_checks";
import type { Event } from "../home/events";
import { reliefOf } from "./now";
import { useDuties } from "./use_now";

/** Where I stand and until when: my post, my shift as a ruled line, and who takes over (X7). */
export function PostNow({ event, aside }: { event: Event; aside: ComponentChildren }) {
  const store = useStore();
  const { duties, mine } = useDuties(event.id);
  const now = minute.value;
  const over = (
    <p class="now-post__event">
      <a class="now-post__name" href={eventHref(event.id)}>
        {event.fields.name}
      </a>
      {aside}
    </p>
  );
  if (!mine) {
    return (
      <header class="now-post">
        {over}
        <h1 class="now-post__title" tabIndex={-1}>
          {formatDate(now, now)}
        </h1>
      </header>
    );
  }
  const { post } = mine;
  const shifts = duties.map(({ shift }) => shift);
  return (
    <header class="now-post" data-post={mine.presence}>
      {over}
      <p class="now-post__where">{factsLine(post?.fields.code, namesOf(store).zone(post?.fields.zone))}</p>
      <div class="now-post__line">
        <h1 class="now-post__title" tabIndex={-1}>
          {post?.fields.name ?? t("now.post")}
        </h1>
        <b class={`now-post__presence${TONE[mine.presence]}`}>{presenceWords(mine, now)}</b>
      </div>
      <ShiftRuler duty={mine} event={event} now={now} />
      <p class="now-post__relief">{reliefWords(store, mine, reliefOf(mine, shifts), now)}</p>
    </header>
  );
}

const TONE: Readonly<Record<Duty["presence"], string>> = {
  due: "",
  here: " qc-c-ok",
  late: " qc-c-warn",
  missing: " qc-c-bad",
  left: "",
  over: "",
};

function presenceWords({ presence, since, shift }: Duty, now: number): string {
  if (presence === "here") return t("now.here", { time: formatWhen(since ?? now, now) });
  if (presence === "left") return t("now.left", { time: formatWhen(since ?? now, now) });
  if (presence === "over") return t("now.over");
  const starts = shift.fields.starts ?? "";
  if (presence !== "due") return t("now.notHere", { duration: formatDuration(now - Date.parse(starts)) });
  if (dayOf(starts) !== dayOf(now)) return formatDate(starts, now);
  return t("now.startsIn", { duration: formatDuration(Date.parse(starts) - now) });
}

function ShiftRuler({ duty: { shift }, event, now }: { duty: Duty; event: Event; now: number }) {
  const [from, to] = [Date.parse(shift.fields.starts ?? ""), Date.parse(shift.fields.ends ?? "")];
  if (!(from < to)) return null;
  const doors = Date.parse(event.fields.starts ?? "");
  const inside = doors > from && doors < to;
  const words = { from: formatTime(from), to: formatTime(to) };
  return (
    <Ruler
      scale={{ from, to }}
      thick={now > from ? { from, to: Math.min(now, to) } : undefined}
      pointer={now >= from && now <= to ? { at: now } : undefined}
      notches={inside ? [{ at: doors, word: t("now.doors", { time: formatTime(doors) }) }] : []}
      ends={[words.from, words.to]}
      label={t("now.shift", words)}
    />
  );
}

function reliefWords(
  store: Store,
  { shift }: Duty,
  relief: ReturnType<typeof reliefOf>,
  now: number,
): string {
  const until = t("now.until", { time: formatWhen(shift.fields.ends ?? now, now) });
  if (!relief) return until;
  const who = namesOf(store).person(relief.fields.person);
  if (!who) return until;
  return t("now.relief", { until, time: formatWhen(relief.fields.starts ?? now, now), who });
}
