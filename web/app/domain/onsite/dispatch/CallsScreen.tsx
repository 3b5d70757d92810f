import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { EmptyState, ListHead, LoadingRows, ScreenHead } from "#/ui";
import { SoundSwitch } from "#/ui/SoundSwitch";
import { EventNotHere } from "../EventNotHere";
import { scopeOf } from "../event_checks";
import { CallCard } from "./CallCard";
import { closedCalls, openCalls } from "./calls";
import { dutiesRead } from "./event_duties";
import "./dispatch.css";
import "./calls.css";

/** All calls for help: the one in hand, then what waits, then what somebody goes to, then the past ones (X7, F34). */
export function CallsScreen({ params, query }: ScreenProps<"/event/:event/calls">) {
  const { event } = params;
  const store = useStore();
  const read = store.loaded("help_call", scopeOf(event)).value && dutiesRead(store, event);
  if (!read) return <LoadingRows rows={5} />;
  if (!store.record("event", event).value) return <EventNotHere />;
  const calls = store.list("help_call", scopeOf(event)).value;
  const first = calls.find(({ id }) => id === query.get("call"));
  const open = openCalls(calls).filter((call) => call !== first);
  const past = closedCalls(calls).filter((call) => call !== first);
  return (
    <section class="calls">
      <ScreenHead
        title={t("call.list")}
        second={store.record("event", event).value?.fields.name}
        onBack={back}
      />
      <div class="posts__acts">
        <SoundSwitch />
      </div>
      {first && <CallCard event={event} call={first} whole />}
      {open.length > 0 && (
        <>
          <ListHead title={t("call.open")} note={String(open.length)} />
          {open.map((call) => (
            <CallCard key={call.id} event={event} call={call} />
          ))}
        </>
      )}
      {!first && open.length === 0 && <EmptyState title={t("call.empty")} next={t("call.emptyNext")} />}
      {past.length > 0 && (
        <>
          <ListHead title={t("call.past")} note={String(past.length)} />
          {past.map((call) => (
            <CallCard key={call.id} event={event} call={call} />
          ))}
        </>
      )}
    </section>
  );
}
