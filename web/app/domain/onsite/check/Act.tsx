import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Notice, ResultButtons, SavedResult } from "#/ui";
import { canTakeBack, changeOf, fateOf } from "../fate";
import { type CheckForm, giveResult, savingProblem, takeBack } from "../give";
import { MeasureChoice } from "../list/MeasureChoice";
import { MeasureSheet } from "../list/MeasureSheet";
import { type Given, sidesOf } from "../results";
import { type Check, type Result, wantsValue } from "../rules";

interface ActProps {
  check: Check;
  form: CheckForm;
  /** Results came in that they have not looked at yet. */
  news: boolean;
  onLook: () => void;
}

interface Saved {
  readonly result: Result;
  readonly before: Check;
  readonly change: string | undefined;
}

/** The act of the check's own screen, at the thumb: its result, or the word that settles a conflict. */
export function Act({ check, form, news, onLook }: ActProps) {
  const store = useStore();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [problem, setProblem] = useState("");
  const keep = async (act: () => Promise<void>) => {
    setProblem("");
    try {
      await act();
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  const give = (given: Given) =>
    keep(async () => {
      await giveResult(store, check, given, form);
      const change = changeOf(store.record("check", check.id).peek());
      setSaved({ result: given.result, before: check, change });
    });
  const undo = () =>
    keep(async () => {
      if (saved) await takeBack(store, saved.before, form);
      setSaved(null);
    });
  const fate = saved && fateOf(check, saved.change, store.refused.value);
  return (
    <footer class="onsite-act">
      {problem && (
        <p class="onsite-act__problem" role="alert">
          {problem}
        </p>
      )}
      {news && <News onLook={onLook} />}
      {saved && fate && canTakeBack(fate) && !news ? (
        <SavedResult
          key={saved.before.heads.result?.join() ?? ""}
          result={saved.result}
          sent={fate === "sent"}
          title={check.fields.title ?? ""}
          onUndo={() => void undo()}
          onSettled={() => setSaved(null)}
        />
      ) : (
        <Results check={check} disabled={news} onGive={give} />
      )}
    </footer>
  );
}

function News({ onLook }: { onLook: () => void }) {
  const look = (
    <Button kind="act" size={48} onPress={onLook}>
      {t("conflict.thirdLook")}
    </Button>
  );
  return <Notice tone="bad" title={t("conflict.third")} actions={look} />;
}

interface ResultsProps {
  check: Check;
  disabled: boolean;
  onGive: (given: Given) => Promise<void>;
}

function Results({ check, disabled, onGive }: ResultsProps) {
  const [measuring, setMeasuring] = useState(false);
  const sides = sidesOf(check).length;
  return (
    <>
      {sides > 0 && (
        <p class="onsite-act__rule">
          {sides === 2 ? t("conflict.rule") : t("conflict.ruleMany", { count: sides })}
        </p>
      )}
      {wantsValue(check.fields) ? (
        <MeasureChoice
          check={check}
          disabled={disabled}
          onMeasure={() => setMeasuring(true)}
          onResult={(result) => onGive({ result })}
        />
      ) : (
        <ResultButtons
          label={check.fields.title ?? ""}
          current={sides > 0 ? undefined : (check.fields.result ?? undefined)}
          disabled={disabled}
          onResult={(result) => onGive({ result })}
        />
      )}
      {measuring && (
        <MeasureSheet
          check={check}
          onClose={() => setMeasuring(false)}
          onValue={(measured, result) => {
            setMeasuring(false);
            void onGive({ result, measured });
          }}
        />
      )}
    </>
  );
}
