import { formatNumber, t } from "#/i18n";
import type { Report, SheetCount, SheetFilter } from "./report";

interface SheetTableProps {
  report: Report;
  chosen: SheetFilter;
  onChoose: (sheet: SheetFilter) => void;
}

const COUNTS = ["rows", "added", "changed", "unchanged", "refused"] as const;

/** The rows of each sheet by what became of them; a press on a sheet shows only what is to be told of it. */
export function SheetTable({ report, chosen, onChoose }: SheetTableProps) {
  return (
    <table class="workbook-counts">
      <thead>
        <tr>
          <th scope="col">{t("workbook.sheet.name")}</th>
          {COUNTS.map((count) => (
            <th key={count} scope="col" class="workbook-counts__number">
              {t(`workbook.sheet.${count}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.sheets.map((count) => (
          <Row
            key={count.sheet}
            count={count}
            chosen={chosen === count.sheet}
            onPress={() => onChoose(chosen === count.sheet ? null : count.sheet)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({ count, chosen, onPress }: { count: SheetCount; chosen: boolean; onPress: () => void }) {
  return (
    <tr class={chosen ? "workbook-counts__chosen" : undefined}>
      <th scope="row">
        <button
          type="button"
          class="workbook-counts__sheet qc-inset-focus"
          aria-pressed={chosen}
          onClick={onPress}
        >
          {count.sheet}
        </button>
      </th>
      {COUNTS.map((name) => (
        <td key={name} class={`workbook-counts__number${tone(name, count[name])}`}>
          {count[name] === 0 && name !== "rows" ? (
            <span aria-hidden="true">·</span>
          ) : (
            formatNumber(count[name])
          )}
        </td>
      ))}
    </tr>
  );
}

function tone(name: (typeof COUNTS)[number], count: number): string {
  if (count === 0) return " workbook-counts__none";
  return name === "refused" ? " workbook-counts__refused" : "";
}
