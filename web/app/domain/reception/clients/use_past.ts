/** What is older than the devices keep: asked of the server when there is a network (R3). */
import { useEffect, useState } from "preact/hooks";
import { call } from "#/api/call";
import type { Store } from "#/store/api";
import type { Family } from "./merging";
import { KINDS, type Kind, type Moment, momentsOf, type Sources, type Told } from "./timeline";

export interface Past {
  readonly moments: readonly Moment[];
  /** asking: on its way. offline: nobody answered. more: the server has even older ones. */
  readonly state: "asking" | "here" | "offline" | "refused";
  readonly more: boolean;
  readonly settled: boolean;
  ask(): void;
}

interface Page {
  readonly records: readonly { readonly entity: string; readonly id: string; readonly fields: object }[];
  readonly next: string | null;
}

const NOTHING: readonly Moment[] = [];

export function usePast(store: Store, { id }: Family): Past {
  const [found, setFound] = useState(NOTHING);
  const [state, setState] = useState<Past["state"]>("asking");
  const [next, setNext] = useState<string | null>(null);
  const online = store.status.value.link === "live" || store.status.value.link === "sending";
  const ask = async (before: string | null) => {
    setState("asking");
    const query = before === null ? "" : `?before=${encodeURIComponent(before)}`;
    const answer = await call<Page>(store.person, `/api/clients/${id}/past${query}`);
    // A client that was made a moment ago has no past, and the server may not know it yet.
    if (!answer.ok && answer.kind === "refused" && answer.status === 404) return setState("here");
    if (!answer.ok) return setState(answer.kind);
    setFound((known) => (before === null ? momentsIn(answer.body) : [...known, ...momentsIn(answer.body)]));
    setNext(answer.body.next);
    setState("here");
  };
  useEffect(() => {
    if (online) void ask(null);
    else setState("offline");
  }, [id, online]);
  return {
    moments: found,
    state,
    more: next !== null,
    settled: state !== "asking",
    ask: () => void ask(next),
  };
}

function momentsIn({ records }: Page): Moment[] {
  const sources: Record<Kind, Told<Kind>[]> = Object.fromEntries(KINDS.map((kind) => [kind, []])) as never;
  for (const { entity, id, fields } of records) sources[entity as Kind]?.push({ id, fields });
  return momentsOf(sources as unknown as Sources);
}
