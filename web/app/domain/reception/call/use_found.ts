/** What follows the typing: who it may be, and which common questions fit. */
import { useEffect, useMemo } from "preact/hooks";
import { finder } from "#/search/finder";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { useBook } from "../clients/client_book";
import type { CallDraft } from "./draft";
import { type FaqHit, FaqIndex } from "./faq_match";
import { type Candidate, candidates } from "./match";

export interface Found {
  readonly candidates: readonly Candidate[];
  readonly faqs: readonly FaqHit[];
}

export function useFound(draft: CallDraft, line: string): Found {
  const store = useStore();
  useEffect(() => void loadReadings(), []);
  const book = useBook();
  const faqs = store.list("faq", "staff").value;
  const finds = finder.value;
  const { number, caller, company } = draft;
  const who = useMemo(
    () => (book ? candidates(book, { number, caller, company }, finds) : []),
    [book, number, caller, company, finds],
  );
  const index = useMemo(() => new FaqIndex(faqs), [faqs]);
  const text = draft.matters.find(({ id }) => id === line)?.text ?? "";
  const hits = useMemo(() => index.find(text, finds), [index, text, finds]);
  return { candidates: who, faqs: hits };
}
