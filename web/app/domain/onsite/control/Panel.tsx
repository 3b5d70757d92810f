import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { ListHead } from "#/ui";

interface PanelProps {
  /** For its place in the grid and for tests. */
  name: string;
  title: string;
  note?: string;
  /** Its full screen, with the key that leads there. */
  href: string;
  hint: string;
  /** What stands there instead of rows. */
  empty?: string | undefined;
  children: ComponentChildren;
}

/** One part of the control room: it keeps its place whatever is in it, and leads to its full screen. */
export function Panel({ name, title, note, href, hint, empty, children }: PanelProps) {
  return (
    <section class={`control-panel control-panel--${name}`} data-panel={name}>
      <ListHead
        title={title}
        note={note}
        aside={
          <a class="control-panel__whole" href={href} aria-label={t("control.whole", { name: title })}>
            {t("control.open")} <kbd>{hint}</kbd>
          </a>
        }
      />
      <div class="control-panel__rows" data-scroll={name}>
        {empty ? <p class="control-panel__empty">{empty}</p> : children}
      </div>
    </section>
  );
}
