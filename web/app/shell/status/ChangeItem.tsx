import { Check } from "lucide";
import type { Change } from "#/store/api";
import { useStore } from "#/store/context";
import { SheetItem } from "#/ui";
import { recordHref } from "../areas";
import { fieldsOf, tell } from "./telling";

interface ChangeItemProps {
  readonly change: Change;
  /** Its time in words. */
  readonly at: string;
  readonly sent: boolean;
}

/** One change as a row that leads to its record. */
export function ChangeItem({ change, at, sent }: ChangeItemProps) {
  const store = useStore();
  const { what, value, mark } = tell(store, change, sent);
  const text = (
    <>
      {what} <b>{value}</b>
    </>
  );
  const href = recordHref(change.entity, change.record, fieldsOf(store, change));
  return (
    <SheetItem
      time={at}
      text={text}
      href={href}
      {...(mark && !sent ? { mark } : {})}
      {...(sent ? { icon: Check } : {})}
    />
  );
}
