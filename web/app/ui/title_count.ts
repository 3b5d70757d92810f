/** How much waits for this person, at the head of the tab's title: seen while another tab is in front (R1, R2). */
import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const counts = signal<ReadonlyMap<string, number>>(new Map());

/** Of all who count. */
export const titleCount = computed(() => [...counts.value.values()].reduce((sum, count) => sum + count, 0));

/** Counts for as long as the part is shown. */
export function useTitleCount(name: string, count: number): void {
  useEffect(() => {
    const others = [...counts.peek()].filter(([other]) => other !== name);
    counts.value = new Map(count > 0 ? [...others, [name, count]] : others);
    return () => {
      counts.value = new Map([...counts.peek()].filter(([other]) => other !== name));
    };
  }, [name, count]);
}
