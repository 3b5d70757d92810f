import { computed, type ReadonlySignal } from "@preact/signals";
import { Finder } from "./match";
import { readings } from "./pinyin";

/** The finder of the whole app: what one screen prepared, the next one need not prepare again. */
export const finder: ReadonlySignal<Finder> = computed(() => new Finder(readings.value));
