import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { PinPad } from "./PinPad";
import { isPlain } from "./pin";

interface SetPinProps {
  /** Keep this PIN; resolves when it is on disk. */
  readonly onSet: (pin: string) => Promise<void>;
  /** The step is shown to the person by the page's title. */
  readonly onStep?: (step: "first" | "again") => void;
}

/** A new PIN, typed twice. */
export function SetPin({ onSet, onStep }: SetPinProps) {
  const [first, setFirst] = useState<string | undefined>(undefined);
  const [pin, setPin] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);

  const begin = (words?: string) => {
    setProblem(words);
    setPin("");
    setFirst(undefined);
    onStep?.("first");
  };
  const done = async (pin: string) => {
    if (first === undefined) {
      if (isPlain(pin)) {
        begin(t("pin.tooPlain"));
        return;
      }
      setFirst(pin);
      setPin("");
      setProblem(undefined);
      onStep?.("again");
      return;
    }
    if (pin !== first) {
      begin(t("pin.differs"));
      return;
    }
    setBusy(true);
    await onSet(pin);
  };
  const type = (next: string) => {
    setPin(next);
    if (next !== "") setProblem(undefined);
  };
  return (
    <PinPad
      pin={pin}
      onPin={type}
      onDone={(whole) => void done(whole)}
      doneWord={t(first === undefined ? "pin.next" : "pin.keep")}
      blocked={busy}
      problem={problem}
    />
  );
}
