import { formatTime, t } from "#/i18n";
import type { SignInAnswer } from "../account";

/** What happened and what to do about it; `known`: the person has signed in on this phone before. */
export interface Problem {
  readonly title: string;
  readonly next: string;
}

/** Words for a sign-in that did not succeed. */
export function problemOf(answer: Exclude<SignInAnswer, { kind: "in" }>, known: boolean): Problem {
  switch (answer.kind) {
    case "wrong":
      return { title: t("entry.wrong"), next: t("entry.wrongNext") };
    case "no_access":
      return { title: t("entry.noAccess"), next: t("entry.noAccessNext") };
    case "too_many":
      return { title: t("entry.tooMany"), next: t("entry.tooManyNext", { time: formatTime(answer.until) }) };
    case "offline":
      return { title: t("entry.offline"), next: t(known ? "entry.offlineAgain" : "entry.offlineFirst") };
    default:
      return { title: t("entry.server"), next: t("entry.serverNext") };
  }
}
