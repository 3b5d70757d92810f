import { factsLine, formatTime, t } from "#/i18n";
import { finder } from "#/search/finder";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { mobileWords } from "../../organisation/mobile_number";
import { bookOf } from "../clients/client_book";
import { findVisitors, type Known } from "./find_visitor";
import type { Stay } from "./stay";
import { allStays, todayOf } from "./stays";

interface KnownVisitorsProps {
  typed: string;
  onChoose: (known: Known) => void;
  onExpected: (stay: Stay) => void;
}

/** Who it may be, below the name: expected today, a client's contact, somebody who was here before. */
export function KnownVisitors({ typed, onChoose, onExpected }: KnownVisitorsProps) {
  const store = useStore();
  const found = useKnown(store, typed);
  if (found.length === 0) return null;
  return (
    <ul class="visit-known" aria-label={t("visit.known")}>
      {found.map((known) => (
        <li key={known.key}>
          <Button size={48} wide onPress={() => (known.stay ? onExpected(known.stay) : onChoose(known))}>
            {factsLine(
              known.stay &&
                t("visit.knownExpected", { time: formatTime(known.stay.visit.fields.expected ?? "") }),
              known.visitor,
              known.company,
              known.number && mobileWords(known.number),
            )}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useKnown(store: Store, typed: string): readonly Known[] {
  const book = bookOf(store).value;
  const visits = allStays(store).map(({ visit }) => visit);
  const sources = { expected: todayOf(store).expected, book, visits };
  return findVisitors(typed, sources, finder.value);
}
