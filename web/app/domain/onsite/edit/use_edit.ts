import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Store } from "#/store/api";
import { useDraftKeeper } from "#/store/keeper";
import { editKey } from "../draft_hint";
import type { CheckForm } from "../give";
import type { Check } from "../rules";
import {
  dirtyFields,
  EDITED,
  type EditedField,
  patchOf,
  type Typed,
  typedOf,
  withField,
  writtenAs,
} from "./values";

/** What a draft keeps: what was typed, and what had stood there. */
interface Kept {
  readonly typed: Typed;
  readonly opened: Typed;
}

/** A form being filled in. */
export interface Edit {
  readonly typed: Typed;
  /** When a draft of an earlier time was taken up. */
  readonly restoredFrom: string | null;
  /** Fields that this person changed and that somebody else changed meanwhile. */
  readonly contested: readonly EditedField[];
  readonly changed: boolean;
  set(change: Partial<Typed>): void;
  /** Another's value of a contested field has been looked at: keep mine over it, or take it. */
  decide(field: EditedField, mine: boolean): void;
  /** Write what was changed; resolves when it is on disk. */
  save(): Promise<void>;
  /** Forget what was typed. */
  discard(): Promise<void>;
}

/** The form over a check. What is typed is on disk half a second later, and comes back after anything (F14, F17, F27). */
export function useEdit(store: Store, check: Check): Edit {
  const key = editKey(check.id);
  const fresh = useMemo(() => store.open("check", check.id), [store, check.id]);
  const form = useRef<CheckForm>(fresh);
  const [state, setState] = useState<Kept>(() => ({
    typed: typedOf(check.fields),
    opened: typedOf(check.fields),
  }));
  const [restoredFrom, setRestoredFrom] = useState<string | null>(null);
  const saving = useDraftKeeper<"check", Kept>(store.drafts, key, () => form.current);
  useEffect(() => {
    void store.drafts.load<"check", Kept>(key).then((draft) => {
      if (!draft || saving.touched) return;
      form.current = draft.form;
      setState(draft.values);
      setRestoredFrom(draft.savedAt);
    });
    return () => fresh.close();
  }, [store, key, fresh]);
  const live = typedOf(check.fields);
  const dirty = dirtyFields(state.typed, state.opened);
  const moved = EDITED.filter((field) => writtenAs(live, field) !== writtenAs(state.opened, field));
  const untouched = moved.filter((field) => !dirty.includes(field));
  const now = follow(state, untouched, live);
  const keep = (next: Kept) => {
    form.current.refresh(...untouched);
    setState(next);
    saving.later(next);
  };
  return {
    typed: now.typed,
    restoredFrom,
    contested: moved.filter(
      (field) => dirty.includes(field) && writtenAs(live, field) !== writtenAs(now.typed, field),
    ),
    changed: dirty.length > 0,
    set: (change) => keep({ ...now, typed: { ...now.typed, ...change } }),
    decide: (field, mine) => {
      form.current.refresh(field);
      const opened = withField(now.opened, field, live);
      keep({ opened, typed: mine ? now.typed : withField(now.typed, field, live) });
    },
    save: async () => {
      await store.write("check", check.id, patchOf(now.typed, now.opened), { form: form.current });
      await saving.drop();
    },
    discard: async () => {
      await saving.drop();
      form.current = fresh;
      setRestoredFrom(null);
      setState({ typed: live, opened: live });
    },
  };
}

// A field that this person did not touch shows what stands now: nobody decides over a value that is gone.
function follow(state: Kept, untouched: readonly EditedField[], live: Typed): Kept {
  const moved = (typed: Typed) => untouched.reduce((so, field) => withField(so, field, live), typed);
  return { typed: moved(state.typed), opened: moved(state.opened) };
}
