/** What a line of the timeline says, and where it leads. */
import { factsLine, formatWhen, t } from "#/i18n";
import type { Store } from "#/store/api";
import { enquiryHref } from "../enquiries/addresses";
import type { Moment } from "./timeline";

interface Words {
  readonly title: string;
  readonly second: string;
}

export function momentWords(moment: Moment, store: Store): Words {
  const person = (id: string | null | undefined) =>
    id ? (store.record("person", id).value?.fields.name ?? "") : "";
  const contact = (id: string | null | undefined) =>
    id ? (store.record("contact", id).value?.fields.name ?? "") : "";
  if ("erased" in moment.fields && moment.fields.erased) return { title: t("timeline.erased"), second: "" };
  switch (moment.kind) {
    case "call":
      return {
        title: moment.fields.note || t(`timeline.call.${moment.fields.direction ?? "in"}`),
        second: factsLine(
          moment.fields.note && t(`timeline.call.${moment.fields.direction ?? "in"}`),
          contact(moment.fields.contact) || moment.fields.caller,
          person(moment.fields.author),
        ),
      };
    case "enquiry":
      return {
        title: moment.fields.asks || t("timeline.enquiry"),
        second: factsLine(
          moment.fields.state && t(`timeline.state.${moment.fields.state}`),
          contact(moment.fields.contact) || moment.fields.caller,
          person(moment.fields.owner),
        ),
      };
    case "visit":
      return {
        title: moment.fields.purpose || t("timeline.visit"),
        second: factsLine(moment.fields.visitor, person(moment.fields.host)),
      };
    case "need":
      return {
        title: moment.fields.name ?? "",
        second: factsLine(moment.fields.starts && formatWhen(moment.fields.starts), moment.fields.venue),
      };
    case "event":
      return {
        title: moment.fields.name ?? "",
        second: factsLine(moment.fields.venue, moment.fields.code),
      };
    case "formality":
      return {
        title: moment.fields.title ?? "",
        second: factsLine(t(`timeline.formality.${moment.fields.state ?? "missing"}`), moment.fields.missing),
      };
    case "feedback":
      return {
        title: moment.fields.text || t("timeline.feedback"),
        second: factsLine(
          moment.fields.overall != null && t("timeline.score", { score: moment.fields.overall }),
          contact(moment.fields.contact) || moment.fields.name,
        ),
      };
  }
}

/** The screens of the records, each by its own area. */
export function momentHref({ kind, id }: Moment): string | undefined {
  if (kind === "enquiry") return enquiryHref(id);
  if (kind === "visit") return `/visits/${id}`;
  if (kind === "event") return `/event/${id}`;
  return undefined;
}
