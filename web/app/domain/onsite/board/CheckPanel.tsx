import type { ComponentChildren } from "preact";
import { Mobile } from "#/domain/organisation/Mobile";
import { factsLine, formatAge, formatDuration, formatWhen, t } from "#/i18n";
import type { Shown, Store } from "#/store/api";
import { Button, Chip, limitWords, Mark, MeasuredRuler, UnsentChip } from "#/ui";
import { checkHref } from "../addresses";
import { HistorySection } from "../check/HistorySection";
import { markOf, standingResult } from "../rules";
import type { PhoneRow } from "./phones";
import { foundWords, resultWord, valueWords } from "./row_words";
import type { BoardNames, BoardRow } from "./rows";
import { Settle } from "./Settle";

interface CheckPanelProps {
  store: Store;
  row: BoardRow;
  names: BoardNames;
  people: ReadonlyMap<string, Shown<"person">>;
  /** The latest news of each person's phone. */
  phones: ReadonlyMap<string, PhoneRow>;
  event: Shown<"event"> | undefined;
  manages: boolean;
  now: number;
}

/** One check beside the table: what it wants, in whose hands it is, what people found, and the settling of a conflict. */
export function CheckPanel(props: CheckPanelProps & { onClose: () => void }) {
  const { row, onClose } = props;
  const { check, state } = row.judged;
  const { fields } = check;
  return (
    <aside class="board-panel" aria-labelledby="board-panel" data-panel>
      <header class="board-panel__head">
        <Mark name={markOf(check, state)} />
        <div>
          <h2 id="board-panel" class="board-panel__title" tabIndex={-1}>
            {fields.title} {check.unsent && <UnsentChip />}
          </h2>
          <p class="board-panel__second">{factsLine(fields.code, row.category, row.zone)}</p>
        </div>
        <Button size={40} kind="quiet" hint="Esc" onPress={onClose}>
          {t("board.close")}
        </Button>
      </header>
      <CheckPanelBody {...props} />
    </aside>
  );
}

/** What the panel says below its head: on a narrow screen it fills the page. */
export function CheckPanelBody(props: CheckPanelProps) {
  const { check } = props.row.judged;
  return (
    <div class="board-panel__body">
      {check.fields.requirement && <p class="board-panel__requirement">{check.fields.requirement}</p>}
      <Facts {...props} />
      {check.conflicts.result ? <Settle {...props} check={check} /> : <Standing {...props} />}
      <Button size={40} href={checkHref(check.fields.event ?? "", check.id)}>
        {t("board.openCheck")}
      </Button>
      <HistorySection check={check} />
    </div>
  );
}

function Facts({ row, people, phones, now }: CheckPanelProps) {
  const { fields } = row.judged.check;
  const limits = limitWords(fields.low ?? null, fields.high ?? null, fields.unit ?? undefined);
  const person = fields.responsible ? people.get(fields.responsible) : undefined;
  const number = person?.fields.mobile;
  return (
    <dl class="board-facts">
      <Fact name={t("board.holder")}>
        <b>{row.holder || t("board.nobody")}</b>
        {number && (
          <span class="board-facts__call">
            <Mobile number={number} />
          </span>
        )}
        <PhoneFact phone={phones.get(fields.responsible ?? "")} now={now} />
      </Fact>
      <Fact name={t("board.due")}>
        {fields.due ? formatWhen(fields.due, now) : t("board.noDue")}
        {row.heldUp > 0 && (
          <b class="qc-c-warn"> {t("board.lateBy", { time: formatDuration(row.heldUp) })}</b>
        )}
      </Fact>
      {limits && <Fact name={t("board.limits")}>{limits}</Fact>}
      {fields.photo_required && (
        <Fact name={t("board.photos")}>
          <Chip>{t("board.photo")}</Chip>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="board-facts__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PhoneFact({ phone, now }: { phone: PhoneRow | undefined; now: number }) {
  if (!phone?.heard) return null;
  const age = formatAge(phone.heard, now);
  return (
    <span class={`board-facts__phone${phone.silent ? " board-holder--silent qc-c-warn" : ""}`}>
      {phone.silent ? t("board.phoneSilent", { age }) : t("board.phoneFresh", { age })}
      {phone.unsent > 0 && (
        <>
          {" "}
          <UnsentChip count={phone.unsent} />
        </>
      )}
    </span>
  );
}

/** The result that stands, when nobody disagrees. */
function Standing({ row, names, now }: CheckPanelProps) {
  const { check } = row.judged;
  const { fields } = check;
  const result = standingResult(fields);
  if (result === null) return <p class="board-panel__none">{t("board.noResult")}</p>;
  const value = valueWords(check);
  return (
    <div class="board-standing">
      <p class={`board-standing__result${result === "fail" ? " qc-c-bad" : ""}`}>
        <b>{resultWord(check)}</b>
        {value && <span class="board-standing__value"> {value}</span>} {foundWords(check, names, now)}
      </p>
      {fields.measured != null && (
        <MeasuredRuler
          value={fields.measured}
          unit={fields.unit ?? undefined}
          low={fields.low ?? null}
          high={fields.high ?? null}
        />
      )}
      {fields.remark && <p class="board-standing__remark">{fields.remark}</p>}
    </div>
  );
}
