import type { ComponentChildren } from "preact";

interface SectionProps {
  id: string;
  title: string;
  children: ComponentChildren;
  /** As wide as the window: for parts of a desk. */
  wide?: boolean;
}

/** One family of parts. */
export function Section({ id, title, children, wide = false }: SectionProps) {
  return (
    <section
      id={id}
      class={`gallery-section${wide ? " gallery-section--wide" : ""}`}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`} class="gallery-title">
        {title}
      </h2>
      {children}
    </section>
  );
}
