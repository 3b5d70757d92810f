import { Delete } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "#/i18n";
import { Button, Icon } from "#/ui";
import { isWhole, LONGEST, pressPin } from "./pin";

interface PinPadProps {
  readonly pin: string;
  readonly onPin: (pin: string) => void;
  readonly onDone: () => void;
  readonly doneWord: string;
  /** Nothing counts now: too many wrong tries, or it is being checked. */
  readonly blocked?: boolean;
  /** What went wrong, in a place that is always kept free: nothing jumps under the thumb. */
  readonly problem?: ComponentChildren;
}

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Our own keys for a PIN, 64 px and always in the same places; the computer's keyboard works as well. */
export function PinPad({ pin, onPin, onDone, doneWord, blocked = false, problem }: PinPadProps) {
  const done = () => !blocked && isWhole(pin) && onDone();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || blocked) return;
      if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) done();
      else if (event.key === "Backspace") onPin(pressPin(pin, "back"));
      else if (/^\d$/.test(event.key)) onPin(pressPin(pin, event.key));
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  const key = (name: string, face: ComponentChildren = name, label?: string) => (
    <button
      key={name}
      type="button"
      class="qc-pin__key"
      aria-label={label}
      disabled={blocked}
      onClick={() => onPin(pressPin(pin, name))}
    >
      {face}
    </button>
  );
  return (
    <div class="qc-pin">
      <div class="qc-pin__shown" role="img" aria-label={t("pin.digits", { count: pin.length })}>
        {Array.from({ length: LONGEST }, (_, place) => (
          <i key={place} class={place < pin.length ? "qc-pin__dot qc-pin__dot--set" : "qc-pin__dot"} />
        ))}
      </div>
      <p class="qc-pin__problem" role="alert">
        {problem}
      </p>
      <div class="qc-pin__keys">
        {DIGITS.map((digit) => key(digit))}
        <span />
        {key("0")}
        {key("back", <Icon node={Delete} size={28} />, t("pin.delete"))}
      </div>
      <Button kind="act" size={64} wide disabled={blocked || !isWhole(pin)} onPress={done}>
        {doneWord}
      </Button>
    </div>
  );
}
