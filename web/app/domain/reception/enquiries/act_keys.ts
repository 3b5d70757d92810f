/** The keys of an enquiry at a desk. */
import { t } from "#/i18n";
import { back } from "#/router";
import type { Store } from "#/store/api";
import type { KeyBinding } from "#/ui";
import type { Act } from "./Acts";
import { say } from "./act";
import type { Asked } from "./standing";

export function actKeys(
  open: boolean,
  onAct: (act: Act | undefined) => void,
  { enquiry }: Asked,
  store: Store,
): readonly KeyBinding[] {
  const key = (letter: string, word: string, run: () => void, off = false): KeyBinding => ({
    keys: [letter],
    shown: [letter.toUpperCase()],
    word,
    run,
    off,
    foot: true,
  });
  return [
    key("r", t("enquiry.act.answer"), () => onAct("answer"), !open),
    key("a", t("enquiry.act.attempt"), () => void say(store, enquiry.id, "attempt"), !open),
    key("t", t("enquiry.act.pass"), () => onAct("pass"), !open),
    key("p", t("enquiry.act.promise"), () => onAct("promise"), !open),
    key("n", t("enquiry.act.note"), () => onAct("note")),
    key("o", t("enquiry.act.reopen"), () => onAct("reopen"), open),
    {
      keys: ["Escape"],
      shown: ["Esc"],
      word: t("enquiry.key.back"),
      run: () => back(),
      inFields: true,
      foot: true,
    },
  ];
}
