import { type Signal, useSignal } from "@preact/signals";
import { useCallback } from "preact/hooks";
import { PhotoError, type Subject, type Trouble, takePhoto } from "#/media/take";
import { useStore } from "#/store/context";

/** Nobody takes a PDF for a photo: it is of the wrong kind like any other. */
type PhotoTrouble = Exclude<Trouble, "pdf">;

export interface Taking {
  /** Photos that are being made ready and are not on disk yet. */
  readonly running: Signal<number>;
  /** How much of the film that is being kept is on disk, in percent; null: nothing takes that long. */
  readonly percent: Signal<number | null>;
  readonly trouble: Signal<PhotoTrouble | null>;
  readonly take: (files: readonly File[]) => Promise<void>;
}

/** Takes photos in, several in a row; the screen stays free meanwhile. */
export function useTaking(subject: Subject): Taking {
  const store = useStore();
  const running = useSignal(0);
  const percent = useSignal<number | null>(null);
  const trouble = useSignal<PhotoTrouble | null>(null);
  const { event, record, purpose, confidential, subject: what } = subject;
  const take = useCallback(
    async (files: readonly File[]) => {
      trouble.value = null;
      running.value += files.length;
      await Promise.all(
        files.map(async (file) => {
          try {
            const saved = (share: number) => {
              percent.value = Math.min(99, Math.floor(share * 100));
            };
            await takePhoto(store, { event, record, purpose, confidential, subject: what }, file, saved);
          } catch (error) {
            const code = error instanceof PhotoError ? error.code : "broken";
            trouble.value = code === "pdf" ? "kind" : code;
          } finally {
            running.value -= 1;
            percent.value = null;
          }
        }),
      );
    },
    [store, event, record, purpose, confidential, what],
  );
  return { running, percent, trouble, take };
}
