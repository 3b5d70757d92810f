import { Paperclip } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Chip, Icon, UnsentChip } from "#/ui";
import { settingOf } from "../../organisation/settings/held";
import { personName } from "../enquiries/words";
import { formalityHref } from "./addresses";
import { documentsOf } from "./documents/documents_in";
import { today } from "./formalities_in";
import { duenessOf, type Formality, isOpen, type State, stateOf } from "./formality";
import { StateStrip } from "./StateStrip";
import { dueWords } from "./words";

interface FormalityRowProps {
  formality: Formality;
  /** Says whose it is: on a list of several clients and events. */
  whose?: boolean;
  active?: boolean;
  onActive?: (id: string) => void;
  onSet: (formality: Formality, state: State) => void;
}

/** One step: what it is, when it is due and who helps, what exactly is missing; its state in one press. */
export function FormalityRow({ formality, whose, active, onActive, onSet }: FormalityRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const { fields } = formality;
  return (
    <li
      ref={row}
      class={`formality-row${active ? " formality-row--here" : ""}`}
      data-formality={formality.id}
      aria-current={active ? "true" : undefined}
      onFocusIn={() => onActive?.(formality.id)}
    >
      <a class="formality-row__words qc-inset-focus" href={formalityHref(formality.id)}>
        <b>
          {fields.title} {formality.unsent && <UnsentChip />}
          {formality.conflicts.state && <Chip tone="warn">{t("formality.conflict")}</Chip>}
        </b>
        <Facts formality={formality} whose={whose ?? false} />
        {fields.missing && isAwaited(formality) && (
          <span class="formality-row__missing">{t("formality.lacks", { what: fields.missing })}</span>
        )}
      </a>
      <StateStrip formality={formality} keys={active ?? false} onSet={onSet} />
    </li>
  );
}

/** Nothing has come yet: what exactly is to come stands in the row. */
function isAwaited(formality: Formality): boolean {
  const state = stateOf(formality);
  return state === "missing" || state === "asked";
}

export function Facts({ formality, whose }: { formality: Formality; whose: boolean }) {
  const store = useStore();
  const { fields } = formality;
  const dueness = duenessOf(formality, today(), settingOf(store, "formality_remind_days"));
  const documents = documentsOf(store, formality.id).length;
  const tone =
    isOpen(formality) && dueness !== "later" && dueness !== "none" ? ` formality-due--${dueness}` : "";
  const due = dueWords(formality, dueness);
  const who = factsLine(whose && fields.whose, fields.helper && personName(store, fields.helper));
  return (
    <span class="formality-row__facts">
      {due && <span class={`formality-due${tone}`}>{due}</span>}
      {who && <span>{who}</span>}
      {documents > 0 && (
        <span class="formality-row__papers">
          <Icon node={Paperclip} label={t("document.count", { count: documents })} /> {documents}
        </span>
      )}
    </span>
  );
}
