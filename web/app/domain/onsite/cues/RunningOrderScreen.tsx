import { Megaphone } from "lucide";
import { formatDate, formatTime, minute, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, ListHead, LoadingRows, ScreenHead } from "#/ui";
import { callerHref } from "../addresses";
import { EventNotHere } from "../EventNotHere";
import { scopeOf } from "../event_checks";
import { useManagesEvent } from "../rights";
import { CueRow } from "./CueRow";
import { lateWords } from "./cue_words";
import { type Line, lateNow, nextOf } from "./running_order";
import { useRunningOrder } from "./use_running_order";
import "./cues.css";

/** The running order of an event: what runs, what is next for me, and when the rest will be by now (X8). */
export function RunningOrderScreen({ params }: ScreenProps<"/event/:event/cues">) {
  const { event } = params;
  const store = useStore();
  const shown = store.record("event", event).value;
  const lines = useRunningOrder(event, minute.value);
  const calls = useManagesEvent(event) || lines.some(({ cue }) => cue.fields.responsible === store.person);
  if (!store.loaded("cue", scopeOf(event)).value) return <LoadingRows rows={7} />;
  if (!shown) return <EventNotHere />;
  const late = lateNow(lines);
  return (
    <section class="cues">
      <ScreenHead
        title={t("cues.title")}
        second={shown.fields.name}
        onBack={back}
        aside={late > 0 && <span class="cues-late">{lateWords(late)}</span>}
      />
      {lines.length === 0 ? (
        <EmptyState title={t("cues.empty")} next={t("cues.emptyNext")} />
      ) : (
        <>
          <Mine line={nextOf(lines, store.person)} />
          <ListHead
            title={t("cues.all")}
            note={t("cues.count", { count: lines.length })}
            aside={dayWords(lines)}
          />
          <ol>
            {lines.map((line) => (
              <CueRow key={line.cue.id} line={line} />
            ))}
          </ol>
          {calls && (
            <div class="cues-act">
              <Button kind="act" size={64} wide icon={Megaphone} href={callerHref(event)}>
                {t("cues.call")}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function dayWords(lines: readonly Line[]): string {
  const first = lines[0]?.cue.fields.starts;
  return first ? formatDate(first) : "";
}

function Mine({ line }: { line: Line | undefined }) {
  if (!line) return null;
  const time = formatTime(line.starts);
  const words = line.state === "running" ? t("cues.mineNow") : t("cues.mineAt", { time });
  return (
    <p class="cues-mine">
      <b>{words}</b> {line.cue.fields.title}
      {line.late > 0 && <span class="cues-late"> {lateWords(line.late)}</span>}
    </p>
  );
}
