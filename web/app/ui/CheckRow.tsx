import { t } from "#/i18n";
import { DraftChip, UnsentChip } from "./Chip";
import { Mark, type MarkName } from "./Mark";
import "./CheckRow.css";

export interface CheckRowProps {
  /** Given back to `onOpen`, so that one callback serves a whole list and rows stay as they are. */
  id: string;
  mark: MarkName;
  title: string;
  /** Who, when, place: "你 13:09 · 照片 2 张". */
  second: string;
  /** Value with unit, due time, or the state's word: "4.6 Ω", "14:00", "冲突". */
  value?: string | undefined;
  /** Below the value: the limit, how late, "按不合格算". */
  limit?: string | undefined;
  /** Only on this device. */
  unsent?: boolean;
  /** Something typed on this check waits to be saved: what it is, for those who listen. */
  draft?: string | undefined;
  /** bad: value in red, and a bar at the left edge. warn: value in ochre. */
  tone?: "bad" | "warn" | undefined;
  /** Where the row leads; without it the row opens in place. */
  href?: string | undefined;
  onOpen?: ((id: string) => void) | undefined;
  /** Somebody else changed it just now: one quiet second. */
  changed?: boolean;
}

/** One check in a list: 66 px, the whole row is the target. It draws again only when one of its props has changed. */
export function CheckRow(props: CheckRowProps) {
  const { id, tone } = props;
  return (
    <li class={`qc-row${tone ? ` qc-row--${tone}` : ""}${props.changed ? " qc-changed" : ""}`} data-id={id}>
      {CheckRowHit(props)}
    </li>
  );
}

/** What a row of a check is made of, for a row that holds something more. */
export function CheckRowHit(props: Omit<CheckRowProps, "tone" | "changed">) {
  const { id, mark, title, second, value, limit, unsent, draft, href, onOpen } = props;
  // Reading a signal here also lets @preact/signals skip this row while its props are the same.
  const word = t(`mark.${mark}`);
  const open = onOpen && (() => onOpen(id));
  const inside = (
    <>
      <Mark name={mark} word={word} />
      <span class="qc-row__words">
        <span class="qc-row__title">
          {title}
          {unsent && <UnsentChip />}
          {draft && <DraftChip what={draft} />}
        </span>
        <span class="qc-row__second">{second}</span>
      </span>
      {(value || limit) && (
        <span class="qc-row__side">
          {value && <span class={valueLook(value)}>{value}</span>}
          {limit && <span class="qc-row__limit">{limit}</span>}
        </span>
      )}
    </>
  );
  return href === undefined ? (
    <button class="qc-row__hit qc-inset-focus" type="button" onClick={open} aria-expanded="false">
      {inside}
    </button>
  ) : (
    <a class="qc-row__hit qc-inset-focus" href={href} onClick={open}>
      {inside}
    </a>
  );
}

// A number is read from afar and stands large; a word beside it would shout.
function valueLook(value: string): string {
  return /\d/.test(value) ? "qc-row__value" : "qc-row__value qc-row__value--word";
}
