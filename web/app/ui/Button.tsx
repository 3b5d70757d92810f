import type { IconNode } from "lucide";
import type { ComponentChildren } from "preact";
import "./Button.css";
import { Icon } from "./Icon";
import { KeyHint } from "./KeyHint";

export interface ButtonProps {
  children: ComponentChildren;
  onPress?: (() => void) | undefined;
  /** Renders a link that looks the same: for going somewhere. */
  href?: string | undefined;
  /** act: the one primary act of a screen. plain: outlined. quiet: a word. bad: outlined red. */
  kind?: "act" | "plain" | "quiet" | "bad";
  /** 48 secondary on a row, 56 secondary, 64 primary. */
  size?: 40 | 48 | 56 | 64;
  icon?: IconNode | undefined;
  /** The key that does the same at a desk, e.g. `F2`. Shown only where there is a keyboard. */
  hint?: string | undefined;
  disabled?: boolean;
  type?: "button" | "submit";
  /** Fills the width that it is given. */
  wide?: boolean;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  label?: string | undefined;
}

/** A button, or a link when it has an `href`. Ink is the action; the other kinds step back. */
export function Button(props: ButtonProps) {
  const { children, onPress, href, kind = "plain", size = 56, icon, hint, type = "button" } = props;
  const look = `qc-button qc-button--${kind} qc-button--${size}${props.wide ? " qc-button--wide" : ""}`;
  const inside = (
    <>
      {icon && <Icon node={icon} stroke={2.4} />}
      <span>{children}</span>
      {hint && <KeyHint keys={hint} />}
    </>
  );
  if (href !== undefined && !props.disabled) {
    return (
      <a class={look} href={href} onClick={onPress} aria-label={props.label}>
        {inside}
      </a>
    );
  }
  return (
    <button
      class={look}
      type={type}
      disabled={props.disabled}
      onClick={onPress}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-keyshortcuts={hint}
      aria-label={props.label}
    >
      {inside}
    </button>
  );
}

interface IconButtonProps {
  icon: IconNode;
  /** What it does, in words: read aloud, and shown on hover at a desk. */
  label: string;
  onPress?: () => void;
  href?: string;
  disabled?: boolean;
}

/** A 48 px target with an icon alone: only where the title beside it says the rest (back, close, clear). */
export function IconButton({ icon, label, onPress, href, disabled }: IconButtonProps) {
  if (href !== undefined) {
    return (
      <a class="qc-icon-button" href={href} onClick={onPress} aria-label={label} title={label}>
        <Icon node={icon} />
      </a>
    );
  }
  return (
    <button
      class="qc-icon-button"
      type="button"
      onClick={onPress}
      disabled={disabled}
      aria-label={label}
      title={label}
    >
      <Icon node={icon} />
    </button>
  );
}
