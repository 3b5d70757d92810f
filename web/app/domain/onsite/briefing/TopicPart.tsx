import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { announce, Button, Fold, UnsentChip } from "#/ui";
import { briefingHref } from "../addresses";
import { savingProblem } from "../give";
import { lastRead, readingOf, type Topic, unreadOf } from "./briefings";
import { difference } from "./difference";
import { UnreadList } from "./UnreadList";
import type { Briefings } from "./use_briefings";

interface TopicPartProps {
  event: string;
  topic: Topic;
  briefings: Briefings;
  manages: boolean;
}

/** One topic: its text, what changed since I read it, my confirmation, and for the lead who has not confirmed. */
export function TopicPart({ event, topic, briefings, manages }: TopicPartProps) {
  const { current } = topic;
  const reading = readingOf(topic, briefings.read);
  const before = lastRead(topic, briefings.read);
  const mine = briefings.concerns(topic);
  const unread = unreadOf(topic, briefings.shifts, briefings.receipts);
  return (
    <article class={`topic${mine && reading !== "read" ? " topic--waiting" : ""}`}>
      <h3 class="topic__name">
        {topic.name}{" "}
        <span class="topic__version">{t("briefing.version", { version: current.fields.version ?? 1 })}</span>
        {current.unsent && <UnsentChip />}
      </h3>
      {before && reading === "changed" ? (
        <Changed
          before={before.fields.text ?? ""}
          after={current.fields.text ?? ""}
          version={before.fields.version ?? 1}
        />
      ) : (
        <p class="topic__text">{current.fields.text}</p>
      )}
      {mine && (
        <Confirm event={event} topic={topic} read={reading === "read"} receipts={briefings.receipts} />
      )}
      {manages && (
        <div class="topic__lead">
          <Fold
            title={t("briefing.unread")}
            aside={
              unread.length === 0
                ? t("briefing.everybody")
                : t("briefing.unreadCount", { count: unread.length })
            }
          >
            <UnreadList unread={unread} />
          </Fold>
          <Button size={48} href={briefingHref(event, current.id)}>
            {t("briefing.change")}
          </Button>
        </div>
      )}
    </article>
  );
}

/** Both versions as one text; what went and what came can be told without colour. */
function Changed({ before, after, version }: { before: string; after: string; version: number }) {
  return (
    <>
      <p class="topic__since">{t("briefing.since", { version })}</p>
      <p class="topic__text">
        {difference(before, after).map(({ kind, text }, index) => {
          if (kind === "same") return <span key={index}>{text}</span>;
          if (kind === "gone") return <del key={index}>{text}</del>;
          return <ins key={index}>{text}</ins>;
        })}
      </p>
    </>
  );
}

interface ConfirmProps {
  event: string;
  topic: Topic;
  read: boolean;
  receipts: Briefings["receipts"];
}

function Confirm({ event, topic: { current, name }, read, receipts }: ConfirmProps) {
  const store = useStore();
  const [problem, setProblem] = useState("");
  if (read) {
    const own = receipts.find(
      ({ fields }) => fields.briefing === current.id && fields.person === store.person,
    );
    return (
      <p class="topic__done">
        {t("briefing.confirmed", { version: current.fields.version ?? 1 })}
        {own?.unsent && <UnsentChip />}
      </p>
    );
  }
  const confirm = async () => {
    const fact = { event, briefing: current.id, person: store.person, read: new Date().toISOString() };
    try {
      await store.write("briefing_receipt", store.newId(), fact, { create: true });
      announce(t("briefing.confirmedSpoken", { topic: name }));
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  return (
    <>
      {problem && (
        <p class="topic__problem" role="alert">
          {problem}
        </p>
      )}
      <Button kind="act" size={64} wide onPress={() => void confirm()}>
        {t("briefing.confirm", { version: current.fields.version ?? 1 })}
      </Button>
    </>
  );
}
