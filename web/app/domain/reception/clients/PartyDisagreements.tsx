import { LANGUAGE_NAMES, t } from "#/i18n";
import type { FieldName, ShownHead } from "#/store/api";
import { mobileWords } from "../../organisation/mobile_number";
import { TwoValues } from "../../organisation/TwoValues";
import type { Client, Contact } from "./merging";
import { FIELDS } from "./party_form";

/** What two people wrote about a client without having seen each other (F36). */
export function ClientDisagreements({ client }: { client: Client }) {
  const names = Object.fromEntries(FIELDS.client.map((field) => [field, t(`client.field.${field}`)]));
  return <TwoValues record={client} names={names} words={clientWords} mayChoose />;
}

/** The same of somebody to talk to there. */
export function ContactDisagreements({ contact }: { contact: Contact }) {
  const names = Object.fromEntries(FIELDS.contact.map((field) => [field, t(`contact.field.${field}`)]));
  return <TwoValues record={contact} names={names} words={contactWords} mayChoose />;
}

function clientWords(field: FieldName<"client">, value: ShownHead["value"]): string {
  if (field === "kind" && value) return t(`client.kind.${value as "company"}`);
  return field === "phone" ? mobileWords(String(value ?? "")) : String(value ?? "");
}

function contactWords(field: FieldName<"contact">, value: ShownHead["value"]): string {
  if (field === "language" && value) return LANGUAGE_NAMES[value as keyof typeof LANGUAGE_NAMES];
  const number = field === "mobile" || field === "phone";
  return number ? mobileWords(String(value ?? "")) : String(value ?? "");
}
