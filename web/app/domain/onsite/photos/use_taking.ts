import { type Signal, useSignal } from "@preact/signals";
import { useCallback } from "preact/hooks";
import { PhotoError, type Subject, type Trouble, takePhoto } from "#/media/take";
import { useStore } from "#/store/context";

export interface Taking {
  /** Photos that are being made ready and are not on disk yet. */
  readonly running: Signal<number>;
  readonly trouble: Signal<Trouble | null>;
  readonly take: (files: readonly File[]) => Promise<void>;
}

/** Takes photos in, several in a row; the screen stays free meanwhile. */
export function useTaking(subject: Subject): Taking {
  const store = useStore();
  const running = useSignal(0);
  const trouble = useSignal<Trouble | null>(null);
  const { event, record, purpose, confidential, subject: what } = subject;
  const take = useCallback(
    async (files: readonly File[]) => {
      trouble.value = null;
      running.value += files.length;
      await Promise.all(
        files.map(async (file) => {
          try {
            await takePhoto(store, { event, record, purpose, confidential, subject: what }, file);
          } catch (error) {
            trouble.value = error instanceof PhotoError ? error.code : "broken";
          } finally {
            running.value -= 1;
          }
        }),
      );
    },
    [store, event, record, purpose, confidential, what],
  );
  return { running, trouble, take };
}
