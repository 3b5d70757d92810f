/** A call as it is written down: what has been typed so far. Pure. */

/** One thing that is asked: becomes an enquiry of this id. */
export interface Matter {
  readonly id: string;
  readonly text: string;
  /** What was said at once; null: somebody must answer it later. */
  readonly answer: string | null;
  readonly faq: string | null;
}

export interface CallDraft {
  readonly begun: string;
  readonly caller: string;
  readonly company: string;
  readonly number: string;
  readonly client: string | null;
  readonly contact: string | null;
  /** A new client or contact is made of what was typed; `freshClient`, `freshContact` are the ids they will have. */
  readonly fresh: boolean;
  readonly freshClient: string;
  readonly freshContact: string;
  readonly matters: readonly Matter[];
  readonly hopes: string;
  readonly until: string;
  readonly note: string;
  readonly toPerson: string | null;
  readonly toGroup: string | null;
}

export function emptyCall(begun: string, newId: () => string): CallDraft {
  return {
    begun,
    caller: "",
    company: "",
    number: "",
    client: null,
    contact: null,
    fresh: false,
    freshClient: newId(),
    freshContact: newId(),
    matters: [emptyMatter(newId())],
    hopes: "",
    until: "",
    note: "",
    toPerson: null,
    toGroup: null,
  };
}

export function emptyMatter(id: string): Matter {
  return { id, text: "", answer: null, faq: null };
}

/** Whether anything was typed that would be missed. */
export function isEmpty(draft: CallDraft): boolean {
  const { caller, company, number, hopes, until, note, matters, client } = draft;
  return (
    client === null &&
    [caller, company, number, hopes, until, note, ...matters.map(({ text }) => text)].every(
      (text) => text.trim() === "",
    )
  );
}

/** What was asked, each line one matter; empty lines are none. */
export function asked(draft: CallDraft): readonly Matter[] {
  return draft.matters.filter(({ text }) => text.trim() !== "");
}

/** What somebody must still answer. */
export function open(draft: CallDraft): readonly Matter[] {
  return asked(draft).filter(({ answer }) => answer === null);
}

/** New text in one line; several lines at once, as when pasted, become as many matters. */
export function typeIn(
  matters: readonly Matter[],
  id: string,
  text: string,
  newId: () => string,
): readonly Matter[] {
  const [first = "", ...rest] = text.split(/\r?\n/u);
  const more = rest
    .filter((line) => line.trim() !== "")
    .map((line) => ({ ...emptyMatter(newId()), text: line }));
  return matters.flatMap((matter) => (matter.id === id ? [{ ...matter, text: first }, ...more] : [matter]));
}

/** A new line below; an empty line that is there already is used. */
export function addBelow(
  matters: readonly Matter[],
  id: string,
  newId: () => string,
): readonly [matters: readonly Matter[], focus: string] {
  const at = matters.findIndex((matter) => matter.id === id);
  const next = matters[at + 1];
  if (next && next.text.trim() === "") return [matters, next.id];
  const fresh = emptyMatter(newId());
  return [[...matters.slice(0, at + 1), fresh, ...matters.slice(at + 1)], fresh.id];
}

/** An empty line goes; the last one stays. */
export function removeLine(
  matters: readonly Matter[],
  id: string,
): readonly [matters: readonly Matter[], focus: string] {
  const at = matters.findIndex((matter) => matter.id === id);
  if (matters.length < 2) return [matters, id];
  const before = matters[at - 1] ?? matters[at + 1];
  return [matters.filter((matter) => matter.id !== id), before?.id ?? id];
}

export function change(matters: readonly Matter[], id: string, part: Partial<Matter>): readonly Matter[] {
  return matters.map((matter) => (matter.id === id ? { ...matter, ...part } : matter));
}
