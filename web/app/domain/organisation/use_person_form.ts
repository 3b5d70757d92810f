import { useMemo, useState } from "preact/hooks";
import type { Store } from "#/store/api";
import { useKeptForm } from "./kept_form";
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
  const kept = useKeptForm({
    store,
    entity: "person",
    record: person?.id,
    key: `person:${person?.id ?? "new"}`,
    fresh,
    wanted: begin === undefined,
  });
  const { draft } = kept;
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState("");
  const problems = problemsOf(draft, people, person?.id ?? null);
  const save = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const id = person?.id ?? store.newId();
    const patch = person ? changesOf(draft, begin ? draftOf(person.fields) : kept.stood) : creationOf(draft);
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
    change: (part) => kept.change({ ...draft, ...part }),
    startOver: () => kept.startOver(person ? draftOf(person.fields) : EMPTY_DRAFT),
    save,
    discard: kept.drop,
  };
}

function takeBack(store: Store, id: string, before: ReturnType<typeof undoOf> | null): Promise<unknown> {
  return before === null ? store.remove("person", id) : store.write("person", id, before);
}
