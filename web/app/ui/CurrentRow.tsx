import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { UnsentChip } from "./Chip";
import { Mark, type MarkName } from "./Mark";
import "./CurrentRow.css";

interface CurrentRowProps {
  id: string;
  mark: MarkName;
  title: string;
  /** Due time or value, at the right. */
  value?: string | undefined;
  /** warn: the value in ochre. bad: in red. */
  tone?: "bad" | "warn" | undefined;
  /** The requirement in full. */
  requirement?: ComponentChildren;
  /** Place, responsible, photo needed. */
  facts?: ComponentChildren;
  unsent?: boolean;
  /** Result buttons, a measured value, a note: what is done here. */
  children: ComponentChildren;
  /** A press on its title shuts it; without it the row stays open. */
  onClose?: (() => void) | undefined;
  /** It was opened by the last result: brought into sight, focus on its title, so that the next press is right here. */
  arrived?: boolean;
}

/** The check being done, opened in its place in the list between two thick rules. */
export function CurrentRow(props: CurrentRowProps) {
  const { id, mark, title, value, requirement, facts, unsent, children, onClose, arrived } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!arrived) return;
    row.current?.scrollIntoView({ block: "nearest" });
    if (row.current?.contains(document.activeElement)) return; // somebody came back to a link in it
    row.current?.querySelector<HTMLElement>(".qc-current__head")?.focus({ preventScroll: true });
  }, [arrived]);
  const head = (
    <>
      <Mark name={mark} />
      <span class="qc-current__title">
        {title}
        {unsent && <UnsentChip />}
      </span>
      {value && <span class={`qc-current__value${props.tone ? ` qc-c-${props.tone}` : ""}`}>{value}</span>}
    </>
  );
  return (
    <li class="qc-current" ref={row} data-id={id}>
      {onClose ? (
        <button class="qc-current__head qc-inset-focus" type="button" onClick={onClose} aria-expanded="true">
          {head}
        </button>
      ) : (
        <div class="qc-current__head" tabIndex={-1}>
          {head}
        </div>
      )}
      {(requirement || facts) && (
        <div class="qc-current__words">
          {requirement && <p class="qc-current__requirement">{requirement}</p>}
          {facts && <p class="qc-current__facts">{facts}</p>}
        </div>
      )}
      <div class="qc-current__act">{children}</div>
    </li>
  );
}
