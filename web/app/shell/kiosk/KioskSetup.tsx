import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back } from "#/router";
import { useStore } from "#/store/context";
import { Button, Notice, ScreenHead } from "#/ui";
import { useOpen } from "../context";
import { PinDialog } from "../me/PinDialog";
import { beginKiosk } from "./mode";

/** Makes this device the one at the door: an account that reads nothing of visitors, and a PIN to leave by (R2, O4). */
export function KioskSetup() {
  const store = useStore();
  const { person } = useOpen();
  const [asksPin, setAsksPin] = useState(false);
  const [failed, setFailed] = useState(false);
  const me = store.record("person", person.id).value;
  const fits = me !== undefined && isForTheDoor(me.fields);
  return (
    <section class="kiosk-setup">
      <ScreenHead title={t("kiosk.title")} second={person.name} onBack={back} />
      <div class="qc-frame-message">
        <p>{t("kiosk.what")}</p>
        {me && !fits && (
          <Notice tone="warn" title={t("kiosk.wrongAccount")} text={t("kiosk.wrongAccountText")} />
        )}
        {fits && !person.hasPin && (
          <>
            <p>{t("kiosk.needsPin")}</p>
            <Button kind="act" size={64} wide onPress={() => setAsksPin(true)}>
              {t("pin.set")}
            </Button>
          </>
        )}
        {fits && person.hasPin && (
          <Button kind="act" size={64} wide onPress={() => setFailed(!beginKiosk(person.id))}>
            {t("kiosk.begin")}
          </Button>
        )}
        {failed && <p role="alert">{t("kiosk.cannotRemember")}</p>}
      </div>
      {asksPin && <PinDialog onClose={() => setAsksPin(false)} />}
    </section>
  );
}

interface Account {
  readonly position?: string | null;
  readonly groups?: readonly string[] | null;
  readonly administrator?: boolean | null;
}

/** In no group and without an office, so that the device holds the names of the staff and nothing else. */
function isForTheDoor({ position, groups, administrator }: Account): boolean {
  return position === "member" && (groups ?? []).length === 0 && administrator !== true;
}
