import { Eye, Lock } from "lucide";
import { useMemo } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Icon } from "#/ui";
import { namesOf, scopeOf } from "../../event_checks";
import { setConfidential } from "../act";
import { managesIncident } from "../event_incidents";
import type { Incident } from "../kinds";
import { type Department, seers } from "../who_sees";

interface SeenProps {
  event: string;
  incident: Incident;
  keep: (act: () => Promise<unknown>) => Promise<boolean>;
}

/** Who is shown this incident; those who manage it may widen or narrow it (O4). */
export function Seen({ event, incident, keep }: SeenProps) {
  const store = useStore();
  const confidential = incident.fields.confidential === true;
  const { manages } = store.status.value;
  const mayChange = managesIncident(manages, event, true) && managesIncident(manages, event, false);
  return (
    <div class="incident-seen">
      <p class="incident-seen__words">
        <Icon node={confidential ? Lock : Eye} />
        <span>{confidential ? <Names event={event} incident={incident} /> : t("incident.seenByAll")}</span>
      </p>
      {mayChange && (
        <Button size={48} onPress={() => void keep(() => setConfidential(store, incident.id, !confidential))}>
          {t(confidential ? "incident.makeOpen" : "incident.makeConfidential")}
        </Button>
      )}
    </div>
  );
}

function Names({ event, incident }: { event: string; incident: Incident }) {
  const store = useStore();
  const department: Department = {
    people: store.list("person", "staff").value,
    groups: store.list("group", "staff").value,
    posts: store.list("post", scopeOf(event)).value,
    shifts: store.list("shift", scopeOf(event)).value,
  };
  const lead = store.record("event", event).value?.fields ?? {};
  const ids = useMemo(
    () => seers(department, lead, incident.fields),
    [department.people, department.groups, department.posts, department.shifts, lead, incident],
  );
  const names = ids.map((id) => namesOf(store).person(id)).join(t("history.comma"));
  // Who only reported it, or has it in hand, is sent the incident and their own lines.
  const named = useMemo(() => seers(department, lead, {}), [ids]);
  const ownOnly = !named.includes(store.person);
  return (
    <>
      {t("incident.seenBy", { names })}
      {ownOnly && <span class="incident-seen__own">{t("incident.ownLinesOnly")}</span>}
    </>
  );
}
