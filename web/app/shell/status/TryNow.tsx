import { useEffect, useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { announce, Button } from "#/ui";
import { useOpen } from "../context";
import { useSignInAgain } from "../entry/SignInAgain";

/** After this long without an answer the button can be pressed again, and says how it stands. */
const PATIENCE_MS = 8_000;

/** Try to send at once; or, where that can't help, sign in. It goes by itself anyway: this is for people who want to see it. */
export function TryNow() {
  const store = useStore();
  const { sync } = useOpen();
  const askToSignIn = useSignInAgain();
  const [heardBefore, setHeardBefore] = useState<number | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const { link, lastHeard, unsent } = store.status.value;
  const trying = heardBefore !== undefined && (lastHeard?.getTime() ?? 0) <= heardBefore;
  useEffect(() => {
    if (!trying) return undefined;
    const timer = setTimeout(() => {
      setHeardBefore(undefined);
      setFailed(true);
      announce(t("status.stillOffline"));
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [trying]);
  if (link === "signed_out") {
    return (
      <Button kind="act" size={64} onPress={askToSignIn}>
        {t("again.act")}
      </Button>
    );
  }
  // Nothing waits and the line is there: a button could only pretend to do something.
  if (link === "live" && unsent === 0 && !trying) return null;
  const tryNow = () => {
    setHeardBefore(lastHeard?.getTime() ?? 0);
    setFailed(false);
    sync.now();
  };
  return (
    <>
      {failed && link !== "live" && <p class="qc-status-tried">{t("status.stillOffline")}</p>}
      <Button kind="act" size={64} onPress={tryNow} disabled={trying}>
        {t(trying ? "status.trying" : "status.tryNow")}
      </Button>
    </>
  );
}
