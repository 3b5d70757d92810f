import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { Dialog, MeasuredValue, plainNumber, readNumber } from "#/ui";
import { decidedBy } from "../results";
import type { Check } from "../rules";

interface MeasureSheetProps {
  check: Check;
  onValue: (measured: number, result: "pass" | "fail") => void;
  onClose: () => void;
}

/** Takes a value by the product's own keys; its last key says what the value means before it is pressed. */
export function MeasureSheet({ check, onValue, onClose }: MeasureSheetProps) {
  const { fields } = check;
  const [text, setText] = useState("");
  useLayer(true, onClose);
  const value = readNumber(text);
  const decided = value === null ? null : decidedBy(check, value);
  const take = (measured: number) => {
    const result = decidedBy(check, measured);
    if (result) onValue(measured, result);
  };
  return (
    <Dialog
      kind="sheet"
      light={false}
      title={fields.title ?? ""}
      second={fields.requirement}
      onClose={onClose}
    >
      <div class="onsite-measuring">
        <MeasuredValue
          label={t("act.measure")}
          text={text}
          onText={(typed) => setText(plainNumber(typed))}
          unit={fields.unit ?? undefined}
          low={fields.low}
          high={fields.high}
          earlier={earlierOf(check)}
          onDone={take}
          {...(decided ? { doneWord: t(`result.${decided}`), doneResult: decided } : {})}
        />
      </div>
    </Dialog>
  );
}

function earlierOf(check: Check): { at: number; result: "pass" | "fail" }[] {
  const { measured, result } = check.fields;
  return measured != null && (result === "pass" || result === "fail") ? [{ at: measured, result }] : [];
}
