import { factsLine, formatTime, t } from "#/i18n";
import { useStore } from "#/store/context";
import { UnsentChip } from "#/ui";
import { namesOf } from "../event_checks";
import { lateWords } from "./cue_words";
import type { Line } from "./running_order";

/** One cue: its time by now, its name, whose it is, and how far from the plan. */
export function CueRow({ line }: { line: Line }) {
  const { cue, state, late } = line;
  const names = namesOf(useStore());
  const { title, responsible, prompts, note, minutes } = cue.fields;
  const facts = factsLine(names.person(responsible), t("cues.minutes", { count: minutes ?? 0 }), note);
  const current = state === "running";
  return (
    <li class={`cue cue--${state}`} aria-current={current ? "step" : undefined}>
      <span class="cue__time">
        {formatTime(line.starts)}
        {late !== 0 && state !== "passed" && cue.fields.starts && (
          <s class="cue__planned">
            <span class="qc-hidden">{t("cues.planned")}</span>
            {formatTime(cue.fields.starts)}
          </s>
        )}
      </span>
      <span class="cue__words">
        <span class="cue__title">
          {title}
          {cue.unsent && <UnsentChip />}
        </span>
        <span class="cue__second">{facts}</span>
        {current && prompts && <span class="cue__prompts">{prompts}</span>}
      </span>
      <span class={`cue__state${late > 0 && state !== "done" ? " cues-late" : ""}`}>
        {state === "waiting" || state === "next" ? lateWords(late) : t(`cues.state.${state}`)}
      </span>
    </li>
  );
}
