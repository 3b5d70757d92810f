// The look itself comes with the switch of its themes: every page that shows parts starts a theme.
import { effect, signal } from "@preact/signals";
import "./tokens.css";
import "./base.css";

/** Light is the ordinary one; sunlight and dark are chosen by hand. No theme changes by itself during an event. */
export const THEMES = ["light", "sunlight", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "qianchang.theme";
const GROUND: Readonly<Record<Theme, string>> = { light: "#eff2f1", sunlight: "#ffffff", dark: "#161b1d" };

/** The theme on the screen. */
export const theme = signal<Theme>("light");

/** Switch now and remember it on this device. */
export function setTheme(next: Theme): void {
  theme.value = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Not remembered, but shown.
  }
}

/** The theme to start with: the remembered one, else what the phone is set to at the first start. */
function first(): Theme {
  try {
    const kept = THEMES.find((known) => known === localStorage.getItem(KEY));
    if (kept) return kept;
    const chosen = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    localStorage.setItem(KEY, chosen);
    return chosen;
  } catch {
    return "light";
  }
}

/** Take up the theme and keep `<html data-theme>` and the browser's own bar in step. Call once before the first render. */
export function startTheme(): () => void {
  theme.value = first();
  return effect(() => {
    document.documentElement.dataset.theme = theme.value;
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", GROUND[theme.value]);
  });
}
