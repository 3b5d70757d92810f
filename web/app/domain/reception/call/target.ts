/** To whom what can't be answered at once goes, before anybody chose: whoever answered this client last, else planning. */
import type { Store } from "#/store/api";
import { maySignIn } from "../../organisation/rights";
import { allAsked } from "../enquiries/asked";
import type { CallDraft } from "./draft";

export interface Suggested {
  readonly person: string | null;
  readonly group: string | null;
}

/** Reads signals. */
export function targetOf(store: Store, draft: CallDraft): Suggested {
  if (draft.toPerson || draft.toGroup) return { person: draft.toPerson, group: draft.toGroup };
  const last = lastOwner(store, draft.client);
  if (last) return last;
  const groups = store.list("group", "staff").value;
  const planning = groups.find(({ fields }) => fields.kind === "planning") ?? groups[0];
  return { person: null, group: planning?.id ?? null };
}

function lastOwner(store: Store, client: string | null): Suggested | undefined {
  if (!client) return undefined;
  const had = allAsked(store)
    .filter(({ enquiry: { fields } }) => fields.client === client && fields.owner)
    .toSorted((one, other) =>
      (other.enquiry.fields.received ?? "").localeCompare(one.enquiry.fields.received ?? ""),
    );
  for (const { enquiry } of had) {
    const person = store.record("person", enquiry.fields.owner ?? "").value;
    if (person && maySignIn(person.fields)) return { person: person.id, group: groupFor(store, person.id) };
  }
  return undefined;
}

/** The group in which somebody answers: the first of theirs. */
export function groupFor(store: Store, person: string): string | null {
  return store.record("person", person).value?.fields.groups?.[0] ?? null;
}
