import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Store } from "#/store/api";
import { RECEPTION } from "./client_book";
import { type Family, idsOf } from "./merging";
import { type Moment, momentsOf, type Sources } from "./timeline";

const HOMES = ["call", "enquiry", "visit", "need", "formality", "feedback"] as const;

/** Everything of a family that is on this device, newest first; undefined until it was read. */
export function useTimeline(store: Store, family: Family): ReadonlySignal<readonly Moment[] | undefined> {
  const ids = idsOf(family).join();
  return useMemo(() => {
    const own = new Set(ids.split(","));
    const mine = (client: string | null | undefined) => client != null && own.has(client);
    return computed(() => {
      const here = HOMES.map((kind) => store.loaded(kind, RECEPTION).value);
      if (here.includes(false)) return undefined;
      return momentsOf(sourcesOf(store, mine));
    });
  }, [store, ids]);
}

function sourcesOf(store: Store, mine: (client: string | null | undefined) => boolean): Sources {
  const events = new Set(
    store
      .all("requirement")
      .value.filter(({ fields }) => mine(fields.client))
      .map(({ fields }) => fields.event),
  );
  const needs = store.list("need", RECEPTION).value.filter(({ fields }) => mine(fields.client));
  for (const { fields } of needs) if (fields.event) events.add(fields.event);
  return {
    call: store.list("call", RECEPTION).value.filter(({ fields }) => mine(fields.client)),
    enquiry: store.list("enquiry", RECEPTION).value.filter(({ fields }) => mine(fields.client)),
    visit: store.list("visit", RECEPTION).value.filter(({ fields }) => mine(fields.client)),
    need: needs,
    event: store.all("event").value.filter(({ id }) => events.has(id)),
    formality: store.list("formality", RECEPTION).value.filter(({ fields }) => mine(fields.client)),
    feedback: store.list("feedback", RECEPTION).value.filter(({ fields }) => mine(fields.client)),
  };
}
