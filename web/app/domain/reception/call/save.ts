/** What a call becomes: one conversation, an enquiry for each matter, their answers; and the new client, if it is one (R1). */
import type { EntityName, FieldValues, Store } from "#/store/api";
import { mobileOf } from "./caller_number";
import { asked, type CallDraft, type Matter } from "./draft";

export interface Handover {
  readonly person: string | null;
  readonly group: string | null;
  /** When the reply is due. */
  readonly promised: string;
  readonly replyTo: string;
}

/** Writes all of it; what is already on this disk, because the app ended in the middle, is not written twice. */
export async function saveCall(
  store: Store,
  call: string,
  draft: CallDraft,
  handover: Handover | null,
): Promise<void> {
  const now = new Date().toISOString();
  const who = await whoCalls(store, draft);
  await once(store, "call", call, {
    author: store.person,
    direction: "in",
    begun: draft.begun,
    ended: now,
    ...said(draft),
    number: draft.number.trim() || null,
    ...who,
    note: draft.note.trim() || null,
  });
  for (const matter of asked(draft)) await saveMatter(store, call, draft, matter, who, handover, now);
}

interface Who {
  readonly client: string | null;
  readonly contact: string | null;
}

/** Whoever was chosen; or a new client, and a new contact of it, of what was typed. */
async function whoCalls(store: Store, draft: CallDraft): Promise<Who> {
  if (!draft.fresh) return { client: draft.client, contact: draft.contact };
  const [caller, company, number] = [draft.caller.trim(), draft.company.trim(), draft.number.trim()];
  const client = draft.client ?? draft.freshClient;
  if (!draft.client) {
    const name = company || caller || number;
    const kind = company ? {} : ({ kind: "individual" } as const);
    await once(store, "client", client, { name, ...kind });
  }
  if (!caller) {
    if (!draft.client && number) await store.write("client", client, { phone: number });
    return { client, contact: null };
  }
  const reached = number ? (mobileOf(number) ? { mobile: number } : { phone: number }) : {};
  await once(store, "contact", draft.freshContact, { client, name: caller.slice(0, 50), ...reached });
  return { client, contact: draft.freshContact };
}

async function saveMatter(
  store: Store,
  call: string,
  draft: CallDraft,
  matter: Matter,
  who: Who,
  handover: Handover | null,
  now: string,
): Promise<void> {
  const author = store.person;
  const passed = matter.answer === null && handover !== null;
  const fields: FieldValues<"enquiry"> = {
    author,
    came_by: "call",
    call,
    received: draft.begun,
    ...who,
    ...said(draft),
    reply_to: handover?.replyTo || draft.number.trim() || null,
    asks: matter.text.trim(),
    hopes: draft.hopes.trim() || null,
    faq: matter.faq,
    state: "open",
    ...(passed && {
      owner: handover.person,
      group: handover.group,
      clock_from: draft.begun,
      promised: handover.promised,
    }),
  };
  const fresh = await once(store, "enquiry", matter.id, fields);
  if (!fresh) return;
  const told = { enquiry: matter.id, author, made: now, call };
  if (passed) {
    const to = { to_person: handover.person, to_group: handover.group, due: handover.promised };
    await store.write("enquiry_note", store.newId(), { ...told, kind: "passed", ...to }, { create: true });
  } else {
    const text = matter.answer || null;
    await store.write("enquiry_note", store.newId(), { ...told, kind: "answer", text }, { create: true });
  }
}

function said({ caller, company }: CallDraft): { caller: string | null; company: string | null } {
  return { caller: caller.trim().slice(0, 100) || null, company: company.trim().slice(0, 200) || null };
}

/** Whether it was new. */
async function once<K extends EntityName>(
  store: Store,
  entity: K,
  id: string,
  fields: FieldValues<K>,
): Promise<boolean> {
  if (store.record(entity, id).value) return false;
  await store.write(entity, id, fields, { create: true });
  return true;
}
