import { Delete } from "lucide";
import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { Icon } from "./Icon";
import { type KeypadKey, pressKey } from "./keypad-edit";
import "./Keypad.css";

interface KeypadProps {
  text: string;
  onText: (text: string) => void;
  /** The last key: takes the value. */
  onDone: () => void;
  /** Nothing to take yet. */
  disabled?: boolean;
  doneWord?: string | undefined;
  /** The last key gives this result: it wears its fill. */
  doneResult?: "pass" | "fail" | undefined;
}

const DIGITS: readonly (readonly KeypadKey[])[] = [
  ["1", "2", "3", "back"],
  ["4", "5", "6", "minus"],
  ["7", "8", "9", "point"],
];
const FACES: Partial<Record<KeypadKey, ComponentChildren>> = {
  back: <Icon node={Delete} size={28} />,
  minus: "−",
  point: ".",
};

/** Our own number keys, 64 px: the phone's keyboard hides half of the screen and its keys are too small for gloves. */
export function Keypad({ text, onText, onDone, disabled, doneWord, doneResult }: KeypadProps) {
  const key = (name: KeypadKey, wide = false) => (
    <button
      key={name}
      type="button"
      class={`qc-keypad__key${wide ? " qc-keypad__key--wide" : ""}`}
      aria-label={name === "back" || name === "minus" || name === "point" ? t(`keypad.${name}`) : undefined}
      onClick={() => onText(pressKey(text, name))}
    >
      {FACES[name] ?? name}
    </button>
  );
  return (
    <fieldset class="qc-keypad" aria-label={t("keypad.label")}>
      {DIGITS.flatMap((row) => row.map((name) => key(name)))}
      {key("0", true)}
      <button
        type="button"
        class={`qc-keypad__done${doneResult ? ` qc-keypad__done--${doneResult}` : ""}`}
        onClick={onDone}
        disabled={disabled}
      >
        {doneWord ?? t("keypad.done")}
      </button>
    </fieldset>
  );
}
