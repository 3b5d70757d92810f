import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { Button } from "#/ui";
import { useShell } from "../context";
import { EntryPage } from "./EntryPage";
import { SetPin } from "./SetPin";

/** After the first sign-in: a PIN is recommended, not demanded. */
export function OfferPinScreen() {
  const { session } = useShell();
  const [step, setStep] = useState<"first" | "again">("first");
  const first = step === "first";
  return (
    <EntryPage
      title={t(first ? "pin.set" : "pin.again")}
      second={t(first ? "pin.setSecond" : "pin.againSecond")}
    >
      <SetPin onSet={(pin) => session.setPin(pin)} onStep={setStep} />
      <div class="qc-entry-ways">
        <Button kind="quiet" onPress={() => void session.skipPin()}>
          {t("pin.later")}
        </Button>
      </div>
    </EntryPage>
  );
}
