import type { IconNode } from "lucide";
import { h } from "preact";

interface IconProps {
  /** An icon of `lucide`, imported by its name: `import { Camera } from "lucide"`. */
  node: IconNode;
  size?: 20 | 24 | 28 | 32;
  /** 2.2 on the phone, 2.4 to 3 inside buttons. */
  stroke?: number;
  /** Only where no word stands beside it; without it the icon is decoration and silent. */
  label?: string | undefined;
}

/** One lucide icon, square caps, in the colour of its text. */
export function Icon({ node, size = 24, stroke = 2.2, label }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={stroke}
      stroke-linecap="square"
      stroke-linejoin="miter"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
