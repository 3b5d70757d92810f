import { Phone as PhoneIcon } from "lucide";
import { callHref } from "#/domain/organisation/mobile_number";
import { factsLine, formatDuration, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { IconButton, ListHead, LongList, Mark } from "#/ui";
import { checkHref } from "../addresses";
import type { PhoneRow } from "../board/phones";
import { judgedIn, nameOf, namesOf, viewpointOf } from "../event_checks";
import { closingMark } from "./closing_mark";
import { whyWords } from "./door_words";
import type { Closing } from "./gate";

interface MissingProps {
  event: string;
  title: string;
  closing: readonly Closing[];
  /** The latest news of each person's phone; empty for those who may not ask. */
  phones: ReadonlyMap<string, PhoneRow>;
}

/** What is missing, the worst first: why, in whose hands, one tap to the check and one to the person. */
export function Missing({ event, title, closing, phones }: MissingProps) {
  if (closing.length === 0) return null;
  return (
    <section class="gate-missing">
      <ListHead title={title} note={t("opening.missingCount", { count: closing.length })} tone="bad" />
      <LongList
        items={closing}
        row={(one) => <MissingRow key={one.check} event={event} closing={one} phones={phones} />}
      />
    </section>
  );
}

interface RowProps {
  event: string;
  closing: Closing;
  phones: ReadonlyMap<string, PhoneRow>;
}

function MissingRow({ event, closing, phones }: RowProps) {
  const store = useStore();
  const now = minute.value;
  const check = store.record("check", closing.check).value;
  if (!check) return null;
  const { responsible, title, zone } = check.fields;
  const names = namesOf(store);
  const { state } = judgedIn(store, check, viewpointOf(store).value);
  const silent = silentWords(phones.get(responsible ?? ""), now);
  const bad = closing.why === "fail" || closing.why === "conflict";
  return (
    <li class={`gate-row gate-row--${silent ? "silent" : bad ? "bad" : "plain"}`} data-check={check.id}>
      <a class="gate-row__hit qc-inset-focus" href={checkHref(event, check.id)}>
        <Mark name={closingMark(check, state, closing.why)} silent />
        <span class="gate-row__words">
          <span class="gate-row__title">{title}</span>
          <span class={`gate-row__why${bad ? " qc-c-bad" : ""}`}>{whyWords(closing, check, now)}</span>
          <span class="gate-row__second">
            {factsLine(responsible ? names.person(responsible) : t("row.nobody"), names.zone(zone))}
            {silent && <b class="qc-c-warn"> {silent}</b>}
          </span>
        </span>
      </a>
      <Call person={responsible} />
    </li>
  );
}

function silentWords(phone: PhoneRow | undefined, now: number): string {
  if (!phone?.silent || phone.heard === null) return "";
  return t("opening.silent", { age: formatDuration(now - phone.heard) });
}

function Call({ person }: { person: string | null | undefined }) {
  const store = useStore();
  const mobile = person ? store.record("person", person).value?.fields.mobile : undefined;
  if (!person || person === store.person || !mobile) return null;
  return (
    <IconButton
      icon={PhoneIcon}
      href={callHref(mobile)}
      label={t("opening.call", { name: nameOf(store, person) })}
    />
  );
}
