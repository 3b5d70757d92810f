import { formatWhen, minute, t } from "#/i18n";
import type { FieldName, ShownHead } from "#/store/api";
import { useStore } from "#/store/context";
import { TwoValues } from "../../organisation/TwoValues";
import type { Enquiry } from "./standing";
import { personName } from "./words";

/** Two passed it on, or moved the promise, without having seen each other: both stand until one is chosen (F36). */
export function EnquiryDisagreements({ enquiry }: { enquiry: Enquiry }) {
  const store = useStore();
  const names = {
    owner: t("enquiry.disagree.owner"),
    group: t("enquiry.disagree.group"),
    promised: t("enquiry.disagree.promised"),
  };
  const words = (field: FieldName<"enquiry">, value: ShownHead["value"]): string => {
    const text = String(value ?? "");
    if (field === "owner") return personName(store, text);
    if (field === "group") return store.record("group", text).value?.fields.name ?? "";
    return text && formatWhen(text, minute.value);
  };
  return <TwoValues record={enquiry} names={names} words={words} mayChoose />;
}
