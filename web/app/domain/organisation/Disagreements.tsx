import { formatDate, t } from "#/i18n";
import type { FieldName, ShownHead } from "#/store/api";
import { mobileWords } from "./mobile_number";
import type { Person } from "./rights";
import { TwoValues } from "./TwoValues";
import type { Staff } from "./use_people";

interface DisagreementsProps {
  staff: Staff;
  person: Person;
}

const NAMED = ["name", "staff_number", "position", "mobile", "email", "hired_on", "status"] as const;

/** What two people wrote about a person without having seen each other (X13). */
export function Disagreements({ staff, person }: DisagreementsProps) {
  const named = Object.fromEntries(NAMED.map((field) => [field, t(`people.field.${field}`)]));
  const names = {
    ...named,
    groups: t("people.groupsOf"),
    in_charge_of: t("people.deputyCharge"),
    administrator: t("people.administrator"),
  };
  const words = (field: FieldName<"person">, value: ShownHead["value"]) => valueWords(field, value, staff);
  return <TwoValues record={person} names={names} words={words} mayChoose={staff.manages} />;
}

function valueWords(field: FieldName<"person">, value: ShownHead["value"], staff: Staff): string {
  if (value === null || value === "") return "";
  if (Array.isArray(value)) return value.map(staff.nameOfGroup).join(t("people.joiner"));
  if (field === "position") return t(`people.position.${value as "member"}`);
  if (field === "status") return t(`people.status.${value as "active"}`);
  if (field === "hired_on") return formatDate(`${String(value)}T12:00:00Z`);
  return field === "mobile" ? mobileWords(String(value)) : String(value);
}
