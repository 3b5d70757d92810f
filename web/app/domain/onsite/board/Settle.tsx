import { useState } from "preact/hooks";
import { formatQuantity, formatWhen, t } from "#/i18n";
import type { Shown, Store } from "#/store/api";
import { announce, ConflictPair, MeasuredValue, ResultButtons, readNumber, TextField, useKeys } from "#/ui";
import { type Side, sidesOf } from "../results";
import { type Check, type Result, wantsValue } from "../rules";
import type { BoardNames } from "./rows";
import { type Armed, barred, press } from "./settle";

interface SettleProps {
  store: Store;
  check: Check;
  names: BoardNames;
  event: Shown<"event"> | undefined;
  manages: boolean;
  now: number;
}

const KEYS = { pass: "P", fail: "X", na: "N" } as const;

/** Results that disagree, side by side, and for those who have the event in hand the way to settle them. */
export function Settle(props: SettleProps) {
  const { check, names, event, manages, now } = props;
  const sides = sidesOf(check).map((side) => sideWords(side, check, names, now));
  const lead = names.person(event?.fields.lead);
  return (
    <section class="board-settle">
      <ConflictPair sides={sides} />
      {manages ? (
        <Decide {...props} />
      ) : (
        <p>{lead ? t("board.settleNot", { name: lead }) : t("board.settleNotUnknown")}</p>
      )}
    </section>
  );
}

function sideWords(side: Side, check: Check, names: BoardNames, now: number) {
  return {
    result: side.result,
    value: side.measured === null ? undefined : formatQuantity(side.measured, check.fields.unit ?? undefined),
    name: names.person(side.by) || t("board.somebody"),
    time: formatWhen(side.at, now),
    reason: side.remark ?? t("board.saysNothing"),
    unsent: side.unsent,
  };
}

function Decide({ store, check }: SettleProps) {
  const [armed, setArmed] = useState<Armed | null>(null);
  const [value, setValue] = useState("");
  const [remark, setRemark] = useState("");
  const [problem, setProblem] = useState("");
  const measured = wantsValue(check.fields) ? readNumber(value) : null;
  const choose = async (result: Result) => {
    const pressed = press(check, armed, result, { measured, remark });
    setProblem("");
    if (pressed.kind === "barred") return setProblem(t("board.needsValue"));
    if (pressed.kind === "arm") {
      setArmed(pressed.armed);
      return announce(t("board.settleAgain", { result: t(`result.${result}`) }));
    }
    try {
      await store.write("check", check.id, pressed.patch);
      announce(t("board.settled", { result: t(`result.${result}`) }));
    } catch {
      setProblem(t("people.broken"));
    }
  };
  useKeys(
    (["pass", "fail", "na"] as const).map((result) => ({
      keys: [KEYS[result].toLowerCase()],
      shown: [KEYS[result]],
      word: t(`board.key.${result}`),
      run: () => void choose(result),
    })),
  );
  return (
    <div class="board-settle__decide">
      {wantsValue(check.fields) && (
        <MeasuredValue
          label={t("board.settleValue")}
          text={value}
          onText={setValue}
          unit={check.fields.unit ?? undefined}
          low={check.fields.low}
          high={check.fields.high}
          keypad="native"
        />
      )}
      <TextField
        label={t("board.settleRemark")}
        need="optional"
        value={remark}
        onInput={setRemark}
        lines={2}
        maxLength={2000}
      />
      <div class="board-settle__press">
        <p class="board-settle__rule">
          {armed ? t("board.settleAgain", { result: t(`result.${armed.result}`) }) : t("board.settleSure")}
          {wantsValue(check.fields) && measured === null && <span>{t("board.needsValue")}</span>}
        </p>
        <ResultButtons
          onResult={(result) => void choose(result)}
          current={armed?.result ?? null}
          without={barred(check, measured)}
          hints={KEYS}
          label={check.fields.title ?? ""}
        />
        <p class="qc-c-bad" role="alert">
          {problem}
        </p>
      </div>
    </div>
  );
}
