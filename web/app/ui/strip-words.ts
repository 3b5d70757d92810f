import { formatAge, formatTime, t } from "#/i18n";

/** What the strip needs of `sync.status`. */
export interface StripStatus {
  link: "live" | "sending" | "offline" | "captive" | "signed_out";
  lastHeard: Date | null;
  unsent: number;
  refused: number;
  storage: "ok" | "low" | "full";
}

export type StripIcon = "live" | "sending" | "offline" | "captive" | "signedOut" | "storage";

/** What the strip says: an icon, a word for the link, one line about age, one box. */
export interface StripWords {
  icon: StripIcon;
  title: string;
  second: string;
  box: { kind: "sent" | "unsent" | "look"; word: string; count: number | null };
}

/** The words for a status at a moment. What needs somebody wins over what is well; nothing is said better than it is (Q7). */
export function stripWords(status: StripStatus, now: Date): StripWords {
  return { ...headline(status, now), box: box(status) };
}

function headline(status: StripStatus, now: Date): Omit<StripWords, "box"> {
  const age = asOf(status, now);
  const connected = status.link === "live" || status.link === "sending";
  if (status.storage === "full")
    return { icon: "storage", title: t("strip.full"), second: t("strip.fullNow") };
  if (status.link === "signed_out") {
    return { icon: "signedOut", title: t("strip.signedOut"), second: t("strip.signedOutNow") };
  }
  if (status.refused > 0 && connected) {
    const title = t("strip.refused", { count: status.refused });
    return { icon: status.link === "live" ? "live" : "sending", title, second: t("strip.refusedNow") };
  }
  if (!connected) {
    const word = status.link === "offline" ? t("strip.offline") : t("strip.captive");
    const low = status.storage === "low" ? ` · ${t("strip.lowShort")}` : "";
    return { icon: status.link === "offline" ? "offline" : "captive", title: word + low, second: age };
  }
  if (status.storage === "low") return { icon: "storage", title: t("strip.low"), second: t("strip.lowNow") };
  if (status.link === "sending") {
    return { icon: "sending", title: t("strip.sending"), second: t("strip.sendingNow") };
  }
  const fresh = status.lastHeard !== null && now.getTime() - status.lastHeard.getTime() < 60_000;
  return { icon: "live", title: t("strip.live"), second: fresh ? t("strip.liveNow") : age };
}

function asOf(status: StripStatus, now: Date): string {
  if (!status.lastHeard) return t("strip.never");
  // The strip is narrow: "13 分钟前" goes to the next line whole, or not at all.
  const age = formatAge(status.lastHeard, now).replaceAll(" ", "\u00a0");
  return t("strip.asOf", { time: formatTime(status.lastHeard), age });
}

function box(status: StripStatus): StripWords["box"] {
  if (status.refused > 0) return { kind: "look", word: t("strip.look"), count: status.refused };
  if (status.unsent === 0) return { kind: "sent", word: t("strip.allSent"), count: null };
  const word = status.link === "sending" ? t("strip.left") : t("strip.unsent");
  return { kind: "unsent", word, count: status.unsent };
}

/** The short word for the link in a desk's top bar. */
export function liveWord(link: StripStatus["link"]): string {
  return link === "signed_out" ? t("live.signedOut") : t(`live.${link}`);
}
