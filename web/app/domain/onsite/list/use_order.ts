import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { finder } from "#/search/finder";
import type { Store } from "#/store/api";
import { type Asked, freshOrder, heldOrder, inList, type ListRef, type Texts } from "../checklist";
import { judgedOf, nameOf } from "../event_checks";

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
  return useMemo(() => {
    const texts = textsOf(store);
    let stood: readonly string[] | null = null;
    return computed(() => {
      const judged = inList(judgedOf(store, event).value, list);
      const fresh = freshOrder(judged, asked, finder.value, texts);
      stood = stood === null ? fresh : heldOrder(stood, judged, fresh);
      return stood;
    });
  }, [store, question]);
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
