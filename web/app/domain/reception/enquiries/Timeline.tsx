import { factsLine, formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { History, type HistoryItem } from "#/ui";
import { type Asked, madeOf } from "./standing";
import { noteWords, personName } from "./words";

/** Everything that happened, the newest first: who said what, when by their own clock. */
export function Timeline({ asked }: { asked: Asked }) {
  const store = useStore();
  const items = asked.notes.toReversed().map((note): HistoryItem => {
    const { author, text } = note.fields;
    return {
      key: note.id,
      time: formatWhen(madeOf(note), minute.value),
      text: factsLine(author ? personName(store, author) : t("enquiry.byItself"), noteWords(store, note)),
      second: text ?? undefined,
      unsent: note.unsent,
    };
  });
  const { fields, unsent } = asked.enquiry;
  const begun: HistoryItem = {
    key: "begun",
    time: formatWhen(fields.received ?? "", minute.value),
    text: factsLine(personName(store, fields.author), t("enquiry.note.received")),
    unsent,
  };
  return <History title={t("enquiry.timeline")} items={[...items, begun]} />;
}
