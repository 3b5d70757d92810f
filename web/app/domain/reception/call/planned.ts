/** What pressing "pass on" will do: to whom it goes, by when it is answered, and whom the clock tells (R1). */
import { formatWhen, minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import { settingOf } from "../../organisation/settings/held";
import { calendarIn } from "../clock/calendar";
import { addWorking, MINUTE, workingBetween } from "../clock/reply_clock";
import type { CallDraft } from "./draft";
import type { Handover } from "./save";
import { targetOf } from "./target";
import { readUntil } from "./until";

export interface Planned extends Handover {
  /** Name of the person or group. */
  readonly words: string;
  /** When the reply is due, as people read it. */
  readonly time: string;
  /** When whoever answers is warned. */
  readonly warned: string | null;
  /** Who is told when it is not answered. */
  readonly lead: string | null;
  /** The caller said a time. */
  readonly agreed: boolean;
}

/** Reads signals. */
export function plannedOf(store: Store, draft: CallDraft): Planned {
  const { person, group } = targetOf(store, draft);
  const begun = Date.parse(draft.begun);
  const calendar = calendarIn(store).value;
  const until = readUntil(draft.until, begun);
  const due = until.due ?? addWorking(calendar, begun, settingOf(store, "callback_minutes"));
  const warn = settingOf(store, "callback_warn_minutes") * MINUTE;
  const left = workingBetween(calendar, begun, due);
  const warned = left > warn ? addWorking(calendar, begun, (left - warn) / MINUTE) : null;
  const promised = new Date(due).toISOString();
  return {
    person,
    group,
    promised,
    replyTo: (until.way || draft.number.trim()).slice(0, 60),
    words: nameOf(store, person, group),
    time: formatWhen(promised, minute.value),
    warned: warned === null ? null : formatWhen(warned, minute.value),
    lead: leadOf(store, person, group),
    agreed: until.due !== null,
  };
}

export function nameOf(
  store: Store,
  person: string | null | undefined,
  group: string | null | undefined,
): string {
  if (person) return store.record("person", person).value?.fields.name ?? t("enquiry.somebody");
  if (group) return store.record("group", group).value?.fields.name ?? "";
  return "";
}

/** As the server's ladder begins: a lead of the group, nobody is told of their own delay. */
export function leadOf(
  store: Store,
  person: string | null | undefined,
  group: string | null | undefined,
): string | null {
  const people = store.list("person", "staff").value.filter(({ id }) => id !== person);
  const of = group ?? (person ? store.record("person", person).value?.fields.groups?.[0] : null);
  const lead =
    people.find(({ fields }) => fields.position === "group_lead" && of && fields.groups?.includes(of)) ??
    people.find(
      ({ fields }) => fields.position === "deputy_manager" && of && fields.in_charge_of?.includes(of),
    ) ??
    people.find(({ fields }) => fields.position === "manager");
  return lead?.fields.name ?? null;
}
