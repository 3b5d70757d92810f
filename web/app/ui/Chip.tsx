import { Pencil } from "lucide";
import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { Icon } from "./Icon";
import "./Chip.css";

interface ChipProps {
  children: ComponentChildren;
  /** unsent: dashed, only on this device. warn, bad: solid, needs somebody. ink: a plain level word. */
  tone?: "unsent" | "warn" | "bad" | "ink";
}

/** A small framed word beside a title. */
export function Chip({ children, tone = "ink" }: ChipProps) {
  return <span class={`qc-chip qc-chip--${tone}`}>{children}</span>;
}

/** "未发": this has not left the device yet. With a count where it stands for several. */
export function UnsentChip({ count }: { count?: number }) {
  return (
    <Chip tone="unsent">
      {t("chip.unsent")}
      {count !== undefined && ` ${count}`}
    </Chip>
  );
}

/** "草稿": something typed here waits to be saved. `what` says aloud what it is. */
export function DraftChip({ what }: { what: string }) {
  return (
    <Chip tone="unsent">
      <Icon node={Pencil} size={20} /> {t("chip.draft")}
      <span class="qc-hidden"> {what}</span>
    </Chip>
  );
}
