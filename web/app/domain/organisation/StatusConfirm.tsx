import { useEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import type { Store } from "#/store/api";
import { Button } from "#/ui";
import type { StatusAct } from "./person_status";
import type { Person } from "./rights";

interface StatusConfirmProps {
  store: Store;
  person: Person;
  act: StatusAct;
  onSure: () => void;
  onCancel: () => void;
}

/** Says in one sentence what follows, and what is still in that person's hands; a box, since it is acted on as a whole. */
export function StatusConfirm({ store, person, act, onSure, onCancel }: StatusConfirmProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const name = person.fields.name ?? "";
  const { leads, holds } = useHeld(store, person.id);
  // Enter says yes, Escape says no: the focus comes here with the question.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("button")?.focus();
  }, [act, person.id]);
  return (
    <fieldset ref={box} class="person__confirm" aria-label={t(`people.sure.${act}`, { name })}>
      <p>{t(`people.does.${act}`, { name })}</p>
      {act !== "reinstate" && leads > 0 && (
        <p class="qc-c-warn">{t("people.does.leads", { name, count: leads })}</p>
      )}
      {act !== "reinstate" && holds > 0 && (
        <p class="qc-c-warn">{t("people.does.holds", { name, count: holds })}</p>
      )}
      <div class="person__acts">
        <Button kind="act" size={48} hint="Enter" onPress={onSure}>
          {t(`people.sure.${act}`, { name })}
        </Button>
        <Button kind="quiet" size={48} hint="Esc" onPress={onCancel}>
          {t("people.cancel")}
        </Button>
      </div>
    </fieldset>
  );
}

/** Events that the person leads, and open checks in their hands, as far as this device knows. */
function useHeld(store: Store, person: string): { leads: number; holds: number } {
  const now = Date.now();
  const leads = store
    .all("event")
    .value.filter(({ fields }) => fields.lead === person && Date.parse(fields.ends ?? "") > now);
  const holds = store
    .all("check")
    .value.filter(({ fields }) => fields.responsible === person && fields.result == null);
  return { leads: leads.length, holds: holds.length };
}
