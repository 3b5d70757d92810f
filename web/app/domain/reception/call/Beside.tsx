import { UserPlus } from "lucide";
import { factsLine, formatDate, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Icon, KeyHint, ListHead } from "#/ui";
import { mobileWords } from "../../organisation/mobile_number";
import { allAsked } from "../enquiries/asked";
import type { Asked } from "../enquiries/standing";
import { asksWords, fateOf } from "../enquiries/words";
import { pairsOf } from "./faq_match";
import { marked } from "./marked";
import type { Candidate } from "./match";
import type { OpenCall } from "./use_call";
import { CANDIDATE_KEYS, choose, FAQ_KEYS, takeOver, toggleFresh } from "./use_call_keys";
import type { Found } from "./use_found";

interface BesideProps {
  call: OpenCall;
  found: Found;
  line: string;
}

/** What follows the typing: who it may be with their history, and the common questions. */
export function Beside(props: BesideProps) {
  return (
    <aside class="call-beside" data-scroll="beside" aria-label={t("callin.beside")}>
      <Who {...props} />
      <Faqs {...props} />
    </aside>
  );
}

function Who({ call, found }: BesideProps) {
  const { draft } = call;
  const typed = [draft.number, draft.caller, draft.company].some((text) => text.trim() !== "");
  const list = found.candidates;
  return (
    <section>
      <ListHead
        title={t(draft.client ? "callin.isClient" : "callin.mayBe")}
        note={typed ? t("callin.found", { count: list.length }) : t("callin.foundHint")}
      />
      <ul>
        {list.map((candidate, index) => (
          <CandidateRow
            key={candidate.id}
            call={call}
            candidate={candidate}
            keys={CANDIDATE_KEYS[index] && `Alt ${CANDIDATE_KEYS[index]}`}
          />
        ))}
      </ul>
      {typed && <Fresh call={call} />}
      {draft.client && <ClientHistory client={draft.client} />}
    </section>
  );
}

interface CandidateRowProps {
  call: OpenCall;
  candidate: Candidate;
  keys: string | undefined;
}

function CandidateRow({ call, candidate, keys }: CandidateRowProps) {
  const { client, contact, sure } = candidate;
  const { draft } = call;
  const chosen = draft.client === (client?.id ?? null) && draft.contact === (contact?.id ?? null);
  const numbers = contact ? [contact.fields.mobile, contact.fields.phone] : [client?.fields.phone];
  return (
    <li>
      <button
        type="button"
        class="call-match qc-inset-focus"
        aria-pressed={chosen}
        data-match={candidate.id}
        onClick={() => choose(call, candidate)}
      >
        <span class="call-match__who">
          <b>{contact?.fields.name ?? client?.fields.name}</b> {contact?.fields.title}
        </span>
        <span class="call-match__number">
          {numbers
            .filter((number) => number)
            .map((number) => (
              <span key={number}>{marked(mobileWords(number ?? ""), digitsTyped(draft.number))}</span>
            ))}
        </span>
        <span class="call-match__house">
          {contact && factsLine(client?.fields.name, client?.fields.code, client?.fields.source)}
        </span>
        <span class="call-match__key">
          {sure && !chosen && <small>{t("callin.sure")}</small>}
          {chosen && <b class="qc-c-azur">{t("callin.chosen")}</b>}
          {keys && <KeyHint keys={keys} />}
        </span>
        {(contact?.fields.note || client?.fields.note) && (
          <span class="call-match__note">{contact?.fields.note || client?.fields.note}</span>
        )}
      </button>
    </li>
  );
}

function digitsTyped(number: string): readonly string[] {
  const digits = number.normalize("NFKC").replaceAll(/\D/gu, "");
  return digits.length < 3 ? [] : [digits.slice(-4), digits];
}

function Fresh({ call }: { call: OpenCall }) {
  const { draft } = call;
  return (
    <button
      type="button"
      class="call-match call-match--fresh qc-inset-focus"
      aria-pressed={draft.fresh}
      onClick={() => toggleFresh(call)}
    >
      <Icon node={UserPlus} />
      <span>
        {t(draft.client ? "callin.newContact" : "callin.newClient", {
          name: draft.company.trim() || draft.caller.trim() || draft.number.trim(),
          contact: draft.caller.trim() || draft.number.trim(),
        })}
      </span>
      <span class="call-match__key">
        {draft.fresh && <b class="qc-c-azur">{t("callin.chosen")}</b>}
        <KeyHint keys="Alt N" />
      </span>
    </button>
  );
}

const SHOWN = 3;

/** The last few conversations, what waits first. */
function ClientHistory({ client }: { client: string }) {
  const store = useStore();
  const needs = store.list("need", "reception").value.filter(({ fields }) => fields.client === client);
  const had = allAsked(store)
    .filter(({ enquiry }) => enquiry.fields.client === client)
    .toSorted((one, other) => receivedOf(other).localeCompare(receivedOf(one)))
    .slice(0, SHOWN);
  if (had.length + needs.length === 0) return <p class="call-history__none">{t("callin.noHistory")}</p>;
  return (
    <dl class="call-history">
      {needs.slice(0, 1).map(({ id, fields }) => (
        <div key={id}>
          <dt>{t("callin.history.event")}</dt>
          <dd>
            {factsLine(
              fields.name,
              formatDate(fields.starts ?? "", minute.value),
              t("callin.guests", { count: fields.expected ?? 0 }),
            )}
          </dd>
        </div>
      ))}
      {had.map((asked) => (
        <div key={asked.enquiry.id}>
          <dt>{formatDate(receivedOf(asked), minute.value)}</dt>
          <dd>
            {asksWords(asked)} <span class="call-history__fate">{fateOf(store, asked)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function receivedOf({ enquiry }: Asked): string {
  return enquiry.fields.received ?? "";
}

function Faqs({ call, found, line }: BesideProps) {
  const text = call.draft.matters.find(({ id }) => id === line)?.text ?? "";
  const pairs = [...pairsOf(text)];
  const taken = new Set(call.draft.matters.flatMap(({ faq }) => (faq ? [faq] : [])));
  return (
    <section>
      <ListHead title={t("callin.faq")} note={t("callin.faqHint")} />
      {found.faqs.length === 0 && (
        <p class="call-history__none">{t(text.trim() === "" ? "callin.faqWaits" : "callin.faqNone")}</p>
      )}
      <ul>
        {found.faqs.map(({ faq }, index) => (
          <li key={faq.id}>
            <button
              type="button"
              class="call-faq qc-inset-focus"
              aria-pressed={taken.has(faq.id)}
              data-faq={faq.id}
              onClick={() => takeOver(call, line, faq)}
            >
              <b>{marked(faq.fields.question ?? "", pairs)}</b>
              <span class="call-match__key">
                {taken.has(faq.id) ? (
                  <b class="qc-c-ok">{t("callin.faqTaken")}</b>
                ) : (
                  FAQ_KEYS[index] && (
                    <>
                      <KeyHint keys={`Alt ${FAQ_KEYS[index]}`} /> {t("callin.faqTake")}
                    </>
                  )
                )}
              </span>
              <span class="call-faq__answer">{marked(faq.fields.answer ?? "", pairs)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
