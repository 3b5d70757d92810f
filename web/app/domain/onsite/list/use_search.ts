import { useEffect, useState } from "preact/hooks";
import { setQuery } from "#/router";
import { loadReadings } from "#/search/pinyin";

const ADDRESS_AFTER_MS = 300;

/** What is searched: at once on the screen, and a moment later in the address, so that "back" and a reload keep it. */
export function useSearch(start: string, open: boolean) {
  const [text, setText] = useState(start);
  const [shown, setShown] = useState(start !== "" || open);
  useEffect(() => {
    if (shown) void loadReadings();
  }, [shown]);
  useEffect(() => {
    if (text === start) return undefined;
    const timer = setTimeout(() => setQuery({ q: text, open: undefined, find: undefined }), ADDRESS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, start]);
  const hide = () => {
    setText("");
    setShown(false);
  };
  return { text, shown, type: setText, hide, show: () => setShown(true) };
}
