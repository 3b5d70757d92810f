import { Delete } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { Button, Icon } from "#/ui";
import { isWhole, LONGEST, pressPin } from "./pin";

interface PinPadProps {
  readonly pin: string;
  readonly onPin: (pin: string) => void;
  readonly onDone: (pin: string) => void;
  readonly doneWord: string;
  /** Nothing counts now: too many wrong tries, or it is being checked. */
  readonly blocked?: boolean;
  /** What went wrong, in a place that is always kept free: nothing jumps under the thumb. */
  readonly problem?: ComponentChildren;
}

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Our own keys for a PIN, 64 px and always in the same places; the computer's keyboard works as well. */
export function PinPad({ pin, onPin, onDone, doneWord, blocked = false, problem }: PinPadProps) {
  // Effects run after the paint; a quick hand is faster. What counts is the PIN as of the last key.
  const now = useRef({ pin, press: (_key: string) => {}, done: () => {} });
  now.current = {
    pin,
    press: (key) => {
      now.current.pin = pressPin(now.current.pin, key);
      onPin(now.current.pin);
    },
    done: () => !blocked && isWhole(now.current.pin) && onDone(now.current.pin),
  };
  useEffect(() => {
    if (blocked) return undefined;
    const down = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) now.current.done();
      else if (event.key === "Backspace") now.current.press("back");
      else if (/^\d$/.test(event.key)) now.current.press(event.key);
    };
    addEventListener("keydown", down);
    return () => removeEventListener("keydown", down);
  }, [blocked]);
  const key = (name: string, face: ComponentChildren = name, label?: string) => (
    <button
      key={name}
      type="button"
      class="qc-pin__key"
      aria-label={label}
      disabled={blocked}
      onClick={() => now.current.press(name)}
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
      <Button
        kind="act"
        size={64}
        wide
        disabled={blocked || !isWhole(pin)}
        onPress={() => now.current.done()}
      >
        {doneWord}
      </Button>
    </div>
  );
}
