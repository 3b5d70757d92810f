import { QrCode } from "lucide";
import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, LoadingRows, ScreenHead, useWide } from "#/ui";
import { EventNotHere } from "../EventNotHere";
import { useManagesEvent } from "../rights";
import { callsHref, codesHref } from "./addresses";
import { ChangedShifts } from "./ChangedShifts";
import { dutiesIn, dutiesRead } from "./event_duties";
import { MyShift } from "./MyShift";
import { openCallsIn } from "./my_shift";
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
  if (!dutiesRead(store, event)) return <LoadingRows rows={6} />;
  if (!store.record("event", event).value) return <EventNotHere />;
  const duties = dutiesIn(store, event).value;
  const opened = duties.find(({ shift }) => shift.id === open);
  return (
    <section class={`posts${wide ? " posts--wide" : ""}`}>
      <Head event={event} />
      <ChangedShifts event={event} />
      <MyShift event={event} />
      {duties.length === 0 ? (
        <EmptyState title={t("post.empty")} next={t("post.emptyNext")} />
      ) : wide ? (
        <Timeline duties={duties} onOpen={setOpen} />
      ) : (
        <WhoIsWhere duties={duties} onOpen={setOpen} />
      )}
      {opened && <ShiftSheet event={event} duty={opened} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function Head({ event }: { event: string }) {
  const store = useStore();
  const manages = useManagesEvent(event);
  const calls = openCallsIn(store, event).length;
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
        {manages && (
          <Button size={48} icon={QrCode} href={codesHref(event)}>
            {t("post.codes")}
          </Button>
        )}
      </div>
    </>
  );
}
