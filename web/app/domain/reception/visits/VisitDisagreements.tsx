import { formatWhen, minute, t } from "#/i18n";
import type { FieldName, ShownHead } from "#/store/api";
import { useStore } from "#/store/context";
import { TwoValues } from "../../organisation/TwoValues";
import type { Visit } from "./stay";
import { receives } from "./stays";
import { personName, roomName } from "./words";

/** What two people wrote about a visit without having seen each other: both stand until one is chosen (F36). */
export function VisitDisagreements({ visit }: { visit: Visit }) {
  const store = useStore();
  const names = {
    visitor: t("visit.visitor"),
    company: t("visit.company"),
    number: t("visit.number"),
    people: t("visit.howMany"),
    host: t("visit.host"),
    expected: t("visit.expected"),
    until: t("visit.until"),
    purpose: t("visit.purpose"),
    needs: t("visit.needs"),
    room: t("visit.room"),
    identity: t("visit.identityBy"),
    badge: t("visit.badge"),
  };
  const words = (field: FieldName<"visit">, value: ShownHead["value"]): string => {
    if (value === null || value === undefined) return "";
    const text = String(value);
    if (field === "host") return personName(store, text);
    if (field === "room") return roomName(store, text);
    if (field === "expected" || field === "until") return formatWhen(text, minute.value);
    return field === "identity" ? t(`visit.identity.${text as "known"}`) : text;
  };
  return <TwoValues record={visit} names={names} words={words} mayChoose={receives(store)} />;
}
