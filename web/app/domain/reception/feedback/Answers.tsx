import { factsLine, formatWhen, t } from "#/i18n";
import { useStore } from "#/store/context";
import { EmptyState, LongList, UnsentChip } from "#/ui";
import { ASPECTS, type Feedback } from "./figures";

/** What was said, newest first: the score, the words, who said it and how to reach them. */
export function Answers({ answers, withEvent }: { answers: readonly Feedback[]; withEvent?: boolean }) {
  if (answers.length === 0) {
    return <EmptyState title={t("feedback.none")} next={t("feedback.noneNext")} />;
  }
  return (
    <LongList
      items={answers}
      row={(one) => <Answer key={one.id} answer={one} withEvent={withEvent ?? false} />}
    />
  );
}

function Answer({ answer, withEvent }: { answer: Feedback; withEvent: boolean }) {
  const store = useStore();
  const { fields, unsent } = answer;
  const event =
    withEvent && fields.event ? store.record("event", fields.event).value?.fields.name : undefined;
  const author = fields.author ? store.record("person", fields.author).value?.fields.name : undefined;
  const aspects = ASPECTS.slice(1).flatMap((aspect) =>
    fields[aspect] ? [`${t(`feedback.${aspect}`)} ${fields[aspect]}`] : [],
  );
  return (
    <li class="feedback-answer">
      <span class={`feedback-answer__score${(fields.overall ?? 5) <= 2 ? " qc-c-bad" : ""}`}>
        {fields.overall ?? "–"}
      </span>
      <div class="feedback-answer__words">
        {fields.text ? (
          <p class="feedback-answer__text">{fields.text}</p>
        ) : (
          <p class="qc-t-second">{t("feedback.wordless")}</p>
        )}
        {aspects.length > 0 && <p class="qc-t-second">{factsLine(...aspects)}</p>}
        <p class="qc-t-second">
          {factsLine(
            fields.made && formatWhen(fields.made),
            event,
            fields.role && t(`feedback.role.${fields.role}`),
            fields.name,
            fields.channel && t(`feedback.channel.${fields.channel}`),
            author && t("feedback.writtenBy", { person: author }),
          )}
        </p>
        {fields.reach && <p class="qc-t-second">{t("feedback.reach", { reach: fields.reach })}</p>}
        {fields.follow_up && (
          <a href={`/reception/enquiry/${encodeURIComponent(fields.follow_up)}`}>{t("feedback.followUp")}</a>
        )}
        {unsent && <UnsentChip />}
      </div>
    </li>
  );
}
