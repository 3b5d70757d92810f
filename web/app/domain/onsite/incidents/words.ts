/** An incident in words; whoever calls these while rendering follows the names that they read. */
import { factsLine, formatDuration, formatWhen, minute, t } from "#/i18n";
import type { Shown, Store } from "#/store/api";
import { nameOf, namesOf } from "../event_checks";
import type { Entry } from "./entries";
import { isOpen, isTaken, runsFor } from "./incident";

type Incident = Shown<"incident">;

/** What people call it: its title, else its kind. */
export function titleOf({ fields }: Incident): string {
  return fields.title || kindWord(fields.kind);
}

export function kindWord(kind: Incident["fields"]["kind"]): string {
  return kind ? t(`incident.kind.${kind}`) : t("incident.title");
}

export function severityWord(severity: Incident["fields"]["severity"]): string {
  return t(`incident.severity.${severity ?? "none"}`);
}

/** "三层序厅签到区 · 12 号桌"; empty when nobody has said where. */
export function placeOf(store: Store, { fields }: Incident): string {
  return factsLine(namesOf(store).zone(fields.zone), fields.place);
}

/** In whose hands it is. */
export function handsOf(store: Store, { fields }: Incident): string {
  if (!isOpen(fields)) return t("incident.state.closed");
  if (!fields.assigned) return t("incident.state.open");
  const who = namesOf(store).person(fields.assigned);
  return t(isTaken(fields) ? "incident.state.taken" : "incident.state.assigned", { who });
}

/** "已经 12 分钟", or how long it took. */
export function ageOf(incident: Incident, now = minute.value): string {
  const ms = runsFor(incident, now);
  if (isOpen(incident.fields) && ms < 60_000) return t("age.now");
  const duration = formatDuration(ms);
  return t(isOpen(incident.fields) ? "incident.runs" : "incident.ran", { duration });
}

/** One line of the timeline. */
export function lineText({ fields }: Entry): string {
  const said = fields.text ?? "";
  if (fields.kind === "step_done") return t("incident.line.done", { step: said });
  if (fields.kind === "step_undone") return t("incident.line.undone", { step: said });
  if (fields.kind === "arrived") return said || t("incident.line.arrived");
  return fields.kind === "escalated" ? t("incident.line.escalated", { who: said }) : said;
}

/** Who wrote a line; the server's own have no author. */
export function authorOf(store: Store, { fields }: Entry): string {
  return fields.author ? nameOf(store, fields.author) : t("incident.server");
}

export function whenOf(moment: string | undefined): string {
  return moment ? formatWhen(moment, minute.value) : "";
}
