import type { ComponentChildren } from "preact";
import { t } from "#/i18n";

/** The ten states a check can be seen in. Shape first, then word, then colour; the line style says where the result is. */
export const MARKS = [
  "pass",
  "fail",
  "na",
  "todo",
  "overdue",
  "passUnsent",
  "failUnsent",
  "conflict",
  "refused",
  "old",
] as const;
export type MarkName = (typeof MARKS)[number];

const CHECK = "M9.5 16.5l4.5 4.5 8.5-9.5";
const CROSS = "M11 11l10 10M21 11L11 21";
const HATCH = "M3.2 16.9L16.9 3.2M4.4 21.6L21.6 4.4M7 25L25 7M10.4 27.6L27.6 10.4M15.1 28.8L28.8 15.1";

const DRAWINGS: Readonly<Record<MarkName, ComponentChildren>> = {
  pass: (
    <>
      <circle cx="16" cy="16" r="14" fill="var(--ok)" />
      <path d={CHECK} stroke="var(--bg)" stroke-width="3" />
    </>
  ),
  fail: (
    <>
      <path d="M3 3h26v26H3z" fill="var(--bad)" />
      <path d={CROSS} stroke="var(--bg)" stroke-width="3" />
    </>
  ),
  na: (
    <>
      <circle cx="16" cy="16" r="13" stroke="var(--ink3)" stroke-width="2" />
      <path d="M10 16h12" stroke="var(--ink3)" stroke-width="3" />
    </>
  ),
  todo: <circle cx="16" cy="16" r="13" stroke="var(--edge)" stroke-width="2" />,
  overdue: (
    <>
      <circle cx="16" cy="16" r="13" fill="var(--warn-soft)" stroke="var(--warn)" stroke-width="2.5" />
      <path d="M16 8.5V17l5 3" stroke="var(--warn)" stroke-width="2.5" />
    </>
  ),
  passUnsent: (
    <>
      <circle
        cx="16"
        cy="16"
        r="13.5"
        fill="var(--ok-soft)"
        stroke="var(--ok)"
        stroke-width="2.5"
        stroke-dasharray="4.6 2.468"
        stroke-linecap="butt"
      />
      <path d={CHECK} stroke="var(--ok)" stroke-width="2.5" />
    </>
  ),
  failUnsent: (
    <>
      <path
        d="M4 4h24v24H4z"
        fill="var(--bad-soft)"
        stroke="var(--bad)"
        stroke-width="2.5"
        stroke-dasharray="4.8 3.2"
        stroke-dashoffset="2.4"
        stroke-linecap="butt"
      />
      <path d={CROSS} stroke="var(--bad)" stroke-width="2.5" />
    </>
  ),
  conflict: (
    <>
      <path d="M2 3h13v26H2z" fill="var(--bad)" />
      <path d="M5.5 12.5l6 7M11.5 12.5l-6 7" stroke="var(--bg)" stroke-width="2.5" />
      <path d="M18.2 4.2a12 12 0 0 1 0 23.6z" fill="var(--ok-soft)" stroke="var(--ok)" stroke-width="2.4" />
      <path d="M20.5 16.5l2.3 2.3 4-5" stroke="var(--ok)" stroke-width="2.2" />
    </>
  ),
  refused: (
    <>
      <path d="M4 4h24v17l-7 7H4z" fill="var(--warn-soft)" stroke="var(--warn)" stroke-width="2.5" />
      <path d="M28 21h-7v7" stroke="var(--warn)" stroke-width="2" />
      <path d="M13 9.5L8.8 13.5l4.2 4M9.5 13.5h8a4 4 0 0 1 4 4v.5" stroke="var(--warn)" stroke-width="2.5" />
    </>
  ),
  old: (
    <>
      <circle cx="16" cy="16" r="13" stroke="var(--ink3)" stroke-width="2" />
      <path d={HATCH} stroke="var(--ink3)" stroke-width="1.6" />
    </>
  ),
};

interface MarkProps {
  name: MarkName;
  /** Edge in px: 32 in lists, 24 in dense rows, 20 in the control room. */
  size?: number;
  /** The word stands right beside it: then the drawing itself is silent. */
  silent?: boolean;
  /** Its word, where the row that holds it has it already; else the mark finds it by itself. */
  word?: string;
}

/** The mark of one state. Says its word to those who can't see it, unless `silent`. */
export function Mark({ name, size = 32, silent = false, word }: MarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke-linecap="square"
      role={silent ? undefined : "img"}
      aria-label={silent ? undefined : (word ?? t(`mark.${name}`))}
      aria-hidden={silent ? true : undefined}
    >
      {DRAWINGS[name]}
    </svg>
  );
}
