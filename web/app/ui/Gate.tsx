import type { ComponentChildren } from "preact";
import { t } from "#/i18n";

/**
 * shut: with a bar. unknown: hatched, nobody has heard. ready: the bar is gone. unconfirmed: opened by somebody's own
 * responsibility. open. alarm: open, and something is wrong.
 */
export const GATES = ["shut", "unknown", "ready", "unconfirmed", "open", "alarm"] as const;
export type GateState = (typeof GATES)[number];

const POSTS = <path d="M9 62V6h46v56M5 62h54" stroke="var(--ink)" stroke-width="3" />;
// The bar stands off the door by a line of ground, or in one colour it would melt into it.
const BAR = (
  <>
    <path d="M2 38h60" stroke="var(--bg)" stroke-width="12" stroke-linecap="butt" />
    <path d="M2 38h60" stroke="var(--bad)" stroke-width="8" stroke-linecap="butt" />
  </>
);

// Hatching of both leaves, cut at their edges by hand: a pattern or clip path would need an id that is unique on the page.
const HATCH =
  "M14 27L29 12M14 36L31 19M14 45L31 28M14 54L31 37M20 57L31 46M34 27L49 12M34 36L51 19M34 45L51 28M34 54L51 37M40 57L51 46";

const LEAVES: Readonly<Record<GateState, ComponentChildren>> = {
  shut: (
    <>
      <path d="M13 11h18v47H13zM33 11h18v47H33z" fill="var(--ink)" />
      <path d="M28 22v6M36 22v6" stroke="var(--bg)" stroke-width="2.5" />
      <path d="M2 37h60" stroke="var(--bg)" stroke-width="12" stroke-linecap="butt" />
      {BAR}
    </>
  ),
  unknown: (
    <>
      <path d={HATCH} stroke="var(--ink)" stroke-width="1.7" />
      <path d="M13.5 11.5h17v46h-17zM33.5 11.5h17v46h-17z" stroke="var(--ink)" stroke-width="1.8" />
      <path d="M2 37h60" stroke="var(--bg)" stroke-width="12" stroke-linecap="butt" />
      {BAR}
    </>
  ),
  ready: (
    <>
      <path d="M14 12h17v46H14zM33 12h17v46H33z" stroke="var(--ink)" stroke-width="2.4" />
      <path d="M21 36l8 8 15-18" stroke="var(--bg)" stroke-width="10" stroke-linecap="butt" />
      <path d="M21 36l8 8 15-18" stroke="var(--ok)" stroke-width="5" />
    </>
  ),
  unconfirmed: (
    <path
      d="M13 9l8 7v43l-8-1M51 9l-8 7v43l8-1M13 9v49M51 9v49"
      stroke="var(--azur)"
      stroke-width="2.4"
      stroke-dasharray="4.5 3"
      stroke-linecap="butt"
    />
  ),
  open: <path d="M12 8l10 8v44l-10-1zM52 8l-10 8v44l10-1z" fill="var(--ok)" />,
  alarm: (
    <>
      <path d="M12 8l8 8v44l-8-1zM52 8l-8 8v44l8-1z" fill="var(--bad)" />
      <path d="M32 17v21M32 44v8" stroke="var(--bad)" stroke-width="8" stroke-linecap="butt" />
    </>
  ),
};

interface GateProps {
  state: GateState;
  size?: number;
  /** The words stand beside it. */
  silent?: boolean;
}

/** The door of the event, drawn: may people come in, may they not, or does nobody know. */
export function Gate({ state, size = 64, silent = false }: GateProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 64 64"
      fill="none"
      stroke-linecap="square"
      role={silent ? undefined : "img"}
      aria-label={silent ? undefined : t(`gate.${state}`)}
      aria-hidden={silent ? true : undefined}
    >
      {POSTS}
      {LEAVES[state]}
    </svg>
  );
}
