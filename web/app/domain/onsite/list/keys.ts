import { t } from "#/i18n";
import { back } from "#/router";
import type { KeyBinding } from "#/ui/keys";
import type { ListSession } from "../list_session";
import { wantsValue } from "../rules";

const TARGETS = ".qc-row__hit, .qc-current__head, .onsite-saved__undo";

/** The keys of a list do what its taps do. */
export function keysOf(session: ListSession, search: () => void): KeyBinding[] {
  return [
    { keys: ["arrowdown", "ArrowDown"], shown: ["↓"], word: t("keys.next"), run: () => walk(1) },
    { keys: ["arrowup", "ArrowUp"], shown: ["↑"], word: t("keys.previous"), run: () => walk(-1) },
    { keys: ["p"], shown: ["P"], word: t("result.pass"), run: () => pass(session) },
    { keys: ["x"], shown: ["X"], word: t("result.fail"), run: () => void session.give({ result: "fail" }) },
    { keys: ["n"], shown: ["N"], word: t("result.na"), run: () => void session.give({ result: "na" }) },
    { keys: ["z"], shown: ["Z"], word: t("result.undo"), run: () => void session.undo() },
    { keys: ["/"], shown: ["/"], word: t("list.search"), run: search },
    { keys: ["Escape"], shown: ["Esc"], word: t("bar.back"), run: back },
  ];
}

// A check with limits has no plain pass: its value decides.
function pass(session: ListSession): void {
  const check = session.openCheck();
  if (!check) return;
  if (wantsValue(check.fields)) session.measure(check);
  else void session.give({ result: "pass" });
}

function walk(step: 1 | -1): void {
  const targets = [...document.querySelectorAll<HTMLElement>(TARGETS)];
  const at = targets.indexOf(document.activeElement as HTMLElement);
  const from = at === -1 && step === -1 ? 0 : at;
  targets[from + step]?.focus();
}
