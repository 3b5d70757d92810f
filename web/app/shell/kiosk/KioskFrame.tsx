import { useState } from "preact/hooks";
import { KioskScreen } from "#/domain/reception/kiosk/KioskScreen";
import { type Language, setLanguage, t } from "#/i18n";
import { navigate } from "#/router";
import { Dialog } from "#/ui";
import { useOpen, useShell } from "../context";
import { PinPad } from "../entry/PinPad";
import { endKiosk, kioskMode } from "./mode";

/** The whole window of a device at the door, whatever the address says. */
export function KioskFrame() {
  const [leaving, setLeaving] = useState(false);
  const usual: Language = kioskMode.value?.language ?? "zh-Hans";
  return (
    <main id="main" class="kiosk-frame">
      <KioskScreen usual={usual} onStaff={() => setLeaving(true)} />
      {leaving && (
        <LeaveDialog
          onClose={() => setLeaving(false)}
          onLeave={() => {
            void setLanguage(usual);
            endKiosk();
            navigate("/");
          }}
        />
      )}
    </main>
  );
}

/** Only who knows the PIN of this account gets out. */
function LeaveDialog({ onClose, onLeave }: { onClose: () => void; onLeave: () => void }) {
  const { session } = useShell();
  const { person } = useOpen();
  const [pin, setPin] = useState("");
  const [problem, setProblem] = useState("");
  const check = async (whole: string) => {
    const answer = await session.device?.checkPin(person.id, whole);
    if (answer?.kind === "right") return onLeave();
    setPin("");
    const seconds = answer?.kind === "wait" ? Math.ceil((answer.until.getTime() - Date.now()) / 1_000) : 0;
    setProblem(seconds > 0 ? t("pin.wait", { seconds }) : t("pin.wrong"));
  };
  return (
    <Dialog title={t("kiosk.staff")} second={t("kiosk.staffSecond")} onClose={onClose}>
      <PinPad
        pin={pin}
        onPin={(next) => {
          setPin(next);
          if (next !== "") setProblem("");
        }}
        onDone={(whole) => void check(whole)}
        doneWord={t("kiosk.leave")}
        problem={problem}
      />
    </Dialog>
  );
}
