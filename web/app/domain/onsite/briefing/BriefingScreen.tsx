import { Plus } from "lucide";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, ListHead, LoadingRows, ScreenHead } from "#/ui";
import { briefingHref } from "../addresses";
import { EventNotHere } from "../EventNotHere";
import { useManagesEvent } from "../rights";
import { readingOf, type Topic } from "./briefings";
import { TopicPart } from "./TopicPart";
import { type Briefings, useBriefings } from "./use_briefings";
import "./briefing.css";

/** Duties, posts and procedures of an event, each in the version that holds; each person confirms having read it (X3). */
export function BriefingScreen({ params }: ScreenProps<"/event/:event/briefing">) {
  const { event } = params;
  const store = useStore();
  const briefings = useBriefings(event);
  const manages = useManagesEvent(event);
  const shown = store.record("event", event).value;
  if (!briefings.loaded) return <LoadingRows rows={5} />;
  if (!shown) return <EventNotHere />;
  return (
    <section class="briefing">
      <ScreenHead title={t("briefing.title")} second={shown.fields.name} onBack={back} />
      {briefings.topics.length === 0 && (
        <EmptyState
          title={t("briefing.empty")}
          next={t(manages ? "briefing.emptyLead" : "briefing.emptyNext")}
        />
      )}
      <Topics event={event} briefings={briefings} manages={manages} />
      {manages && (
        <div class="briefing__add">
          <Button icon={Plus} wide href={briefingHref(event, "new")}>
            {t("briefing.add")}
          </Button>
        </div>
      )}
    </section>
  );
}

interface TopicsProps {
  event: string;
  briefings: Briefings;
  manages: boolean;
}

/** What waits for me first, then what I have read, then what is for others. */
function Topics({ event, briefings, manages }: TopicsProps) {
  const { topics, read, concerns } = briefings;
  const mine = topics.filter(concerns);
  const waiting = mine.filter((topic) => readingOf(topic, read) !== "read");
  const parts: [string, readonly Topic[]][] = [
    [t("briefing.waiting"), waiting],
    [t("briefing.read"), mine.filter((topic) => !waiting.includes(topic))],
    [t("briefing.others"), topics.filter((topic) => !mine.includes(topic))],
  ];
  return (
    <>
      {parts.map(
        ([head, its]) =>
          its.length > 0 && (
            <section key={head}>
              <ListHead title={head} note={String(its.length)} />
              {its.map((topic) => (
                <TopicPart
                  key={topic.name}
                  event={event}
                  topic={topic}
                  briefings={briefings}
                  manages={manages}
                />
              ))}
            </section>
          ),
      )}
    </>
  );
}
