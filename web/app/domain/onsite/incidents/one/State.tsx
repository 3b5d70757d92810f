import { Phone, UserCheck } from "lucide";
import { callHref } from "#/domain/organisation/mobile_number";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Notice } from "#/ui";
import { nameOf } from "../../event_checks";
import { assign, take } from "../act";
import { SeverityMark } from "../icons";
import { isOpen, isTaken } from "../incident";
import type { Incident } from "../kinds";
import { ageOf, handsOf, whenOf } from "../words";

/** How grave, how long, in whose hands, and how to ring them. */
export function State({ incident }: { incident: Incident }) {
  const store = useStore();
  const { fields, stamps } = incident;
  return (
    <div class="incident-state">
      <p class="incident-state__line">
        <SeverityMark severity={fields.severity} />
        <span class="incident-state__age">{ageOf(incident)}</span>
      </p>
      <p class="incident-state__hands">{handsOf(store, incident)}</p>
      <p class="incident-state__by">
        {t("incident.reported", { who: nameOf(store, fields.reporter ?? ""), time: whenOf(fields.happened) })}
      </p>
      {isOpen(fields) && (fields.escalated ?? 0) > 0 && !isTaken(fields) && (
        <p class="qc-c-warn">{t("incident.escalatedTo", { count: fields.escalated ?? 0 })}</p>
      )}
      {fields.outcome && stamps.outcome && (
        <p class="incident-state__closed">
          {t("incident.closedBy", {
            who: nameOf(store, stamps.outcome.by),
            time: whenOf(stamps.outcome.at),
            outcome: t(`incident.outcome.${fields.outcome}`),
          })}
          {fields.cause && <span>{fields.cause}</span>}
        </p>
      )}
      <SeveralHands incident={incident} />
      <CallHands incident={incident} />
    </div>
  );
}

/** Two took it, neither having seen the other: both names, until somebody presses again. */
function SeveralHands({ incident }: { incident: Incident }) {
  const store = useStore();
  const sides = incident.conflicts.assigned ?? [];
  if (sides.length < 2) return null;
  const names = sides
    .map(({ value }) => (value ? nameOf(store, value) : t("incident.nobody")))
    .join(t("history.comma"));
  return <Notice tone="warn" title={t("incident.twoHands", { names })} />;
}

function CallHands({ incident }: { incident: Incident }) {
  const store = useStore();
  const { assigned, reporter } = incident.fields;
  const person = assigned && assigned !== store.person ? assigned : reporter;
  if (!person || person === store.person) return null;
  const mobile = store.record("person", person).value?.fields.mobile;
  if (!mobile) return null;
  return (
    <Button href={callHref(mobile)} icon={Phone} size={48}>
      {t("incident.call", { name: nameOf(store, person) })}
    </Button>
  );
}

interface TakeProps {
  incident: Incident;
  keep: (act: () => Promise<unknown>) => Promise<boolean>;
  hint?: string | undefined;
}

/** "I take it", at the thumb; for who has it, how to hand it on. */
export function Take({ incident, keep, hint }: TakeProps) {
  const store = useStore();
  const { fields } = incident;
  if (!isOpen(fields)) return null;
  const mine = fields.assigned === store.person && isTaken(fields);
  if (mine && !incident.conflicts.assigned) {
    return (
      <div class="incident-take">
        <span class="incident-take__yours">{t("incident.yours")}</span>
        <Button onPress={() => void keep(() => assign(store, incident.id, null))}>
          {t("incident.giveUp")}
        </Button>
      </div>
    );
  }
  return (
    <Button
      kind="act"
      size={64}
      wide
      icon={UserCheck}
      hint={hint}
      onPress={() => void keep(() => take(store, incident.id))}
    >
      {t(isTaken(fields) && fields.assigned ? "incident.takeOver" : "incident.take")}
    </Button>
  );
}
