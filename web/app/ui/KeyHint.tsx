import "./KeyHint.css";

interface KeyHintProps {
  /** One key or a chord, as printed on the keys: `F2`, `Alt A`, `Ctrl ↵`. */
  keys: string;
}

/** The key that does what stands beside it. Hidden where there is no keyboard to press it on, and from screen readers. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <span class="qc-key" aria-hidden="true">
      {keys}
    </span>
  );
}
