import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { announce, Dialog } from "#/ui";
import { useShell } from "../context";
import { SetPin } from "../entry/SetPin";

/** Set the PIN, or another one. */
export function PinDialog({ onClose }: { onClose: () => void }) {
  const { session } = useShell();
  const [step, setStep] = useState<"first" | "again">("first");
  useLayer(true, onClose);
  const first = step === "first";
  const set = async (pin: string) => {
    await session.setPin(pin);
    announce(t("pin.saved"));
    onClose();
  };
  return (
    <Dialog
      title={t(first ? "pin.set" : "pin.again")}
      second={t(first ? "pin.setSecond" : "pin.againSecond")}
      onClose={onClose}
    >
      <SetPin onSet={set} onStep={setStep} />
    </Dialog>
  );
}
