import type { ComponentChildren } from "preact";
import { dayOf, factsLine, formatDate, formatTime, formatWhen, minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Ruler } from "#/ui";
import { eventHref } from "../addresses";
import { postsHref } from "../dispatch/addresses";
import { dutiesIn } from "../dispatch/event_duties";
import { type Duty, myDuty } from "../dispatch/shifts";
import { presenceWords } from "../dispatch/words";
import { namesOf } from "../event_checks";
import type { Event } from "../home/events";
import { reliefOf } from "./now";

/** Where I stand and until when: my post, my shift as a ruled line, and who takes over (X7). */
export function PostNow({ event, aside }: { event: Event; aside: ComponentChildren }) {
  const store = useStore();
  const duties = dutiesIn(store, event.id).value;
  const mine = myDuty(duties, store.person, minute.value);
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
      <a class="now-post__hit qc-inset-focus" href={postsHref(event.id)} data-now="post">
        <p class="now-post__where">{factsLine(post?.fields.code, namesOf(store).zone(post?.fields.zone))}</p>
        <div class="now-post__line">
          <h1 class="now-post__title" tabIndex={-1}>
            {post?.fields.name ?? t("now.post")}
          </h1>
          <b class={`now-post__presence${TONE[mine.presence]}`}>{presentWords(mine, now)}</b>
        </div>
        <ShiftRuler duty={mine} event={event} now={now} />
        <p class="now-post__relief">{reliefWords(store, mine, reliefOf(mine, shifts), now)}</p>
      </a>
    </header>
  );
}

const TONE: Readonly<Record<Duty["presence"], string>> = {
  due: "",
  here: " qc-c-ok",
  late: " qc-c-warn",
  missing: " qc-c-bad",
  left: "",
  forgotten: " qc-c-warn",
  over: "",
};

function presentWords(duty: Duty, now: number): string {
  const starts = duty.shift.fields.starts ?? "";
  const farAway = duty.presence === "due" && dayOf(starts) !== dayOf(now);
  return farAway ? formatDate(starts, now) : presenceWords(duty, now);
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
