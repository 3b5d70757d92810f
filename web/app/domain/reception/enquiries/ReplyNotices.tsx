import { PhoneCall, X } from "lucide";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { formatTime, t } from "#/i18n";
import { here, navigate } from "#/router";
import { useStore } from "#/store/context";
import { Button, Icon, IconButton } from "#/ui";
import { SoundSwitch } from "#/ui/SoundSwitch";
import { ring, sound } from "#/ui/sound";
import { useTitleCount } from "#/ui/title_count";
import { newCall, newVisit } from "../board/new_call";
import { receives } from "../desk_rights";
import { CALLBACKS, DESK, enquiryHref } from "./addresses";
import { keyOf, putAway, type Ringing, ringingIn } from "./ringing";
import { asksWords, whoWords } from "./words";
import "./notices.css";

const SHOWN = 2;

/** Over every screen: the replies that want me now, heard once each; and the keys of the desk, wherever one is (R1). */
export function ReplyNotices() {
  const ringing = ringingIn(useStore()).value;
  useDeskKeys();
  useTitleCount("replies", ringing.length);
  const key = ringing.map(keyOf).join();
  useEffect(() => {
    if (key === "") return;
    ring();
    navigator.vibrate?.([300, 150, 300]);
  }, [key]);
  const path = here()?.path ?? "";
  const listed = path === CALLBACKS || path === DESK || path.startsWith(`${DESK}/`);
  if (listed) return null;
  return (
    <div class="reply-notices" role="alert">
      {ringing.slice(0, SHOWN).map((one) => (
        <ReplyNotice key={keyOf(one)} ringing={one} />
      ))}
      {ringing.length > SHOWN && (
        <a class="reply-notices__more" href={CALLBACKS}>
          {t("callback.count", { count: ringing.length })}
        </a>
      )}
    </div>
  );
}

function ReplyNotice({ ringing }: { ringing: Ringing }) {
  const store = useStore();
  const { asked, urgency } = ringing;
  const { promised } = asked.clock;
  const open = () => {
    putAway(ringing);
    navigate(enquiryHref(asked.enquiry.id));
  };
  return (
    <section class={`reply-notice reply-notice--${urgency}`} data-reply={asked.enquiry.id}>
      <Icon node={PhoneCall} size={28} stroke={2.4} />
      <span class="reply-notice__words">
        <b>{t(`callback.${urgency}`)}</b>
        <span>{whoWords(store, asked)}</span>
        <span>{asksWords(asked)}</span>
        {promised !== null && <span>{t("enquiry.dueBefore", { time: formatTime(promised) })}</span>}
      </span>
      <IconButton icon={X} label={t("callback.putAway")} onPress={() => putAway(ringing)} />
      <div class="reply-notice__acts">
        <Button kind="act" size={56} wide onPress={open}>
          {t("callback.open")}
        </Button>
        {sound.value !== "on" && <SoundSwitch />}
      </div>
    </section>
  );
}

/** F2 and F4 on every screen of whoever receives: somebody rings while the people's list is open. */
function useDeskKeys(): void {
  const store = useStore();
  const receiving = receives(store);
  useLayoutEffect(() => {
    if (!receiving) return undefined;
    const press = (event: KeyboardEvent) => {
      const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!plain || event.defaultPrevented || document.querySelector("dialog:modal")) return;
      if (event.key === "F2") newCall(store);
      else if (event.key === "F4") newVisit();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [receiving, store]);
}
