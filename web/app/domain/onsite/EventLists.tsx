import { Search as SearchIcon } from "lucide";
import { useState } from "preact/hooks";
import { compare, dayOf, formatDate, t } from "#/i18n";
import { back, type ScreenProps, setQuery } from "#/router";
import { useStore } from "#/store/context";
import { Button, Choice, EmptyState, IconButton, ListHead, LoadingRows, ScreenHead } from "#/ui";
import {
  boardHref,
  checksHref,
  controlHref,
  countHref,
  eventTemplateHref,
  feedbackHref,
  formalitiesHref,
  photosHref,
  resourcesHref,
  teardownHref,
} from "./addresses";
import { progressOf } from "./attention";
import { BriefingLink } from "./briefing/BriefingLink";
import { PostsLink } from "./dispatch/PostsLink";
import { EventNotHere } from "./EventNotHere";
import { judgedOf, nameOf, scopeOf } from "./event_checks";
import { useEventWhen } from "./event_when";
import { DoorRow } from "./gate/DoorLine";
import { GROUPINGS, type Group, type Grouping, groupChecks, NONE } from "./groups";
import { IncidentsLink } from "./incidents/IncidentsLink";
import { useKeyName } from "./list/title";
import { ProgressRow } from "./lists/ProgressRow";
import { rememberedGrouping, rememberGrouping } from "./lists/remembered";
import { ReadyLater } from "./ready/ReadyLater";
import { useManagesEvent } from "./rights";
import { TemplateLink } from "./templates/TemplateLink";
import "./lists/lists.css";
import "./onsite.css";

/** An event's checks in lists, by category, zone, person or time, each with how far it is (X1, X4). */
export function EventLists({ params, query }: ScreenProps<"/event/:event">) {
  const { event } = params;
  const store = useStore();
  const shown = store.record("event", event).value;
  const loaded = store.loaded("check", scopeOf(event)).value;
  const [habit] = useState(rememberedGrouping);
  const grouping = GROUPINGS.find((one) => one === query.get("by")) ?? habit;
  const when = useEventWhen(event);
  if (!loaded) return <LoadingRows rows={7} />;
  if (!shown) return <EventNotHere />;
  const choose = (next: Grouping) => {
    rememberGrouping(next);
    setQuery({ by: next });
  };
  return (
    <section class="onsite-lists">
      <ScreenHead
        title={shown.fields.name ?? ""}
        second={when}
        onBack={back}
        aside={
          <IconButton icon={SearchIcon} label={t("list.search")} href={checksHref(event, { find: "1" })} />
        }
      />
      <DoorRow event={event} />
      <IncidentsLink event={event} />
      <Lists event={event} grouping={grouping} onGrouping={choose} />
    </section>
  );
}

interface ListsProps {
  event: string;
  grouping: Grouping;
  onGrouping: (grouping: Grouping) => void;
}

function Lists({ event, grouping, onGrouping }: ListsProps) {
  const store = useStore();
  const judged = judgedOf(store, event).value;
  const nameOfKey = useKeyName();
  const manages = useManagesEvent(event);
  if (judged.length === 0) {
    const action = manages && <Button href={eventTemplateHref(event)}>{t("template.ofEvent")}</Button>;
    return (
      <>
        <EmptyState title={t("lists.empty")} next={t("lists.emptyNext")} action={action} />
        <Places event={event} />
      </>
    );
  }
  const groups = groupChecks(judged, grouping, {
    me: store.person,
    nameOf: (by, id) =>
      by === "zone" ? (store.record("zone", id).value?.fields.name ?? "") : nameOf(store, id),
    compare,
  });
  const options = GROUPINGS.map((key) => ({ key, word: t(`lists.by.${key}`) }));
  return (
    <>
      <ul>
        <ProgressRow name={t("lists.whole")} progress={progressOf(judged)} href={checksHref(event)} whole />
      </ul>
      <div class="onsite-by">
        <Choice label={t("lists.by")} options={options} current={grouping} onChoose={onGrouping} />
      </div>
      {sectionsOf(groups).map(({ day, lists }) => (
        <section key={day}>
          {day && <ListHead title={formatDate(day)} />}
          <ul>
            {lists.map(({ key, checks }) => (
              <ProgressRow
                key={key}
                name={nameOfKey(grouping, key)}
                progress={progressOf(checks)}
                href={checksHref(event, { [grouping]: key })}
              />
            ))}
          </ul>
        </section>
      ))}
      <Places event={event} />
    </>
  );
}

/** Everything else of the event's day, and whether this phone has it all. */
function Places({ event }: { event: string }) {
  const manages = useManagesEvent(event);
  return (
    <>
      <div class="onsite-board-link">
        <BriefingLink event={event} />
        <PostsLink event={event} />
        <Button href={countHref(event)}>{t("count.open")}</Button>
        <Button href={resourcesHref(event)}>{t("arrival.title")}</Button>
        <Button href={teardownHref(event)}>{t("teardown.title")}</Button>
        <Button href={photosHref(event)}>{t("photos.all")}</Button>
        {manages && <TemplateLink event={event} />}
        {manages && <Button href={formalitiesHref(event)}>{t("formality.title")}</Button>}
        <Button href={feedbackHref(event)}>{t("feedback.title")}</Button>
        <Button href={boardHref(event)}>{t("board.open")}</Button>
        <Button href={controlHref(event)}>{t("control.enter")}</Button>
      </div>
      <ReadyLater event={event} />
    </>
  );
}

/** Lists by time stand under their days; the others under none. */
function sectionsOf(groups: readonly Group[]): { day: string; lists: Group[] }[] {
  const sections: { day: string; lists: Group[] }[] = [];
  for (const group of groups) {
    const day = group.grouping === "due" && group.key !== NONE ? dayOf(group.key) : "";
    const last = sections.at(-1);
    if (last?.day === day) last.lists.push(group);
    else sections.push({ day, lists: [group] });
  }
  return sections;
}
