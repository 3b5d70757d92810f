import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { finder } from "#/search/finder";
import type { Store } from "#/store/api";
import { type Asked, freshOrder, heldOrder, inList, type ListRef, type Texts } from "../checklist";
import { judgedOf, nameOf, scopeOf } from "../event_checks";

/**
 * The ids of a list in the order in which they stand on the screen. A new question, or `round` (the same question asked
 * again), makes a fresh order; everything else leaves each row in its place.
 */
export function useOrder(
  store: Store,
  event: string,
  list: ListRef | undefined,
  asked: Asked,
  round: number,
): ReadonlySignal<readonly string[]> {
  const question = JSON.stringify([event, list, asked, round]);
  // `question` says all that the computation reads.
  return useMemo(() => orderOf(store, event, list, asked), [store, question]);
}

function orderOf(
  store: Store,
  event: string,
  list: ListRef | undefined,
  asked: Asked,
): ReadonlySignal<readonly string[]> {
  const texts = textsOf(store);
  let stood: readonly string[] = [];
  return computed(() => {
    // While something is shown, only a check that comes or goes can change the order: a tap need not sort 400 rows.
    void store.ids("check", scopeOf(event)).value;
    const all = judgedOf(store, event);
    const judged = inList(stood.length === 0 ? all.value : all.peek(), list);
    const fresh = freshOrder(judged, asked, finder.value, texts);
    stood = stood.length === 0 ? fresh : heldOrder(stood, judged, fresh);
    return stood;
  });
}

function textsOf(store: Store): Texts {
  return {
    names: ({ check: { fields } }) => [
      fields.title,
      fields.code,
      fields.zone && store.record("zone", fields.zone).value?.fields.name,
      fields.responsible && nameOf(store, fields.responsible),
    ],
    prose: ({ check: { fields } }) => [fields.requirement, fields.remark],
  };
}
