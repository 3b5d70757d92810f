import { Check, MapPinCheck, PersonStanding, Phone } from "lucide";
import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Icon, TextField, UnsentChip } from "#/ui";
import { feel } from "#/ui/feel";
import { callHref } from "../../organisation/mobile_number";
import { namesOf } from "../event_checks";
import { useProblem } from "../incidents/use_problem";
import { useManagesEvent } from "../rights";
import { arrive, describe, finish, take } from "./act";
import { type HelpCall, mayTake, stateOf } from "./calls";
import { dutiesIn } from "./event_duties";
import { NotSent } from "./NotSent";
import { NEED_ICONS } from "./need_icons";
import { callFacts, callState, needWord } from "./words";

interface CallCardProps {
  event: string;
  call: HelpCall;
  /** The one that somebody came for: with everything that can be done about it. */
  whole?: boolean;
}

/** One call: what, where, who; who comes; and what I can do about it. */
export function CallCard({ event, call, whole = false }: CallCardProps) {
  const store = useStore();
  const [problem, keep] = useProblem();
  const names = namesOf(store);
  const { caller = "", text, escalated_to: told, taken_by: taker } = call.fields;
  const state = stateOf(call);
  const act = (run: () => Promise<void>) => void keep(run).then((done) => done && feel("pass"));
  return (
    <article class={`call call--${state}`} data-call={call.id}>
      <header class="call__head">
        <Icon node={NEED_ICONS[call.fields.needs ?? "command"]} size={32} />
        <span class="call__words">
          <b>
            {needWord(call)} {call.unsent && <UnsentChip />}
          </b>
          <span>{callFacts(store, call, names.person(caller))}</span>
        </span>
      </header>
      {text && <p class="call__text">{text}</p>}
      <p class={`call__state${told && state === "waiting" ? " call__state--on" : ""}`} role="status">
        {callState(call, names.person)}
      </p>
      {call.unsent && state === "waiting" && caller === store.person && <NotSent event={event} call={call} />}
      {problem && (
        <p class="dispatch-problem" role="alert">
          {problem}
        </p>
      )}
      <Acts event={event} call={call} act={act} />
      {whole && caller === store.person && state !== "done" && !text && (
        <Describe onSend={(words) => act(() => describe(store, call, words))} />
      )}
      {state === "taken" && <Ring person={taker === store.person ? caller : (taker ?? "")} />}
    </article>
  );
}

interface ActsProps {
  event: string;
  call: HelpCall;
  act: (run: () => Promise<void>) => void;
}

function Acts({ event, call, act }: ActsProps) {
  const store = useStore();
  const manages = useManagesEvent(event);
  const { caller, taken_by: taker, arrived } = call.fields;
  const state = stateOf(call);
  if (state === "done") return null;
  const going = taker === store.person;
  const takes = mayTake(call, store.person, dutiesIn(store, event).value, manages);
  const ends = caller === store.person || going || manages;
  return (
    <div class="call__acts">
      {takes && (
        <Button kind="act" size={64} icon={PersonStanding} onPress={() => act(() => take(store, call))}>
          {t("call.take")}
        </Button>
      )}
      {going && !arrived && (
        <Button kind="act" size={64} icon={MapPinCheck} onPress={() => act(() => arrive(store, call))}>
          {t("call.arrived")}
        </Button>
      )}
      {ends && (
        <Button
          size={going && arrived ? 64 : 48}
          kind={going && arrived ? "act" : "plain"}
          icon={Check}
          onPress={() => act(() => finish(store, call))}
        >
          {t(state === "waiting" ? "call.callOff" : "call.done")}
        </Button>
      )}
    </div>
  );
}

/** The number of whoever is at the other end. */
function Ring({ person }: { person: string }) {
  const fields = useStore().record("person", person).value?.fields;
  if (!fields?.mobile) return null;
  return (
    <Button size={48} icon={Phone} href={callHref(fields.mobile)}>
      {t("call.ring", { who: fields.name ?? "", number: fields.mobile })}
    </Button>
  );
}

/** One more line for whoever comes; nothing waits for it. */
function Describe({ onSend }: { onSend: (text: string) => void }) {
  const [text, setText] = useState("");
  const send = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== "") onSend(text.trim());
  };
  return (
    <form class="call__describe" onSubmit={send}>
      <TextField label={t("call.describe")} value={text} onInput={setText} maxLength={500} />
      <Button type="submit" size={48} disabled={text.trim() === ""}>
        {t("call.describeSend")}
      </Button>
    </form>
  );
}
