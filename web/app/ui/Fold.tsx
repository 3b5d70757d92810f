import type { ComponentChildren } from "preact";
import "./Fold.css";

interface FoldProps {
  title: string;
  /** At the right: what is chosen inside, a count. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A part of the page that waits folded until somebody wants it: on a phone, what a desk has at the side. */
export function Fold({ title, aside, children }: FoldProps) {
  return (
    <details class="qc-fold">
      <summary class="qc-fold__title qc-inset-focus">
        <span>{title}</span>
        {aside && <span class="qc-fold__aside">{aside}</span>}
      </summary>
      {children}
    </details>
  );
}
