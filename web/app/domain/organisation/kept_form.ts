/** A form that is half filled in: kept on disk at every key, with what stood when it was opened (F14, F27). */
import { useEffect, useRef, useState } from "preact/hooks";
import type { EntityName, Form, Store } from "#/store/api";
import { useDraftKeeper } from "#/store/keeper";

/**
 * `stood` is what the person saw when they opened the form: only what they changed since is written, so that what a
 * colleague changed meanwhile in another field stands.
 */
interface Kept<D> {
  readonly typed: D;
  readonly stood: D;
}

export interface KeptForm<K extends EntityName, D> {
  readonly draft: D;
  readonly stood: D;
  /** What stands here was half filled in before. */
  readonly restored: boolean;
  change(next: D): void;
  /** Forgets what was typed: the form shows `fresh`, which stands now. */
  startOver(fresh: D): void;
  form(): Form<K>;
  drop(): void;
}

interface Options<K extends EntityName, D> {
  readonly store: Store;
  readonly entity: K;
  /** The record that is changed; undefined for a new one. */
  readonly record: string | undefined;
  readonly key: string;
  readonly fresh: D;
  /** False: what was kept before is not brought back. */
  readonly wanted?: boolean;
}

export function useKeptForm<K extends EntityName, D>(options: Options<K, D>): KeptForm<K, D> {
  const { store, entity, record, key, fresh, wanted = true } = options;
  const [kept, setKept] = useState<Kept<D>>({ typed: fresh, stood: fresh });
  const [restored, setRestored] = useState(false);
  // A new record could not be seen by a form yet; the draft's form is of the id it will not keep.
  const form = useRef<Form<K> | null>(null);
  const current = () => {
    form.current ??= store.open(entity, record ?? store.newId());
    return form.current;
  };
  const keeper = useDraftKeeper<K, Kept<D>>(store.drafts, key, current);
  useEffect(() => {
    let here = true;
    current();
    if (wanted) {
      void store.drafts.load<K, Kept<D>>(key).then((draft) => {
        if (!draft || !here || keeper.touched) return;
        form.current?.close();
        form.current = draft.form;
        setKept(draft.values);
        setRestored(true);
      });
    }
    return () => {
      here = false;
      form.current?.close();
    };
  }, []);
  const drop = () => {
    setRestored(false);
    void keeper.drop();
  };
  return {
    draft: kept.typed,
    stood: kept.stood,
    restored,
    change: (typed) => {
      const next = { typed, stood: kept.stood };
      setKept(next);
      keeper.later(next);
    },
    startOver: (now) => {
      drop();
      form.current?.refresh();
      setKept({ typed: now, stood: now });
    },
    form: current,
    drop,
  };
}
