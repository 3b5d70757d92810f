/** What an enquiry says of itself, in words. Reads signals. */
import { factsLine, formatDuration, formatWhen, minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import { calendarIn } from "../clock/calendar";
import { stateOf } from "../clock/reply_clock";
import { type Asked, type Note, waited } from "./standing";

/** `澄远精工 裴文博（郑秘书）`: the house, the contact, and whoever rang for them. */
export function whoWords(store: Store, { enquiry: { fields } }: Asked): string {
  const house = (fields.client && store.record("client", fields.client).value?.fields.name) || fields.company;
  const contact = (fields.contact && store.record("contact", fields.contact).value?.fields.name) || "";
  const caller = fields.caller ?? "";
  const person =
    contact && caller && caller !== contact ? t("enquiry.for", { contact, caller }) : contact || caller;
  const both = [house === person ? "" : house, person].filter(Boolean).join(" ");
  return both || fields.reply_to || t("enquiry.unknown");
}

export function asksWords({ enquiry: { fields } }: Asked): string {
  return fields.asks?.trim() || t("enquiry.noWords");
}

export function personName(store: Store, person: string | null | undefined): string {
  return person ? (store.record("person", person).value?.fields.name ?? t("enquiry.somebody")) : "";
}

/** Who is to answer: somebody, else their group. */
export function ownerWords(store: Store, { enquiry: { fields } }: Asked): string {
  if (fields.owner) return personName(store, fields.owner);
  const group = fields.group && store.record("group", fields.group).value?.fields.name;
  return group || t("enquiry.nobody");
}

/** What became of it: "当场答复", "陆景行 22 分钟", "还没回". */
export function fateOf(store: Store, asked: Asked): string {
  const calendar = calendarIn(store).value;
  const state = stateOf(asked.clock, calendar, 0, minute.value);
  if (state === "at_once") return t("enquiry.fate.at_once");
  if (state === "in_time" || state === "late") {
    return factsLine(
      personName(store, asked.answeredBy),
      t(`enquiry.fate.${state}`, { time: formatDuration(waited(asked, calendar)) }),
    );
  }
  if (asked.clock.state === "dropped") return t("enquiry.fate.dropped");
  if (asked.clock.state === "event") return t("enquiry.fate.event");
  return t("enquiry.fate.open");
}

/** A note as a line of the timeline. */
export function noteWords(store: Store, note: Note): string {
  const { kind, to_person: person, to_group: group, due } = note.fields;
  const to =
    personName(store, person) ||
    (group && store.record("group", group).value?.fields.name) ||
    t("enquiry.somebody");
  const time = due ? formatWhen(due, minute.value) : "";
  switch (kind) {
    case "answer":
      return t("enquiry.note.answer");
    case "passed":
      return time ? t("enquiry.note.passedDue", { to, time }) : t("enquiry.note.passed", { to });
    case "promised":
      return t("enquiry.note.promised", { time });
    case "attempt":
      return t("enquiry.note.attempt");
    case "reopened":
      return t("enquiry.note.reopened");
    case "escalated":
      return t("enquiry.note.escalated", { to });
    default:
      return t("enquiry.note.note");
  }
}
