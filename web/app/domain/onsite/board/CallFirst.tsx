import { Mobile } from "#/domain/organisation/Mobile";
import { factsLine, t } from "#/i18n";
import type { Shown } from "#/store/api";
import type { Judged } from "../attention";
import { callFirst } from "./call_first";

interface CallFirstProps {
  judged: readonly Judged[];
  people: ReadonlyMap<string, Shown<"person">>;
}

const AT_MOST = 3;

/** Whom to call first, with the number: the first thing that a lead does with the board. */
export function CallFirst({ judged, people }: CallFirstProps) {
  const callers = callFirst(judged, AT_MOST).filter(({ person }) => people.has(person));
  return (
    <section class="board-call" aria-labelledby="board-call">
      <h2 id="board-call" class="board-call__title">
        {callers.length > 0 ? t("board.callFirst") : t("board.callNobody")}
      </h2>
      <ul>
        {callers.map(({ person, bad, overdue }) => {
          const { name, mobile } = people.get(person)?.fields ?? {};
          return (
            <li key={person} class="board-call__row">
              <b class="board-call__name">{name}</b>
              {mobile ? (
                <span class="board-call__number">
                  <Mobile number={mobile} />
                </span>
              ) : (
                <span class="board-call__number">{t("board.noNumber")}</span>
              )}
              <span class={`board-call__why ${bad > 0 ? "qc-c-bad" : "qc-c-warn"}`}>
                {factsLine(
                  bad > 0 && t("board.callBad", { count: bad }),
                  overdue > 0 && t("board.callOverdue", { count: overdue }),
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
