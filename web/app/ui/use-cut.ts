import { useState } from "preact/hooks";
import { formatNumber, t } from "#/i18n";

type Typed = HTMLInputElement | HTMLTextAreaElement;

interface Cut {
  /** What did not fit of the last paste, in words; empty when all of it did. */
  readonly words: string;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** To be told of every input: room again ends the message. */
  readonly typed: (value: string) => void;
}

/** A browser cuts off in silence what is pasted beyond a field's length: people are told how much is missing. */
export function useCut(most: number | undefined): Cut {
  const [over, setOver] = useState(0);
  const onPaste = (event: ClipboardEvent) => {
    const field = event.currentTarget as Typed;
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    if (most !== undefined) setOver(Math.max(0, pasted.length - (most - field.value.length + replaced)));
  };
  return {
    words: over > 0 ? t("field.cut", { most: formatNumber(most ?? 0), count: formatNumber(over) }) : "",
    onPaste,
    typed: (value) => {
      if (most !== undefined && value.length < most) setOver(0);
    },
  };
}
