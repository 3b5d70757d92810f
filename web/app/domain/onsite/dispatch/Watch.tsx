import { useSignalEffect } from "@preact/signals";
import { Hand } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { here } from "#/router";
import { useStore } from "#/store/context";
import { Icon } from "#/ui";
import { inEventHere } from "../event_here";
import { helpHref } from "./addresses";
import { CallNotices } from "./CallNotices";
import { beginWatching } from "./seen_shifts";
import "./watch.css";

/** Stands around every screen: the way to call for help, and the calls that reach me (X7). */
export function Watch() {
  const store = useStore();
  useSignalEffect(() => beginWatching(store));
  return (
    <>
      <CallFromHere />
      <CallNotices />
    </>
  );
}

/** In the corner of every screen of an event on a phone; a desk has it in its top line. */
function CallFromHere() {
  const href = inEventHere(helpHref);
  const shown = here();
  const corner = useRef<HTMLElement>(null);
  const stands = href !== undefined && shown?.path !== href && shown?.matched?.route.frame !== "bare";
  // The strip beside it makes room.
  useLayoutEffect(() => {
    const frame = stands ? corner.current?.closest<HTMLElement>(".qc-frame") : undefined;
    frame?.setAttribute("data-call", "");
    return () => frame?.removeAttribute("data-call");
  }, [stands]);
  if (!stands) return null;
  return (
    <nav ref={corner} aria-label={t("call.title")}>
      <a class="call-from-here qc-inset-focus" href={href}>
        <Icon node={Hand} size={24} />
        <span>{t("call.short")}</span>
      </a>
    </nav>
  );
}
