import { X } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { here, navigate } from "#/router";
import { useStore } from "#/store/context";
import { Button, Icon, IconButton } from "#/ui";
import { feel } from "#/ui/feel";
import { SoundSwitch } from "#/ui/SoundSwitch";
import { ring, sound } from "#/ui/sound";
import { namesOf } from "../event_checks";
import { useProblem } from "../incidents/use_problem";
import { take } from "./act";
import { callsHref } from "./addresses";
import type { HelpCall } from "./calls";
import { NEED_ICONS } from "./need_icons";
import { haveRead, putAway, ringingIn } from "./ringing";
import { callFacts, callState, needWord } from "./words";

const AGAIN_MS = 10_000;

/** The calls that reach me, over every screen, until somebody goes; and who comes to mine. */
export function CallNotices() {
  const { calls, news } = ringingIn(useStore()).value;
  useRinging(calls);
  return (
    <div class="call-notices" role="alert">
      {calls.map((call) => (
        <CallNotice key={call.id} call={call} />
      ))}
      {news.map((call) => (
        <NewsNotice key={call.id} call={call} />
      ))}
    </div>
  );
}

/** Heard and felt at once, and again every ten seconds while nobody has answered. */
function useRinging(calls: readonly HelpCall[]): void {
  const key = calls.map(({ id, fields }) => `${id} ${fields.escalated ?? 0}`).join();
  useEffect(() => {
    if (key === "") return;
    const sign = () => {
      ring();
      navigator.vibrate?.([400, 200, 400, 200, 400]);
    };
    sign();
    const again = setInterval(sign, AGAIN_MS);
    return () => clearInterval(again);
  }, [key]);
}

/** For so long after it appeared a press was meant for what lay below. */
const SETTLE_MS = 500;

function CallNotice({ call }: { call: HelpCall }) {
  const store = useStore();
  const [problem, keep] = useProblem();
  const appeared = useRef(performance.now());
  const [going, setGoing] = useState(false);
  const { event = "", caller = "", text, escalated_to: told } = call.fields;
  const go = async () => {
    if (going || performance.now() - appeared.current < SETTLE_MS) return;
    setGoing(true);
    if (await keep(() => take(store, call))) {
      feel("pass");
      navigate(callsHref(event, call.id));
    }
    setGoing(false);
  };
  // The list has it on top with the same button; here it is only said to those who listen.
  if (here()?.path === callsHref(event)) return <p class="qc-hidden">{needWord(call)}</p>;
  return (
    <section class="call-notice" data-call={call.id}>
      <div class="call-notice__head">
        <Icon node={NEED_ICONS[call.fields.needs ?? "command"]} size={32} stroke={2.4} />
        <span class="call-notice__words">
          <b>{needWord(call)}</b>
          <span>{callFacts(store, call, namesOf(store).person(caller))}</span>
          {text && <span>{text}</span>}
          {told === store.person && <span>{t("call.wentOnToYou")}</span>}
          {problem && <span role="alert">{problem}</span>}
        </span>
        <IconButton icon={X} label={t("call.cannot")} onPress={() => putAway(call)} />
      </div>
      <div class="call-notice__acts">
        <Button kind="act" size={64} wide onPress={() => void go()}>
          {t("call.take")}
        </Button>
        {sound.value !== "on" && <SoundSwitch />}
      </div>
    </section>
  );
}

/** "马晓东 在路上": to the caller, wherever they are in the app. */
function NewsNotice({ call }: { call: HelpCall }) {
  const store = useStore();
  const { event = "" } = call.fields;
  const onList = here()?.path === callsHref(event);
  useEffect(() => {
    if (onList) haveRead(call);
  }, [onList, call]);
  if (onList) return null;
  return (
    <section class="call-notice call-notice--news" data-news={call.id}>
      <a class="call-notice__head" href={callsHref(event, call.id)} onClick={() => haveRead(call)}>
        <Icon node={NEED_ICONS[call.fields.needs ?? "command"]} size={28} />
        <span class="call-notice__words">
          <b>{callState(call, namesOf(store).person)}</b>
          <span>{needWord(call)}</span>
        </span>
      </a>
      <IconButton icon={X} label={t("dialog.close")} onPress={() => haveRead(call)} />
    </section>
  );
}
