import { useId } from "preact/hooks";
import { formatNumber, formatQuantity, t } from "#/i18n";
import { Keypad } from "./Keypad";
import { plainNumber, readNumber } from "./keypad-edit";
import { Ruler } from "./Ruler";
import { measureScale } from "./scale";
import "./MeasuredValue.css";

interface MeasuredValueProps {
  /** "现在量的". */
  label: string;
  /** As typed so far: the text, not the number, so that "0." and "-" can be on their way. */
  text: string;
  onText: (text: string) => void;
  unit?: string | undefined;
  low?: number | null | undefined;
  high?: number | null | undefined;
  /** Results measured before, shown on the ruler. */
  earlier?: readonly { at: number; result: "pass" | "fail" }[];
  /** Take the value: the last key, and Enter. */
  onDone?: ((value: number) => void) | undefined;
  doneWord?: string;
  /** The last key gives this result: it wears its fill. */
  doneResult?: "pass" | "fail" | undefined;
  /** own: the product's keypad below, the phone's keyboard stays shut. native: a desk with real keys. */
  keypad?: "own" | "native";
  disabled?: boolean;
}

/** A number that decides by itself: typed large, judged against its limits while it is typed, seen on the ruler. */
export function MeasuredValue(props: MeasuredValueProps) {
  const { label, text, onText, unit, low = null, high = null, earlier = [], onDone, keypad = "own" } = props;
  const id = useId();
  const value = readNumber(text);
  const judged = judge(text, value, low, high);
  const done = () => value !== null && onDone?.(value);
  return (
    <div class="qc-measured">
      <div class="qc-measured__head">
        <label for={id}>{label}</label>
        <span id={`${id}-judged`} class={`qc-measured__judged qc-c-${judged.tone}`} aria-live="polite">
          {judged.word}
        </span>
      </div>
      <div class="qc-measured__frame">
        <input
          id={id}
          class="qc-measured__input"
          value={text}
          inputMode={keypad === "own" ? "none" : "decimal"}
          autocomplete="off"
          enterkeyhint="done"
          disabled={props.disabled}
          aria-describedby={`${id}-judged`}
          onInput={(event) => onText(plainNumber(event.currentTarget.value))}
          onKeyDown={(event) => event.key === "Enter" && !event.isComposing && done()}
        />
        {unit && <span class="qc-measured__unit">{unit}</span>}
      </div>
      <MeasuredRuler value={value} unit={unit} low={low} high={high} earlier={earlier} />
      {keypad === "own" && (
        <Keypad
          text={text}
          onText={onText}
          onDone={done}
          disabled={value === null}
          doneWord={props.doneWord}
          doneResult={props.doneResult}
        />
      )}
    </div>
  );
}

interface MeasuredRulerProps {
  value: number | null;
  unit?: string | undefined;
  low?: number | null;
  high?: number | null;
  earlier?: readonly { at: number; result: "pass" | "fail" }[];
}

/** The ruler of a measured value: thick where it is allowed, limits notched, earlier results in their shapes. */
export function MeasuredRuler({ value, unit, low = null, high = null, earlier = [] }: MeasuredRulerProps) {
  if (low === null && high === null) return null;
  const scale = measureScale(low, high, [...earlier.map(({ at }) => at), ...(value === null ? [] : [value])]);
  const words = [
    ...(low === null ? [] : [{ at: low, word: t("ruler.lower", { value: formatNumber(low) }) }]),
    ...(high === null ? [] : [{ at: high, word: t("ruler.upper", { value: formatNumber(high) }) }]),
  ];
  const now = value === null ? [] : [t("ruler.now", { value: formatQuantity(value, unit) })];
  const outside = judge("", value, low, high).tone === "bad";
  return (
    <Ruler
      scale={scale}
      thick={{ from: low ?? scale.from, to: high ?? scale.to }}
      notches={words}
      points={earlier}
      pointer={value === null ? undefined : { at: value, tone: outside ? "bad" : "azur" }}
      ends={[formatNumber(scale.from), formatQuantity(scale.to, unit)]}
      label={[...words.map(({ word }) => word), ...now].join(", ")}
    />
  );
}

interface Judged {
  tone: "ok" | "bad" | "warn";
  word: string;
}

function judge(text: string, value: number | null, low: number | null, high: number | null): Judged {
  if (value === null) return { tone: "warn", word: /\d/.test(text) ? t("measured.unread") : "" };
  if (high !== null && value > high)
    return { tone: "bad", word: t("measured.above", { by: by(value, high) }) };
  if (low !== null && value < low) return { tone: "bad", word: t("measured.below", { by: by(low, value) }) };
  return { tone: "ok", word: low === null && high === null ? "" : t("measured.inside") };
}

// 0.35 − 0.2 is 0.14999999999999997 in floating point; people measured 0.15.
function by(more: number, less: number): string {
  return formatNumber(Number((more - less).toPrecision(6)));
}

/** The limits in words: "不大于 4", "1 到 3". Empty where there are none. */
export function limitWords(low: number | null, high: number | null, unit?: string): string {
  if (low !== null && high !== null) {
    return t("limit.between", { low: formatNumber(low), high: formatQuantity(high, unit) });
  }
  if (high !== null) return t("limit.atMost", { value: formatQuantity(high, unit) });
  return low === null ? "" : t("limit.atLeast", { value: formatQuantity(low, unit) });
}
