import { useMemo } from "preact/hooks";
import { minute, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { LoadingRows, ScreenHead } from "#/ui";
import { usePhones } from "../board/Phones";
import { latestPhones, phoneRows } from "../board/phones";
import { EventNotHere } from "../EventNotHere";
import type { Door } from "./door";
import { GateAct } from "./GateAct";
import { GatePhones } from "./GatePhones";
import type { Closing } from "./gate";
import { Missing } from "./Missing";
import { RefusedOpenings } from "./RefusedOpenings";
import { SignOffs } from "./SignOffs";
import { Statement } from "./Statement";
import { doorLoaded, doorSignal } from "./use_door";
import { Withdrawn } from "./Withdrawn";
import "./gate.css";

/** The gate of an event: may the doors open, what is missing and in whose hands, and the decision itself (X4). */
export function GateScreen({ params }: ScreenProps<"/event/:event/gate">) {
  const { event } = params;
  const store = useStore();
  const shown = store.record("event", event).value;
  if (!doorLoaded(store, event)) return <LoadingRows rows={5} />;
  if (!shown) return <EventNotHere />;
  return <Known event={event} name={shown.fields.name ?? ""} />;
}

function Known({ event, name }: { event: string; name: string }) {
  const store = useStore();
  const door = doorSignal(store, event).value;
  const asks = store.status.value.manages.length > 0;
  const heard = usePhones(store, asks);
  const now = minute.value;
  const rows = useMemo(() => phoneRows(heard.news, now), [heard, now]);
  const latest = useMemo(() => latestPhones(rows), [rows]);
  return (
    <section class="gate-screen">
      <ScreenHead title={t("opening.title")} second={name} onBack={back} />
      <Statement door={door} />
      <RefusedOpenings event={event} />
      <Withdrawn event={event} door={door} />
      <Missing event={event} title={t("opening.ringing")} closing={door.ringing} phones={latest} />
      <Missing event={event} title={othersTitle(door)} closing={othersOf(door)} phones={latest} />
      {asks && <GatePhones heard={heard} rows={rows} now={now} />}
      <SignOffs
        thing={{
          event,
          subject: "safety",
          title: t("opening.signTitle"),
          text: t("opening.signText", { count: door.total, missing: door.closing.length }),
        }}
      />
      <footer class="gate-foot">
        <GateAct key={door.opened?.opening.id ?? "shut"} event={event} door={door} />
      </footer>
    </section>
  );
}

function othersTitle({ opened }: Door): string {
  return t(opened ? "opening.others" : "opening.missing");
}

/** What is missing besides what rings. Behind doors that the gate opened, results that grow old are no news. */
function othersOf({ opened, closing, ringing }: Door): readonly Closing[] {
  if (opened?.byGate || opened?.finding === "confirmed") return [];
  return closing.filter((one) => !ringing.includes(one));
}
