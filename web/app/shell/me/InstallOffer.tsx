import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, InstallNotice, Notice } from "#/ui";
import { useOpen } from "../context";
import { askInstall, installLater, installState, mayOfferInstall } from "../install";

/** Whether the app can be put on the home screen, and the person has not put it off. */
export function installIsOffered(): boolean {
  return installState.value === "ios" || mayOfferInstall();
}

/** Onto the home screen; what this tab still holds is sent first, since the installed app may not see it (F29). */
export function InstallOffer() {
  const { sync } = useOpen();
  const { unsent, link } = useStore().status.value;
  if (unsent > 0) {
    const offline = link !== "live" && link !== "sending";
    return (
      <Notice
        title={t("install.sendFirst", { count: unsent })}
        text={`${t("install.sendFirstText")}${offline ? ` ${t("install.waiting")}` : ""}`}
        actions={
          <>
            <Button kind="act" size={48} onPress={() => sync.now()}>
              {t("install.sendNow")}
            </Button>
            <Button size={48} onPress={installLater}>
              {t("notice.later")}
            </Button>
          </>
        }
      />
    );
  }
  if (installState.value === "ios") return <Notice title={t("install.title")} text={t("install.ios")} />;
  return <InstallNotice onAct={() => void askInstall()} onLater={installLater} />;
}
