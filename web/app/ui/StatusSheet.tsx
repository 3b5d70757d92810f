import type { IconNode } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";
import { Mark, type MarkName } from "./Mark";
import "./StatusSheet.css";

interface SheetNumbersProps {
  numbers: readonly { word: string; count: number; tone?: "azur" | "warn" | "ink" }[];
}

/** The three numbers at the top: unsent, not accepted, sent today. Coloured only where there is something. */
export function SheetNumbers({ numbers }: SheetNumbersProps) {
  return (
    <dl class="qc-numbers">
      {numbers.map(({ word, count, tone = "ink" }) => (
        <div key={word} class={`qc-numbers__one${count > 0 ? ` qc-c-${tone}` : ""}`}>
          <dt>{word}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SheetSectionProps {
  title: string;
  aside?: ComponentChildren;
  tone?: "azur" | "warn" | "ink";
  /** dashed: only on this device. plain: sent. none: the children bring their own boxes. */
  box?: "dashed" | "plain" | "none";
  children: ComponentChildren;
}

/** One of the lists of the sheet. With a box its children are `SheetItem`s. */
export function SheetSection({ title, aside, tone = "ink", box = "plain", children }: SheetSectionProps) {
  return (
    <section class="qc-sheet-section">
      <div class="qc-sheet-section__head">
        <h3 class={`qc-c-${tone}`}>{title}</h3>
        {aside && <span>{aside}</span>}
      </div>
      {box === "none" ? children : <ul class={`qc-sheet-list qc-sheet-list--${box}`}>{children}</ul>}
    </section>
  );
}

interface SheetItemProps {
  time: string;
  text: ComponentChildren;
  second?: ComponentChildren;
  mark?: MarkName;
  icon?: IconNode;
  /** Leads to the thing itself. */
  href?: string | undefined;
}

/** One thing that waits, or was sent: when, what, and its mark at the right. */
export function SheetItem({ time, text, second, mark, icon, href }: SheetItemProps) {
  const inside = (
    <>
      <time class="qc-sheet-item__time">{time}</time>
      <span class="qc-sheet-item__text">
        {text}
        {second && <span class="qc-sheet-item__second">{second}</span>}
      </span>
      {mark && <Mark name={mark} size={28} />}
      {icon && <Icon node={icon} />}
    </>
  );
  return (
    <li class="qc-sheet-item">
      {href === undefined ? (
        <div class="qc-sheet-item__row">{inside}</div>
      ) : (
        <a class="qc-sheet-item__row qc-inset-focus" href={href}>
          {inside}
        </a>
      )}
    </li>
  );
}

interface RefusedBoxProps {
  /** What was not accepted. */
  what: ComponentChildren;
  /** Why, with who and when. */
  reason: ComponentChildren;
  /** What was entered, word for word: nothing is lost. */
  content?: ComponentChildren;
  /** Two ways on. */
  actions: ComponentChildren;
}

/** One change that the server did not take, whole, with the reason and the ways on. */
export function RefusedBox({ what, reason, content, actions }: RefusedBoxProps) {
  return (
    <article class="qc-refused">
      <Mark name="refused" />
      <div class="qc-refused__words">
        <h4 class="qc-refused__what">{what}</h4>
        <p>{reason}</p>
        {content && <p class="qc-refused__content">{content}</p>}
      </div>
      <div class="qc-refused__actions">{actions}</div>
    </article>
  );
}
