import { formatQuantity, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { ConflictPair, Mark, UnsentChip } from "#/ui";
import { judgedIn, namesOf, viewpointOf } from "../event_checks";
import { givenBy, sidesOf } from "../results";
import { resultWord, shortWhen } from "../row_words";
import { type Check, markOf, resultUnsent, standingResult, wantsValue } from "../rules";

/** What stands for a check now: its result with value, name, time and remark; in a conflict all of them side by side. */
export function StandingResult({ check }: { check: Check }) {
  const store = useStore();
  const now = minute.value;
  const { state } = judgedIn(store, check, viewpointOf(store).value);
  if (state === "conflict") return <Sides check={check} now={now} />;
  const { fields } = check;
  const stamp = givenBy(check);
  const names = namesOf(store);
  return (
    <div class={`onsite-standing onsite-standing--${state}`}>
      <Mark name={markOf(check, state)} silent />
      <div>
        <p class="onsite-standing__word">
          {fields.result == null ? t(`mark.${state}`) : resultWord(standingResult(fields))}
          {fields.measured != null && <b> {formatQuantity(fields.measured, fields.unit ?? undefined)}</b>}
          {resultUnsent(check) && <UnsentChip />}
        </p>
        {stamp && (
          <p class="qc-t-second">
            {t("row.given", { who: names.person(stamp.by), time: shortWhen(stamp.at, now) })}
          </p>
        )}
        {fields.result === "pass" && state === "fail" && <p class="qc-c-bad">{t("check.tightened")}</p>}
        {fields.remark && <p class="onsite-standing__remark">{fields.remark}</p>}
      </div>
    </div>
  );
}

function Sides({ check, now }: { check: Check; now: number }) {
  const names = namesOf(useStore());
  const sides = sidesOf(check).map((one) => ({
    result: one.result,
    value: valueOfSide(check, one.measured),
    name: names.person(one.by),
    time: shortWhen(one.at, now),
    reason: one.remark ?? t("conflict.noRemark"),
    unsent: one.unsent,
  }));
  return <ConflictPair sides={sides} />;
}

/** With its unit; that it was not measured where it should have been; nothing where nothing is to be measured. */
function valueOfSide(check: Check, measured: number | null): string | undefined {
  if (measured !== null) return formatQuantity(measured, check.fields.unit ?? undefined);
  return wantsValue(check.fields) ? t("conflict.noValue") : undefined;
}
