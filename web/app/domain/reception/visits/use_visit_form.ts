import { useMemo, useRef, useState } from "preact/hooks";
import type { Store } from "#/store/api";
import { type KeptForm, useKeptForm } from "../../organisation/kept_form";
import { saving } from "../../organisation/saving";
import { announceVisit, say } from "./act";
import type { Visit } from "./stay";
import {
  changesOf,
  draftOf,
  emptyDraft,
  type Problems,
  problemsOf,
  type VisitDraft,
  valuesOf,
} from "./visit_form";

export interface VisitForm {
  readonly draft: VisitDraft;
  /** Told only after the first try to save. */
  readonly problems: Problems;
  readonly failure: string;
  /** What stands here was half filled in before. */
  readonly restored: boolean;
  change(part: Partial<VisitDraft>): void;
  startOver(): void;
  save(): Promise<void>;
  discard(): void;
}

interface Options {
  readonly store: Store;
  /** The visit that is corrected; undefined for a new one. */
  readonly visit: Visit | undefined;
  /** To begin a new one with. */
  readonly begin: VisitDraft;
  /** Resolved with the id of the visit once it is on disk. */
  readonly onSaved: (visit: string) => void;
}

/** The form of a visit: kept on disk while it is half filled in, checked when it is saved (F14, F27). */
export function useVisitForm({ store, visit, begin, onSaved }: Options): VisitForm {
  const fresh = useMemo(() => (visit ? draftOf(visit.fields, Date.now()) : begin), []);
  const kept = useKeptForm({
    store,
    entity: "visit",
    record: visit?.id,
    key: `visit:${visit?.id ?? "new"}`,
    fresh,
  });
  const { draft } = kept;
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState("");
  const busy = useRef(false);
  const problems = problemsOf(draft, Date.now(), visit !== undefined);
  const save = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0 || busy.current) return;
    busy.current = true; // a second Enter must not make a second visit
    let id = visit?.id ?? "";
    const failed = await saving(async () => {
      id = await write(store, visit, kept);
    });
    busy.current = false;
    setFailure(failed);
    if (failed) return;
    kept.drop();
    onSaved(id);
  };
  return {
    draft,
    problems: tried ? problems : {},
    failure,
    restored: kept.restored,
    change: (part) => kept.change({ ...draft, ...part }),
    startOver: () => {
      const now = Date.now();
      kept.startOver(visit ? draftOf(visit.fields, now) : emptyDraft(begin.when, now, begin.host));
    },
    save,
    discard: kept.drop,
  };
}

async function write(
  store: Store,
  visit: Visit | undefined,
  { draft, stood, form }: KeptForm<"visit", VisitDraft>,
): Promise<string> {
  if (visit) {
    const changes = changesOf(draft, stood);
    if (Object.keys(changes).length > 0) await store.write("visit", visit.id, changes, { form: form() });
    return visit.id;
  }
  const id = await announceVisit(store, valuesOf(draft));
  if (draft.when === "now") await say(store, id, "arrived");
  return id;
}
