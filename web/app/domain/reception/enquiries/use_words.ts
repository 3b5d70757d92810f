/** The words of an act, kept on disk while they are typed (F27); and what went wrong, in words. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Form, Store } from "#/store/api";
import { useDraftKeeper } from "#/store/keeper";
import { saving } from "../../organisation/saving";

export interface Words {
  readonly text: string;
  readonly restored: boolean;
  change(text: string): void;
  drop(): Promise<void>;
}

export function useWords(store: Store, enquiry: string, act: string): Words {
  const [text, setText] = useState("");
  const [restored, setRestored] = useState(false);
  const form = useRef<Form<"enquiry"> | null>(null);
  const key = `enquiry:${act}:${enquiry}`;
  const keeper = useDraftKeeper<"enquiry", string>(store.drafts, key, () => {
    form.current ??= store.open("enquiry", enquiry);
    return form.current;
  });
  useEffect(() => {
    let gone = false;
    store.drafts
      .load<"enquiry", string>(key)
      .then((kept) => {
        kept?.form.close();
        if (gone || !kept?.values || keeper.touched) return;
        setText(kept.values);
        setRestored(true);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
      form.current?.close();
    };
  }, []);
  return {
    text,
    restored,
    change: (next) => {
      setText(next);
      setRestored(false);
      keeper.later(next);
    },
    drop: () => keeper.drop(),
  };
}

type Keep = <Result>(work: () => Promise<Result>, otherwise?: string) => Promise<Result | undefined>;

/** Runs what writes; gives its result, or nothing and the words for what went wrong. */
export function useProblem(): [problem: string, keep: Keep] {
  const [problem, setProblem] = useState("");
  const keep: Keep = async (work, otherwise) => {
    let result: Awaited<ReturnType<typeof work>> | undefined;
    const failed = await saving(async () => {
      result = await work();
    });
    setProblem(failed && otherwise ? otherwise : failed);
    return result;
  };
  return [problem, keep];
}
