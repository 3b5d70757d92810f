import { useState } from "preact/hooks";
import { formatBytes, t } from "#/i18n";
import { attach, type Owner } from "#/media/attach";
import { PhotoError } from "#/media/take";
import { useStore } from "#/store/context";
import { announce } from "#/ui";

/** What is said of one file: why it was not taken, or that its name was too long. */
export interface Said {
  readonly words: string;
  readonly bad: boolean;
}

export interface Attaching {
  /** Files that are not on disk yet. */
  readonly running: number;
  readonly said: readonly Said[];
  take(files: readonly File[]): Promise<void>;
}

/** Takes files in, several at once; one that is refused says why and holds up no other. */
export function useAttaching({ subject, record }: Owner): Attaching {
  const store = useStore();
  const [running, setRunning] = useState(0);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const one = async (file: File) => {
    try {
      const { longName } = await attach(store, { subject, record }, file);
      announce(t("document.kept", { name: short(file.name) }));
      if (longName)
        setSaid((before) => [...before, { words: t("document.longName", { count: longName }), bad: false }]);
    } catch (error) {
      const code = error instanceof PhotoError ? error.code : "broken";
      const words = t(`document.trouble.${code}`, { name: short(file.name), size: formatBytes(file.size) });
      setSaid((before) => [...before, { words, bad: true }]);
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return {
    running,
    said,
    take: async (files) => {
      setSaid([]);
      setRunning((count) => count + files.length);
      await Promise.all(files.map(one));
    },
  };
}

const MOST = 40;

/** A name as part of a sentence. */
function short(name: string): string {
  const characters = [...name];
  return characters.length <= MOST ? name : `${characters.slice(0, MOST).join("")}…`;
}
