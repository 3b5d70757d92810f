import { Printer } from "lucide";
import { useMemo } from "preact/hooks";
import { factsLine, formatWhen, minute, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, LoadingRows } from "#/ui";
import { EventNotHere } from "../../EventNotHere";
import { nameOf } from "../../event_checks";
import type { Entry } from "../entries";
import { incidentsOf, incidentsRead, timelinesOf } from "../event_incidents";
import type { Incident } from "../kinds";
import { ageOf, authorOf, handsOf, kindWord, lineText, placeOf, severityWord, titleOf } from "../words";
import "./log.css";

/** For paper: one incident, or all of an event in the order in which they happened, each with its timeline. */
export function LogScreen({ params, query }: ScreenProps<"/event/:event/incidents/log">) {
  const store = useStore();
  const { event } = params;
  if (!incidentsRead(store, event)) return <LoadingRows rows={6} />;
  const shown = store.record("event", event).value;
  if (!shown) return <EventNotHere />;
  return <Log event={event} name={shown.fields.name ?? ""} only={query.get("incident")} />;
}

function Log({ event, name, only }: { event: string; name: string; only: string | null }) {
  const store = useStore();
  const incidents = incidentsOf(store, event).value;
  const timelines = timelinesOf(store, event).value;
  const sorted = useMemo(
    () =>
      incidents
        .filter(({ id }) => only === null || id === only)
        .sort((left, right) => ((left.fields.happened ?? "") < (right.fields.happened ?? "") ? -1 : 1)),
    [incidents, only],
  );
  return (
    <article class="incident-log">
      <div class="incident-log__acts">
        <Button size={48} onPress={back}>
          {t("bar.back")}
        </Button>
        <Button kind="act" size={48} icon={Printer} onPress={() => window.print()}>
          {t("incident.printNow")}
        </Button>
      </div>
      <h1>{t("incident.logOf", { event: name })}</h1>
      <p class="incident-log__asof">
        {t("incident.logAsOf", {
          time: formatWhen(minute.value, 0),
          who: nameOf(store, store.person),
          count: sorted.length,
        })}
      </p>
      {sorted.length === 0 && <EmptyState title={t("incident.none")} />}
      {sorted.map((incident) => (
        <Logged key={incident.id} incident={incident} entries={timelines.get(incident.id) ?? []} />
      ))}
    </article>
  );
}

function Logged({ incident, entries }: { incident: Incident; entries: readonly Entry[] }) {
  const store = useStore();
  const { fields, stamps } = incident;
  const facts: [string, string][] = [
    [t("incident.col.what"), kindWord(fields.kind)],
    [t("incident.place"), placeOf(store, incident) || t("incident.placeNone")],
    [t("incident.severity"), severityWord(fields.severity)],
    [t("incident.people"), fields.people ?? ""],
    [
      t("incident.report"),
      t("incident.reported", {
        who: nameOf(store, fields.reporter ?? ""),
        time: formatWhen(fields.happened ?? "", 0),
      }),
    ],
    [
      t("incident.assigned"),
      factsLine(handsOf(store, incident), fields.assigned && nameOf(store, fields.assigned)),
    ],
    [t("incident.col.age"), ageOf(incident)],
    [t("incident.outcome"), closedWords()],
    [t("incident.cause"), fields.outcome ? (fields.cause ?? "") : ""],
  ];
  return (
    <section class="incident-log__one">
      <h2>
        {titleOf(incident)}
        {fields.confidential === true && ` (${t("incident.logConfidential")})`}
      </h2>
      <dl>
        {facts
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <time>{formatWhen(entry.fields.made ?? "", 0)}</time> <b>{authorOf(store, entry)}</b>{" "}
            {lineText(entry)}
          </li>
        ))}
      </ol>
    </section>
  );

  function closedWords(): string {
    if (!fields.outcome || !stamps.outcome) return "";
    return t("incident.closedBy", {
      who: nameOf(store, stamps.outcome.by),
      time: formatWhen(stamps.outcome.at, 0),
      outcome: t(`incident.outcome.${fields.outcome}`),
    });
  }
}
