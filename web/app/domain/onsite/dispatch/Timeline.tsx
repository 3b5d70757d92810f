import { useState } from "preact/hooks";
import { dayOf, factsLine, formatDate, formatTime, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Choice } from "#/ui";
import { namesOf } from "../event_checks";
import { SeenWord } from "./SeenWord";
import type { Duty } from "./shifts";
import { barOf, daysOf, dayToShow, hoursOf, type Line, linesOf, type Span, share, spanOf } from "./span";
import { WhoMissing } from "./WhoMissing";
import { presenceWords, timesOf, zoneOf } from "./words";
import "./timeline.css";

interface TimelineProps {
  duties: readonly Duty[];
  onOpen: (shift: string) => void;
}

const percent = (part: number) => `${(part * 100).toFixed(3)}%`;

/** All posts of a day, a line each, with the present drawn through them. */
export function Timeline({ duties, onOpen }: TimelineProps) {
  const [chosen, setChosen] = useState<string>();
  const days = daysOf(duties, dayOf);
  const day = chosen ?? dayToShow(days, dayOf(minute.value)) ?? "";
  const its = duties.filter(({ shift }) => shift.fields.starts && dayOf(shift.fields.starts) === day);
  const span = spanOf(its);
  const now = minute.value;
  return (
    <>
      <WhoMissing duties={duties} onOpen={onOpen} />
      {days.length > 1 && (
        <Choice
          label={t("post.day")}
          options={days.map((key) => ({ key, word: formatDate(key) }))}
          current={day}
          onChoose={setChosen}
        />
      )}
      <section class="timeline" aria-label={t("post.timeline")}>
        <div class="timeline__head" aria-hidden="true">
          <span class="timeline__post">{formatDate(day)}</span>
          <div class="timeline__track">
            {hoursOf(span, now).map((hour) => (
              <span key={hour} class="timeline__hour" style={`left:${percent(share(hour, span))}`}>
                {formatTime(hour)}
              </span>
            ))}
            {now > span.from && now < span.to && (
              <span class="timeline__now-word" style={`left:${percent(share(now, span))}`}>
                {formatTime(now)}
              </span>
            )}
          </div>
        </div>
        {linesOf(its).map((line) => (
          <PostLine key={line.duties[0]?.shift.id} line={line} span={span} onOpen={onOpen} />
        ))}
      </section>
    </>
  );
}

interface PostLineProps {
  line: Line;
  span: Span;
  onOpen: (shift: string) => void;
}

function PostLine({ line: { post, duties }, span, onOpen }: PostLineProps) {
  const store = useStore();
  const now = minute.value;
  return (
    <div class="timeline__line">
      <span class="timeline__post">
        <b>{post?.fields.name ?? t("shift.noPost")}</b>
        <span>{factsLine(post?.fields.code, zoneOf(store, post?.fields.zone))}</span>
      </span>
      <div class="timeline__track">
        {duties.map((duty) => (
          <Bar key={duty.shift.id} duty={duty} span={span} onOpen={onOpen} />
        ))}
        {now > span.from && now < span.to && (
          <i class="timeline__now" style={`left:${percent(share(now, span))}`} />
        )}
      </div>
    </div>
  );
}

function Bar({ duty, span, onOpen }: { duty: Duty; span: Span; onOpen: (shift: string) => void }) {
  const { left, width } = barOf(duty, span);
  const { shift, mark, presence } = duty;
  const name = namesOf(useStore()).person(shift.fields.person) || t("shift.vacant");
  const words = presenceWords(duty, minute.value);
  const times = timesOf(shift.fields);
  const unsent = shift.unsent || mark?.unsent;
  const look = `timeline__bar timeline__bar--${presence}${unsent ? " timeline__bar--unsent" : ""}${shift.fields.person ? "" : " timeline__bar--vacant"}`;
  return (
    <button
      type="button"
      class={look}
      style={`left:${percent(left)};width:${percent(width)}`}
      title={factsLine(name, times, words)}
      onClick={() => onOpen(shift.id)}
    >
      <b>{name}</b> <span>{presence === "due" ? times : words}</span>{" "}
      <SeenWord event={shift.fields.event ?? ""} shift={shift} />
    </button>
  );
}
