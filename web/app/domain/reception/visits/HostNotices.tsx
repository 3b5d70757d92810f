import { DoorOpen, X } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { factsLine, formatDuration, minute, t } from "#/i18n";
import { here, navigate } from "#/router";
import { useStore } from "#/store/context";
import { Button, Icon, IconButton } from "#/ui";
import { useTitleCount } from "#/ui/title_count";
import { say } from "./act";
import { visitHref } from "./addresses";
import { type Stay, waitedFor } from "./stay";
import { useVisitProblem } from "./use_problem";
import { putAway, waitingForMe } from "./waiting_for_me";
import { aboutVisit, roomName } from "./words";
import "./notices.css";

/** A press in the first moment was meant for what lay below. */
const SETTLE_MS = 500;

/** Over every screen of a host: somebody is here for them, until they say that they come (R2). */
export function HostNotices() {
  const waiting = waitingForMe(useStore()).value;
  const key = waiting.map(({ visit }) => visit.id).join();
  useTitleCount("visitors", waiting.length);
  useEffect(() => {
    if (key !== "") navigator.vibrate?.([300, 150, 300]);
  }, [key]);
  return (
    <div class="host-notices" role="alert">
      {waiting.map((stay) => (
        <HostNotice key={stay.visit.id} stay={stay} />
      ))}
    </div>
  );
}

function HostNotice({ stay }: { stay: Stay }) {
  const store = useStore();
  const [problem, keep] = useVisitProblem();
  const [going, setGoing] = useState(false);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, []);
  const { visit } = stay;
  // Its own screen has the same button.
  if (here()?.path === visitHref(visit.id)) return null;
  const come = async () => {
    if (going) return;
    setGoing(true);
    await keep(() => say(store, visit.id, "host_coming"));
    setGoing(false);
  };
  const room = roomName(store, visit.fields.room);
  return (
    <section class="host-notice" data-visit={visit.id}>
      <div class="host-notice__head">
        <Icon node={DoorOpen} size={28} stroke={2.4} />
        <button type="button" class="host-notice__words" onClick={() => navigate(visitHref(visit.id))}>
          <b>{t("visit.isHere", { visitor: visit.fields.visitor ?? "" })}</b>
          <span>{aboutVisit(stay)}</span>
          <span>
            {factsLine(room, t("visit.waits", { time: formatDuration(waitedFor(stay, minute.value)) }))}
          </span>
          {problem && <span role="alert">{problem}</span>}
        </button>
        <IconButton icon={X} label={t("visit.putAway")} onPress={() => putAway(stay)} />
      </div>
      <Button kind="act" size={64} wide disabled={!settled} onPress={() => void come()}>
        {t("visit.host.host_coming")}
      </Button>
    </section>
  );
}
