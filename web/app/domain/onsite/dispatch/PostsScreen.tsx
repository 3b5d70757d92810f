import { Plus, QrCode } from "lucide";
import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { announce, Button, EmptyState, LoadingRows, ScreenHead, useKeys, useWide } from "#/ui";
import { type Done, UndoLine } from "../../organisation/UndoLine";
import { EventNotHere } from "../EventNotHere";
import { scopeOf } from "../event_checks";
import { savingProblem } from "../give";
import { useManagesEvent } from "../rights";
import { callsHref, codesHref } from "./addresses";
import { ChangedShifts } from "./ChangedShifts";
import { dutiesIn, dutiesRead } from "./event_duties";
import { MyShift } from "./MyShift";
import type { Undo } from "./move_shift";
import { openCallsIn } from "./my_shift";
import { ShiftForm } from "./ShiftForm";
import { ShiftSheet } from "./ShiftSheet";
import { Timeline } from "./Timeline";
import { WhoIsWhere } from "./WhoIsWhere";
import "./dispatch.css";

/** Who is where and when: my own shift first, then everybody's; at a desk a line a post (X7, X10). */
export function PostsScreen({ params }: ScreenProps<"/event/:event/posts">) {
  const { event } = params;
  const store = useStore();
  const wide = useWide();
  const [open, setOpen] = useState<string>();
  const [done, tell, settle] = useDone();
  if (!dutiesRead(store, event)) return <LoadingRows rows={6} />;
  if (!store.record("event", event).value) return <EventNotHere />;
  const duties = dutiesIn(store, event).value;
  const opened = duties.find(({ shift }) => shift.id === open);
  return (
    <section class={`posts${wide ? " posts--wide" : ""}`}>
      <Head event={event} onDone={tell} />
      <ChangedShifts event={event} />
      <MyShift event={event} />
      {duties.length === 0 ? (
        <EmptyState title={t("post.empty")} next={t("post.emptyNext")} />
      ) : wide ? (
        <Timeline duties={duties} onOpen={setOpen} />
      ) : (
        <WhoIsWhere duties={duties} onOpen={setOpen} />
      )}
      {done && (
        <div class="posts__done">
          <UndoLine key={done.words} done={done} onSettled={settle} />
        </div>
      )}
      {opened && <ShiftSheet event={event} duty={opened} onDone={tell} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

/** What was just done to a shift, said and with its way back: the button of the line, or Z. */
function useDone(): [done: Done | undefined, tell: (words: string, undo: Undo) => void, settle: () => void] {
  const [done, setDone] = useState<Done>();
  const settle = () => setDone(undefined);
  const takeBack = (undo: Undo) => {
    undo().then(settle, (error: unknown) => setDone({ words: savingProblem(error) }));
  };
  useKeys([{ keys: ["z"], shown: ["Z"], word: "", run: () => done?.undo?.(), off: !done?.undo }]);
  const tell = (words: string, undo: Undo) => {
    announce(words);
    setDone({ words, undo: () => takeBack(undo) });
  };
  return [done, tell, settle];
}

interface HeadProps {
  event: string;
  onDone: (words: string, undo: Undo) => void;
}

function Head({ event, onDone }: HeadProps) {
  const store = useStore();
  const manages = useManagesEvent(event);
  const [adding, setAdding] = useState(false);
  const calls = openCallsIn(store, event).length;
  const hasPosts = store.list("post", scopeOf(event)).value.length > 0;
  return (
    <>
      <ScreenHead
        title={t("post.title")}
        second={store.record("event", event).value?.fields.name}
        onBack={back}
      />
      <div class="posts__acts">
        <Button size={48} href={callsHref(event)}>
          {calls > 0 ? t("call.listOpen", { count: calls }) : t("call.list")}
        </Button>
        {manages && hasPosts && (
          <Button size={48} icon={Plus} onPress={() => setAdding(true)}>
            {t("shift.add")}
          </Button>
        )}
        {manages && (
          <Button size={48} icon={QrCode} href={codesHref(event)}>
            {t("post.codes")}
          </Button>
        )}
      </div>
      {adding && <ShiftForm event={event} onDone={onDone} onClose={() => setAdding(false)} />}
    </>
  );
}
