import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { t } from "#/i18n";
import { here } from "#/router";
import { useStore } from "#/store/context";
import { announce } from "#/ui";
import { ListSession } from "../list_session";

/** Which row was open when a list was left: "back" finds it open again. */
const leftOpen = new Map<string, string | null>();

/** The work in this list. It begins where "back" left it, with the row that the address names, or the first that waits. */
export function useSession(
  order: { peek(): readonly string[] },
  list: string,
  named: string | null,
): ListSession {
  const store = useStore();
  const wanted = (here()?.way === "back" ? leftOpen.get(list) : undefined) ?? named;
  const [shown] = useState({ order });
  shown.order = order;
  // While the list is drawn for the first time, so that the open row is in it from the start: drawn later, it would have
  // everything laid out twice.
  const session = useMemo(() => {
    const made = new ListSession(store, () => shown.order.peek());
    if (wanted && order.peek().includes(wanted)) made.enter(wanted);
    else made.openFirst();
    return made;
  }, [store, shown]);
  useLayoutEffect(
    () => () => {
      leftOpen.set(list, session.openId);
      session.stop();
    },
    [session],
  );
  const done = session.done.value;
  useEffect(() => {
    if (done) announce(t("act.allDone"));
  }, [done]);
  return session;
}
