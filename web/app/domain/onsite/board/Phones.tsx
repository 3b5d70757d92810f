import { useEffect, useState } from "preact/hooks";
import { formatAge, formatTime, t } from "#/i18n";
import type { Shown, Store } from "#/store/api";
import { ListHead, LoadingRows, UnsentChip } from "#/ui";
import { type PhonesHeard, watchPhones } from "./phone_watch";
import { type PhoneRow, phoneRows, phoneSummary } from "./phones";

const NOTHING: PhonesHeard = { news: [], at: null, problem: null };

/** How the phones stand, asked for as long as the board is seen; nothing for those who may not ask. */
export function usePhones(store: Store, asks: boolean): PhonesHeard {
  const [heard, setHeard] = useState(NOTHING);
  useEffect(() => {
    if (!asks) return undefined;
    const watch = watchPhones(store);
    const forget = watch.heard.subscribe(setHeard);
    return () => {
      forget();
      watch.stop();
    };
  }, [store, asks]);
  return asks ? heard : NOTHING;
}

interface PhonesProps {
  heard: PhonesHeard;
  people: ReadonlyMap<string, Shown<"person">>;
  now: number;
}

/** Each phone's last news, those first after which somebody should ask. */
export function Phones({ heard, people, now }: PhonesProps) {
  const rows = phoneRows(heard.news, now);
  return (
    <section class="board-phones" aria-labelledby="board-phones" data-phones>
      <ListHead title={t("board.phones")} note={<span id="board-phones">{summary(rows, now)}</span>} />
      <p class="board-phones__note">{note(heard, rows, now)}</p>
      {rows.length === 0 && heard.at === null && heard.problem === null && <LoadingRows rows={3} />}
      <ul class="board-phones__list">
        {rows.map((row) => (
          <Phone key={`${row.device} ${row.person}`} row={row} name={nameOf(row, people)} now={now} />
        ))}
      </ul>
    </section>
  );
}

function nameOf({ person, label }: PhoneRow, people: ReadonlyMap<string, Shown<"person">>): string {
  const name = person ? people.get(person)?.fields.name : undefined;
  return name ?? (label || t("board.phoneUnknown"));
}

function summary(rows: readonly PhoneRow[], now: number): string {
  if (rows.length === 0) return "";
  const { total, fresh, silent } = phoneSummary(rows, now);
  return t("board.phonesSummary", { total, fresh, silent });
}

function note({ at, problem, news }: PhonesHeard, rows: readonly PhoneRow[], now: number): string {
  if (problem !== null && at !== null) {
    return t("board.phonesOld", { time: formatTime(at), age: formatAge(at, now) });
  }
  if (problem === "offline") return t("board.phonesOffline");
  if (problem === "refused") return t("board.phonesNot");
  if (at !== null && news.length === 0) return t("board.phonesNone");
  const { unsent } = phoneSummary(rows, now);
  return unsent > 0 ? t("board.phonesUnsent", { count: unsent }) : "";
}

function Phone({ row, name, now }: { row: PhoneRow; name: string; now: number }) {
  const age = row.heard === null ? t("board.phoneNever") : formatAge(row.heard, now);
  return (
    <li class={`board-phone${row.silent ? " board-phone--silent" : ""}`} title={row.label}>
      <span class="board-phone__name">{name}</span>
      {row.unsent > 0 && <UnsentChip count={row.unsent} />}
      <span class={`board-phone__age${row.silent ? " qc-c-warn" : ""}`}>{age}</span>
    </li>
  );
}
