import { Copy, PenLine, Printer } from "lucide";
import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { announce, Button, EmptyState, ListHead, LoadingRows, ScreenHead, useCodeDrawing } from "#/ui";
import { Answers } from "./Answers";
import { publicAddress, reportHref, writeHref } from "./addresses";
import { Figures } from "./Figures";
import { type Feedback, newestFirst } from "./figures";
import { mayRead } from "./rights";
import "./feedback.css";

/** An event's feedback: the code for guests to scan, and what they said (R7). */
export function EventFeedback({ params }: ScreenProps<"/event/:event/feedback">) {
  const store = useStore();
  const event = store.record("event", params.event).value;
  if (!event && !store.loaded("event", `event:${params.event}`).value) return <LoadingRows rows={5} />;
  const answers = store.all("feedback").value.filter(({ fields }) => fields.event === params.event);
  return (
    <section class="feedback">
      <ScreenHead title={t("feedback.title")} second={event?.fields.name} onBack={back} />
      <Code event={params.event} name={event?.fields.name ?? ""} />
      <div class="feedback__acts">
        <Button icon={PenLine} href={writeHref(params.event)}>
          {t("feedback.write")}
        </Button>
      </div>
      {mayRead(store, params.event) ? (
        <Said event={params.event} answers={answers} />
      ) : (
        <Untold own={answers} />
      )}
    </section>
  );
}

function Said({ event, answers }: { event: string; answers: readonly Feedback[] }) {
  const [score, setScore] = useState<number | null>(null);
  const shown = score === null ? answers : answers.filter(({ fields }) => fields.overall === score);
  return (
    <>
      <Figures answers={answers} score={score} onScore={setScore} />
      <ListHead
        title={t("feedback.answers")}
        note={score === null ? t("feedback.count", { count: shown.length }) : t("feedback.score", { score })}
        aside={<a href={reportHref({ event })}>{t("feedback.report")}</a>}
      />
      <Answers answers={newestFirst(shown)} />
    </>
  );
}

/** Who may not read what guests say still sees what they wrote down themselves. */
function Untold({ own }: { own: readonly Feedback[] }) {
  return own.length > 0 ? (
    <Answers answers={newestFirst(own)} />
  ) : (
    <EmptyState title={t("feedback.untold")} next={t("feedback.untoldNext")} />
  );
}

function Code({ event, name }: { event: string; name: string }) {
  const draw = useCodeDrawing();
  const address = publicAddress(event);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      announce(t("feedback.copied"));
    } catch {
      // No clipboard here: the address stands on the screen.
    }
  };
  return (
    <div class="feedback-code">
      {draw ? (
        <img class="feedback-code__image" src={draw(address)} alt={t("feedback.codeOf", { event: name })} />
      ) : (
        <span class="feedback-code__image" />
      )}
      <div class="feedback-code__words">
        <p class="feedback-code__poster">{t("feedback.poster")}</p>
        <p class="feedback-code__hint">{t("feedback.codeHint")}</p>
        <a class="feedback-code__address" href={address} target="_blank" rel="noreferrer">
          {address}
        </a>
        <div class="feedback-code__acts">
          <Button size={48} icon={Copy} onPress={() => void copy()}>
            {t("feedback.copy")}
          </Button>
          <Button size={48} icon={Printer} onPress={() => window.print()}>
            {t("feedback.print")}
          </Button>
        </div>
      </div>
    </div>
  );
}
