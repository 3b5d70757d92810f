import { ArrowLeft } from "lucide";
import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { IconButton } from "./Button";
import "./Heads.css";

interface ScreenHeadProps {
  title: string;
  /** Where "back" leads, for a new tab or the history's end. */
  backHref?: string | undefined;
  onBack?: (() => void) | undefined;
  /** A line below: place, who, number. */
  second?: ComponentChildren;
  /** At the right: a sort order, a code, one button. */
  aside?: ComponentChildren;
  /** post 32 px, check 26, list 22. */
  size?: "post" | "check" | "list";
}

/** The head of a screen: its one h1, with the way back. */
export function ScreenHead({ title, backHref, onBack, second, aside, size = "list" }: ScreenHeadProps) {
  return (
    <div class={`qc-head qc-head--${size}`}>
      {backHref !== undefined && <IconButton icon={ArrowLeft} label={t("bar.back")} href={backHref} />}
      {backHref === undefined && onBack && (
        <IconButton icon={ArrowLeft} label={t("bar.back")} onPress={onBack} />
      )}
      <div class="qc-head__words">
        <h1 class="qc-head__title">{title}</h1>
        {second && <p class="qc-head__second">{second}</p>}
      </div>
      {aside && <div class="qc-head__aside">{aside}</div>}
    </div>
  );
}

interface ListHeadProps {
  title: string;
  /** How many, or what they are sorted by. */
  note?: ComponentChildren;
  /** At the right: a column's name, the whole number, a link to all. */
  aside?: ComponentChildren;
  tone?: "azur" | "warn" | "bad" | undefined;
}

/** The head of a list, over a 1.5 px rule. */
export function ListHead({ title, note, aside, tone }: ListHeadProps) {
  return (
    <div class="qc-list-head">
      <h2 class={`qc-list-head__title${tone ? ` qc-c-${tone}` : ""}`}>{title}</h2>
      {note && <span class="qc-list-head__note">{note}</span>}
      {aside && <span class="qc-list-head__aside">{aside}</span>}
    </div>
  );
}
