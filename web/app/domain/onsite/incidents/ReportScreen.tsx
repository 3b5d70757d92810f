import { Watch } from "lucide";
import { useRef, useState } from "preact/hooks";
import { formatTime, minute, t } from "#/i18n";
import { back, navigate, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, Icon, LoadingRows, ScreenHead } from "#/ui";
import { feel } from "#/ui/feel";
import { EventNotHere } from "../EventNotHere";
import { nameOf, scopeOf } from "../event_checks";
import { savingProblem } from "../give";
import { report } from "./act";
import { incidentHref } from "./addresses";
import { KindTiles } from "./KindTiles";
import type { Kind } from "./kinds";
import { PlaceLine, useStanding } from "./PlaceLine";
import type { Standing } from "./place";
import "./incidents.css";
import "./report.css";

/** What happened, where I stand: one press and it is written down on this phone (X9). */
export function ReportScreen({ params, query }: ScreenProps<"/event/:event/report">) {
  const store = useStore();
  const scope = scopeOf(params.event);
  const parts = [store.loaded("event", scope), store.loaded("zone", scope), store.loaded("person", "staff")];
  const read = parts.every((part) => part.value);
  if (!read) return <LoadingRows rows={5} />;
  if (!store.record("event", params.event).value) return <EventNotHere />;
  return <ReportPage key={params.event} event={params.event} check={query.get("check") ?? undefined} />;
}

interface ReportPageProps {
  event: string;
  check?: string | undefined;
  /** Where several events are on: which one this is, and how to take another. */
  onOtherEvent?: (() => void) | undefined;
}

export function ReportPage({ event, check: checkId, onOtherEvent }: ReportPageProps) {
  const store = useStore();
  const check = checkId === undefined ? undefined : store.record("check", checkId).value;
  const preset = useStanding(event);
  const [chosen, setChosen] = useState<{ zone: string | undefined }>();
  const [problem, setProblem] = useState("");
  const pressed = useRef(false);
  const zone = chosen ? chosen.zone : (check?.fields.zone ?? preset.zone);
  const write = async (kind: Kind) => {
    // A thumb that bounces must not report twice.
    if (pressed.current) return;
    pressed.current = true;
    try {
      const id = await report(store, { event, kind, zone, check });
      feel("pass");
      navigate(`${incidentHref(event, id)}?new=1`, { replace: true });
    } catch (error) {
      pressed.current = false;
      setProblem(savingProblem(error));
    }
  };
  return (
    <section class="incident-report">
      <ScreenHead
        title={t("incident.reportTitle")}
        size="check"
        onBack={back}
        second={check ? t("incident.fromCheck", { check: check.fields.title ?? "" }) : undefined}
        aside={
          onOtherEvent && (
            <Button size={48} onPress={onOtherEvent}>
              {t("incident.changeEvent")}
            </Button>
          )
        }
      />
      {onOtherEvent && (
        <p class="incident-report__event">{store.record("event", event).value?.fields.name}</p>
      )}
      <PlaceLine
        event={event}
        zone={zone}
        none={t("incident.placeNone")}
        why={whyThere(chosen !== undefined, zone, preset)}
        change={t("incident.changePlace")}
        onZone={(next) => setChosen({ zone: next })}
      />
      <div class="incident-fact">
        <Icon node={Watch} />
        <span class="incident-fact__words">
          <b>{t("incident.justNow", { time: formatTime(minute.value) })}</b>
          <span>{nameOf(store, store.person)}</span>
        </span>
      </div>
      <div class="incident-report__ask">
        <h2>{t("incident.what")}</h2>
        <p>{t("incident.whatNext")}</p>
        {problem && (
          <p class="incident-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <KindTiles onKind={(kind) => void write(kind)} />
    </section>
  );
}

function whyThere(chosen: boolean, zone: string | undefined, { post }: Standing): string {
  if (chosen) return t("incident.placeChosen");
  const code = post?.fields.code;
  return code && zone ? t("incident.placeFrom", { post: code }) : t("incident.placeUnknown");
}
