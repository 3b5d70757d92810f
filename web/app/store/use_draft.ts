/** Words for a decision that are being typed, kept on disk with what their author had seen (F14, F27). */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { EntityName, Form } from "./api";
import { useStore } from "./context";
import { useDraftKeeper } from "./keeper";

export interface DecisionDraft<K extends EntityName, V> {
  readonly values: V;
  /** Of the record that the decision is about, or that it makes. */
  readonly form: Form<K>;
  set(values: V): void;
  drop(): Promise<void>;
}

/** The draft under `key`, about the record `id`; without one a new record is to be made. */
export function useDecisionDraft<K extends EntityName, V>(
  entity: K,
  key: string,
  start: V,
  id?: string,
): DecisionDraft<K, V> {
  const store = useStore();
  const fresh = useMemo(() => store.open(entity, id ?? store.newId()), [store, entity, id]);
  const form = useRef<Form<K>>(fresh);
  const [values, setValues] = useState(start);
  const keeper = useDraftKeeper<K, V>(store.drafts, key, () => form.current);
  useEffect(() => {
    let gone = false;
    void store.drafts.load<K, V>(key).then((draft) => {
      if (!draft || gone || keeper.touched) return;
      form.current = draft.form;
      setValues(draft.values);
    });
    return () => {
      gone = true;
      fresh.close();
    };
  }, [store, key, keeper, fresh]);
  return {
    values,
    form: form.current,
    set: (next) => {
      setValues(next);
      keeper.later(next);
    },
    drop: () => keeper.drop(),
  };
}
