import type { ComponentChild } from "preact";
import { formatWhen, minute, t } from "#/i18n";
import { here } from "#/router";
import { useStore } from "#/store/context";
import { Button, Notice, UpdateNotice } from "#/ui";
import { useShell } from "../context";
import { useSignInAgain } from "../entry/SignInAgain";
import { InstallOffer, installIsOffered } from "../me/InstallOffer";
import { LostNotice } from "../status/LostNotice";
import { saveFailure, updateLater } from "./news";
import { useQuietly } from "./quiet";

type Name = "saveFailed" | "signedOut" | "lost" | "full" | "low" | "update" | "install";

/** Gravest first. The frame shows one at a time, the status sheet all but what its own head and foot say already. */
const ORDER: readonly Name[] = ["saveFailed", "signedOut", "lost", "full", "low", "update", "install"];

/** News that somebody must hear of, in words, with a way on. It comes at a quiet moment and stays until it is dealt with. */
export function Notices({ place }: { place: "frame" | "sheet" }) {
  const wanted = useWanted(place);
  const first = wanted[0];
  const quiet = useQuietly(first !== undefined);
  if (place === "frame")
    return quiet && first ? <aside class="qc-frame__notice">{notice(first)}</aside> : null;
  return <>{wanted.map(notice)}</>;
}

function useWanted(place: "frame" | "sheet"): readonly Name[] {
  const store = useStore();
  const { updates } = useShell();
  const { link, storage, lost } = store.status.value;
  const inFrame = place === "frame";
  const applies: Readonly<Record<Name, boolean>> = {
    saveFailed: saveFailure.value !== undefined,
    signedOut: inFrame && link === "signed_out",
    lost: lost !== null,
    full: storage === "full",
    low: !inFrame && storage === "low",
    update: updates.state.value !== "none" && !(inFrame && updateLater.value),
    install: inFrame && here()?.path === "/" && installIsOffered(),
  };
  return ORDER.filter((name) => applies[name]);
}

function notice(name: Name): ComponentChild {
  const Part = PARTS[name];
  return <Part key={name} />;
}

const PARTS: Readonly<Record<Name, () => ComponentChild>> = {
  saveFailed: SaveFailedNotice,
  signedOut: SignedOutNotice,
  lost: LostNotice,
  full: () => <Notice tone="bad" title={t("status.full")} text={t("status.fullText")} />,
  low: () => <Notice tone="warn" title={t("status.low")} text={t("status.lowText")} />,
  update: UpdateOffer,
  install: InstallOffer,
};

function SignedOutNotice() {
  const signIn = useSignInAgain();
  return (
    <Notice
      tone="warn"
      title={t("again.title")}
      text={t("again.text")}
      actions={
        <Button kind="act" size={48} onPress={signIn}>
          {t("again.act")}
        </Button>
      }
    />
  );
}

function SaveFailedNotice() {
  const failure = saveFailure.value;
  if (!failure) return null;
  const full = failure.kind === "full";
  return (
    <Notice
      tone="bad"
      title={t(full ? "save.failedFull" : "save.failedBroken")}
      text={`${t(full ? "save.failedFullText" : "save.failedBrokenText")} ${formatWhen(failure.at, minute.value)}`}
      onClose={() => {
        saveFailure.value = undefined;
      }}
    />
  );
}

function UpdateOffer() {
  const { updates } = useShell();
  const later = () => {
    updateLater.value = true;
  };
  if (updates.state.value === "elsewhere") {
    return (
      <Notice
        title={t("update.again")}
        text={t("update.text")}
        actions={
          <Button kind="act" size={48} onPress={() => updates.accept()}>
            {t("update.now")}
          </Button>
        }
      />
    );
  }
  return <UpdateNotice onAct={() => updates.accept()} onLater={later} />;
}
