import {
  Baby,
  CloudLightning,
  Ellipsis,
  Flag,
  Flame,
  HeartPulse,
  type IconNode,
  MessageSquareWarning,
  OctagonAlert,
  PackageX,
  TriangleAlert,
  Users,
  Wrench,
  Zap,
} from "lucide";
import { t } from "#/i18n";
import { Icon } from "#/ui";
import type { Kind, Severity } from "./kinds";

/** A drawing for each kind, beside its word. */
export const KIND_ICONS: Readonly<Record<Kind, IconNode>> = {
  fire: Flame,
  crowd: Users,
  injury: HeartPulse,
  lost_child: Baby,
  power: Zap,
  weather: CloudLightning,
  conflict: MessageSquareWarning,
  equipment: Wrench,
  theft: PackageX,
  other: Ellipsis,
};

const SHAPES: Readonly<Record<Severity | "none", IconNode>> = {
  major: OctagonAlert,
  serious: TriangleAlert,
  ordinary: Flag,
  none: Flag,
};

/** How grave: a shape, its word, and only then a colour. */
export function SeverityMark({ severity }: { severity: Severity | null | undefined }) {
  const key = severity ?? "none";
  return (
    <span class={`incident-severity incident-severity--${key}`}>
      <Icon node={SHAPES[key]} />
      <span>{t(`incident.severity.${key}`)}</span>
    </span>
  );
}
