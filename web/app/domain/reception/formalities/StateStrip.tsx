import { t } from "#/i18n";
import { KeyHint } from "#/ui";
import { type Formality, STATES, type State, stateOf } from "./formality";

interface StateStripProps {
  formality: Formality;
  /** Shows the digit that does the same. */
  keys?: boolean;
  onSet: (formality: Formality, state: State) => void;
}

/** The five states of a step, each one press away; pressing also settles what two people said apart from each other. */
export function StateStrip({ formality, keys = false, onSet }: StateStripProps) {
  const current = stateOf(formality);
  const title = formality.fields.title ?? "";
  return (
    <fieldset class="formality-states" aria-label={t("formality.stateOf", { title })}>
      {STATES.map((state, index) => (
        <button
          key={state}
          type="button"
          class={`formality-state formality-state--${state} qc-inset-focus`}
          aria-pressed={state === current && !formality.conflicts.state}
          onClick={() => onSet(formality, state)}
        >
          {t(`formality.state.${state}`)}
          {keys && <KeyHint keys={String(index + 1)} />}
        </button>
      ))}
    </fieldset>
  );
}
