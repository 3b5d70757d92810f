import { useMemo, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { navigate, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { announce, LoadingRows } from "#/ui";
import { saving } from "../../organisation/saving";
import { DESK } from "../enquiries/addresses";
import { Beside } from "./Beside";
import { CallFoot } from "./CallFoot";
import { CallForm } from "./CallForm";
import { CallHead } from "./CallHead";
import { asked, isEmpty, open } from "./draft";
import { type Planned, plannedOf } from "./planned";
import { saveCall } from "./save";
import { type OpenCall, useCall } from "./use_call";
import { useCallKeys } from "./use_call_keys";
import { useFound } from "./use_found";
import "./call.css";

/** A call in one screen: the sentence to say stands beside its field, matches follow the typing (R1, R6). */
export function CallScreen({ params }: ScreenProps<"/reception/call/:call">) {
  const store = useStore();
  const call = useCall(store, params.call);
  if (!call.ready) return <LoadingRows rows={6} />;
  return <Conversation key={params.call} id={params.call} call={call} />;
}

function Conversation({ id, call }: { id: string; call: OpenCall }) {
  const store = useStore();
  const { draft } = call;
  const page = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState(draft.matters[0]?.id ?? "");
  const [problem, setProblem] = useState("");
  const found = useFound(draft, line);
  const planned = plannedOf(store, draft);
  const busy = useRef(false);
  const focus = (name: string) =>
    page.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)?.focus();
  const finish = async (passing: boolean) => {
    if (busy.current) return;
    const wrong = wrongWith(call, planned, passing);
    if (wrong) {
      setProblem(wrong.words);
      return focus(wrong.field);
    }
    busy.current = true;
    const done = passing ? draft : { ...draft, matters: answeredAll(call) };
    const failed = await saving(() => saveCall(store, id, done, passing ? planned : null));
    busy.current = false;
    setProblem(failed);
    if (failed) return;
    await call.drop();
    announce(passing ? t("callin.passed", { to: planned.words, time: planned.time }) : t("callin.answered"));
    navigate(DESK, { replace: true });
  };
  const leave = async () => {
    // Nothing was said: nothing to come back to.
    if (isEmpty(draft)) await call.drop();
    else call.keep();
    navigate(DESK, { replace: true });
  };
  const acts = useMemo(() => ({ finish, leave }), [finish, leave]);
  useCallKeys({ call, found, line, focus, ...acts });
  return (
    <div class="qc-desk call" ref={page}>
      <CallHead begun={draft.begun} />
      <div class="call__main">
        <CallForm call={call} line={line} onLine={setLine} planned={planned} focus={focus} />
        <Beside call={call} found={found} line={line} />
      </div>
      <CallFoot
        draft={draft}
        planned={planned}
        problem={problem}
        onPass={() => void finish(true)}
        onAnswered={() => void finish(false)}
        onLeave={() => void leave()}
      />
    </div>
  );
}

function answeredAll({ draft }: OpenCall) {
  return draft.matters.map((matter) => (matter.answer === null ? { ...matter, answer: "" } : matter));
}

/** What must be typed before the call can be put away, and where. */
function wrongWith({ draft }: OpenCall, planned: Planned, passing: boolean) {
  if (asked(draft).length === 0) {
    return { words: t("callin.noMatter"), field: `matter:${draft.matters[0]?.id}` };
  }
  if (passing && open(draft).length === 0) {
    return { words: t("callin.nothingOpen"), field: `matter:${draft.matters[0]?.id}` };
  }
  if (passing && !planned.person && !planned.group) return { words: t("callin.noTarget"), field: "to" };
  if (draft.fresh && !draft.caller.trim() && !draft.company.trim() && !draft.number.trim()) {
    return { words: t("callin.noName"), field: "caller" };
  }
  return undefined;
}
