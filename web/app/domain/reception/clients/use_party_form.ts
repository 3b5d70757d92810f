import { useMemo, useState } from "preact/hooks";
import { t } from "#/i18n";
import type { FieldValues, Store } from "#/store/api";
import { useKeptForm } from "../../organisation/kept_form";
import { saving } from "../../organisation/saving";
import { draftOf, isComplete, type Party, type PartyDraft, type PartyField, patchOf } from "./party_form";

export interface PartyForm<K extends Party> {
  readonly draft: PartyDraft<K>;
  /** The name is missing, told after the first try. */
  readonly nameless: boolean;
  readonly failure: string;
  /** What stands here was half filled in before. */
  readonly restored: boolean;
  change(field: PartyField<K>, value: string): void;
  startOver(): void;
  save(): Promise<void>;
  discard(): void;
}

interface Options<K extends Party> {
  readonly store: Store;
  readonly kind: K;
  /** The record that is changed; undefined for a new one. */
  readonly record: { readonly id: string; readonly fields: FieldValues<K> } | undefined;
  /** Where the draft is kept. */
  readonly draftKey: string;
  /** What a new one begins with, and what it belongs to beyond what is typed. */
  readonly begin?: FieldValues<K>;
  readonly belongs?: FieldValues<K>;
  readonly onSaved: (id: string) => void;
}

/** The form of a client or a contact: kept on disk while half filled in (F14, F27). */
export function usePartyForm<K extends Party>(options: Options<K>): PartyForm<K> {
  const { store, kind, record, draftKey, begin, belongs, onSaved } = options;
  const none = {} as FieldValues<K>;
  const fresh = useMemo(() => draftOf(kind, record?.fields ?? begin ?? none), []);
  const kept = useKeptForm({ store, entity: kind, record: record?.id, key: draftKey, fresh });
  const { draft } = kept;
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState("");
  const save = async () => {
    setTried(true);
    if (!isComplete(draft)) return;
    const id = record?.id ?? store.newId();
    const patch = {
      ...patchOf(kind, draft, record ? kept.stood : draftOf(kind, none)),
      ...(record ? none : belongs),
    };
    if (Object.keys(patch).length > 0) {
      const how = record ? { form: kept.form() } : { create: true };
      const problem = await saving(() => store.write(kind, id, patch, how));
      setFailure(problem && t("client.notSaved", { problem }));
      if (problem) return;
    }
    kept.drop();
    onSaved(id);
  };
  return {
    draft,
    nameless: tried && !isComplete(draft),
    failure,
    restored: kept.restored,
    change: (field, value) => kept.change({ ...draft, [field]: value }),
    startOver: () => kept.startOver(draftOf(kind, record?.fields ?? begin ?? none)),
    save,
    discard: kept.drop,
  };
}
