import { formatAge, formatTime, t } from "#/i18n";
import { useStore } from "#/store/context";
import { ListHead, UnsentChip } from "#/ui";
import type { PhonesHeard } from "../board/phone_watch";
import type { PhoneRow } from "../board/phones";
import { nameOf } from "../event_checks";

interface GatePhonesProps {
  heard: PhonesHeard;
  rows: readonly PhoneRow[];
  now: number;
}

/** Phones on which something lies that nobody has seen: a fail may be among it. For those who may ask the server. */
export function GatePhones({ heard, rows, now }: GatePhonesProps) {
  const store = useStore();
  const holding = rows.filter((row) => row.unsent > 0 && row.person !== store.person);
  return (
    <section class="gate-phones">
      <ListHead title={t("opening.phones")} note={askedWords(heard)} />
      {holding.length === 0 && <p class="gate-note">{nothingWords(heard)}</p>}
      <ul>
        {holding.map((row) => (
          <li key={`${row.device} ${row.person}`} class="gate-phone" data-phone={row.person}>
            <span class="gate-phone__name">{row.person ? nameOf(store, row.person) : row.label}</span>
            <UnsentChip count={row.unsent} />
            <span class={`gate-phone__age${row.silent ? " qc-c-warn" : ""}`}>
              {row.heard !== null && t("opening.heard", { age: formatAge(row.heard, now) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An answer of earlier says when it was given. */
function askedWords({ at, problem }: PhonesHeard): string {
  return at !== null && problem !== null ? t("opening.phonesOld", { time: formatTime(at) }) : "";
}

function nothingWords({ at }: PhonesHeard): string {
  return t(at === null ? "opening.phonesUnknown" : "opening.phonesNone");
}
