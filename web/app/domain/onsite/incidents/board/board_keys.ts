/** The keys of the incident board. */
import { t } from "#/i18n";
import type { KeyBinding } from "#/ui";
import type { Over } from "../one/Acts";
import type { Hands } from "./IncidentBoard";

interface Ways {
  note(): void;
  take(): void;
  report(): void;
  print(): void;
  filter(): void;
  close(): void;
}

export function boardKeys(hands: Hands, ways: Ways): readonly KeyBinding[] {
  const { active } = hands;
  const none = active === null;
  // What has no word of its own is named together with its counterpart.
  const key = (letter: string, word: string, run: () => void, off = false): KeyBinding => ({
    keys: [letter],
    shown: [letter.length === 1 ? letter.toUpperCase() : letter],
    word,
    run,
    off,
  });
  const open = (over: Over = null) => {
    if (active !== null) hands.openOne(active, over);
  };
  const note = () => {
    open();
    ways.note();
  };
  return [
    {
      keys: ["j", "ArrowDown"],
      shown: ["↓", "↑", "J", "K"],
      word: t("incident.key.move"),
      foot: true,
      off: none,
      run: () => hands.move(1),
    },
    { keys: ["k", "ArrowUp"], shown: ["k"], word: "", off: none, run: () => hands.move(-1) },
    { ...key("Enter", t("incident.key.open"), () => open(), none), foot: true },
    { ...key("n", t("incident.key.note"), note, none), foot: true },
    { ...key("s", t("incident.key.severity"), () => open("severity"), none), foot: true },
    { ...key("t", t("incident.key.take"), ways.take, none), foot: true },
    key("f", t("incident.key.filter"), ways.filter),
    key("r", t("incident.key.report"), ways.report),
    key("p", t("incident.key.print"), ways.print),
    {
      keys: ["Escape"],
      shown: ["Esc"],
      word: t("incident.key.back"),
      foot: true,
      inFields: true,
      off: hands.open === null,
      run: ways.close,
    },
  ];
}
