import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Form, Store } from "#/store/api";
import { useDraftKeeper } from "#/store/keeper";
import {
  changesOf,
  creationOf,
  draftOf,
  EMPTY_DRAFT,
  type PersonDraft,
  type Problems,
  problemsOf,
  undoOf,
} from "./person_form";
import type { Person } from "./rights";
import { saving } from "./saving";

/** What was saved, and how to take it back. */
export interface Saved {
  readonly id: string;
  readonly name: string;
  /** Nothing differed from what stood. */
  readonly same: boolean;
  readonly undo: (() => Promise<unknown>) | undefined;
}

export interface PersonForm {
  readonly draft: PersonDraft;
  /** Problems, told only after the first try to save. */
  readonly problems: Problems;
  /** Why it could not be saved on this device. */
  readonly failure: string;
  /** What stands here was half filled in before. */
  readonly restored: boolean;
  change(part: Partial<PersonDraft>): void;
  startOver(): void;
  save(): Promise<void>;
  discard(): void;
}

interface Options {
  readonly store: Store;
  readonly people: readonly Person[];
  /** The person who is changed; undefined for a new one. */
  readonly person: Person | undefined;
  /** To begin with: what was refused before. */
  readonly begin: PersonDraft | undefined;
  readonly onSaved: (saved: Saved) => void;
}

/** The form of a person: kept on disk while it is half filled in, checked when it is saved (F14, F27). */
export function usePersonForm({ store, people, person, begin, onSaved }: Options): PersonForm {
  const fresh = useMemo(() => begin ?? (person ? draftOf(person.fields) : EMPTY_DRAFT), []);
  const [draft, setDraft] = useState(fresh);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState("");
  const kept = useKeptDraft(store, person?.id, begin === undefined, setDraft);
  const problems = problemsOf(draft, people, person?.id ?? null);
  const change = (part: Partial<PersonDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    kept.keep(next);
  };
  const save = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const id = person?.id ?? store.newId();
    const patch = person ? changesOf(draft, person.fields) : creationOf(draft);
    const same = Object.keys(patch).length === 0;
    if (!same) {
      const options = person ? { form: kept.form() } : { create: true };
      const problem = await saving(() => store.write("person", id, patch, options));
      setFailure(problem);
      if (problem) return;
    }
    kept.drop();
    const before = person?.fields;
    const undo = same ? undefined : () => takeBack(store, id, before ? undoOf(patch, before) : null);
    onSaved({ id, name: draft.name.trim(), same, undo });
  };
  return {
    draft,
    problems: tried ? problems : {},
    failure,
    restored: kept.restored,
    change,
    startOver: () => {
      kept.drop();
      setDraft(person ? draftOf(person.fields) : EMPTY_DRAFT);
    },
    save,
    discard: kept.drop,
  };
}

function takeBack(store: Store, id: string, before: ReturnType<typeof undoOf> | null): Promise<unknown> {
  return before === null ? store.remove("person", id) : store.write("person", id, before);
}

/** Keeps what is typed on disk, a moment after the last key, and brings it back at the next opening. */
function useKeptDraft(
  store: Store,
  person: string | undefined,
  wanted: boolean,
  show: (draft: PersonDraft) => void,
) {
  const key = `person:${person ?? "new"}`;
  // A new person has no record yet that a form could have seen; the draft's form is of the id it will not keep.
  const form = useRef<Form<"person"> | null>(null);
  const [restored, setRestored] = useState(false);
  const current = () => {
    form.current ??= store.open("person", person ?? store.newId());
    return form.current;
  };
  const keeper = useDraftKeeper<"person", PersonDraft>(store.drafts, key, current);
  useEffect(() => {
    let here = true;
    current();
    if (wanted) {
      void store.drafts.load<"person", PersonDraft>(key).then((draft) => {
        if (!draft || !here || keeper.touched) return;
        form.current?.close();
        form.current = draft.form;
        show(draft.values);
        setRestored(true);
      });
    }
    return () => {
      here = false;
      form.current?.close();
    };
  }, []);
  return {
    restored,
    form: current,
    keep: (draft: PersonDraft) => keeper.later(draft),
    drop: () => {
      setRestored(false);
      void keeper.drop();
    },
  };
}
