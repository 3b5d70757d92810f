import { useMemo, useState } from "preact/hooks";
import { t } from "#/i18n";
import {
  announce,
  Button,
  type Column,
  EmptyState,
  FilterCounts,
  ListHead,
  LongList,
  Table,
  useWide,
} from "#/ui";
import { saveFile } from "#/ui/save-file";
import {
  asCsv,
  asLines,
  countSeverities,
  type Finding,
  type FindingRow,
  filterFindings,
  type Report,
  SEVERITIES,
  type SeverityFilter,
  type SheetFilter,
  type Words,
} from "./report";

interface FindingsProps {
  report: Report;
  rows: readonly FindingRow[];
  sheet: SheetFilter;
  onAllSheets: () => void;
}

const FILTERS: readonly SeverityFilter[] = ["all", ...SEVERITIES];

/** Each thing that is to be told: where it stands in the person's own file, and why. */
export function Findings({ report, rows, sheet, onAllSheets }: FindingsProps) {
  const counts = useMemo(() => countSeverities(rows, sheet), [rows, sheet]);
  const [wish, setSeverity] = useState<SeverityFilter>(counts.error > 0 ? "error" : "all");
  const shown = useMemo(() => filterFindings(rows, sheet, wish), [rows, sheet, wish]);
  if (rows.length === 0) return <EmptyState title={t("workbook.findingsNone")} />;
  return (
    <section class="workbook-findings">
      <ListHead
        title={sheet === null ? t("workbook.findings") : t("workbook.findingsOf", { sheet })}
        aside={
          sheet !== null && (
            <Button size={40} kind="quiet" onPress={onAllSheets}>
              {t("workbook.allSheets")}
            </Button>
          )
        }
      />
      <div class="workbook-findings__tools">
        <FilterCounts
          label={t("workbook.findings")}
          filters={FILTERS.map((key) => ({ key, word: t(`workbook.severity.${key}`), count: counts[key] }))}
          current={wish}
          onChoose={setSeverity}
        />
        <Take report={report} shown={shown} />
      </div>
      {shown.length === 0 ? <EmptyState title={t("workbook.findingsNoneHere")} /> : <List rows={shown} />}
    </section>
  );
}

/** The report taken along: what is shown to the clipboard or as CSV, all of it as JSON. */
function Take({ report, shown }: { report: Report; shown: readonly FindingRow[] }) {
  const name = t("workbook.reportName", { file: report.file.replace(/\.xls[xm]$/i, "") });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asLines(shown, words()));
      announce(t("workbook.copied", { count: shown.length }));
    } catch {
      announce(t("workbook.copyNot"));
    }
  };
  return (
    <div class="workbook-findings__take">
      <Button size={40} onPress={() => void copy()}>
        {t("workbook.copy")}
      </Button>
      <Button
        size={40}
        onPress={() =>
          saveFile(`${name}.csv`, new Blob([asCsv(shown, words())], { type: "text/csv;charset=utf-8" }))
        }
      >
        {t("workbook.csv")}
      </Button>
      <Button
        size={40}
        onPress={() =>
          saveFile(`${name}.json`, new Blob([JSON.stringify(report, null, 2)], { type: "application/json" }))
        }
      >
        {t("workbook.json")}
      </Button>
    </div>
  );
}

function words(): Words {
  const head = (key: "what" | "sheet" | "row" | "column" | "value" | "why" | "code") =>
    t(`workbook.column.${key}`);
  return {
    heads: [
      head("what"),
      head("sheet"),
      head("row"),
      head("column"),
      head("value"),
      head("why"),
      head("code"),
    ],
    severity: {
      error: t("workbook.severity.error"),
      warning: t("workbook.severity.warning"),
      info: t("workbook.severity.info"),
    },
  };
}

/** "清单 G14", or as much of the place as is known. */
function placeWords({ sheet, cell, row }: Finding): string {
  const inside = cell ?? (row === null ? "" : t("workbook.rowOf", { row }));
  return [sheet ?? t("workbook.wholeFile"), inside].filter(Boolean).join(" ");
}

const TONES = { error: "bad", warning: "warn", info: undefined } as const;

function List({ rows }: { rows: readonly FindingRow[] }) {
  if (!useWide()) {
    return (
      <LongList
        items={rows}
        label={t("workbook.findings")}
        row={(row) => <Narrow key={row.key} row={row} />}
      />
    );
  }
  return (
    <Table
      caption={t("workbook.findings")}
      columns={columns()}
      rows={rows}
      rowKey={(row) => row.key}
      rowHeight={40}
      tone={({ severity }) => TONES[severity]}
    />
  );
}

function columns(): readonly Column<FindingRow>[] {
  const titled = (words: string) => <span title={words}>{words}</span>;
  return [
    { key: "what", head: t("workbook.column.what"), width: "148px", cell: whatCell },
    {
      key: "place",
      head: t("workbook.column.place"),
      width: "132px",
      cell: (row) => titled(placeWords(row)),
    },
    {
      key: "column",
      head: t("workbook.column.column"),
      width: "13%",
      cell: (row) => titled(row.column ?? ""),
    },
    { key: "why", head: t("workbook.column.why"), cell: (row) => titled(row.message) },
  ];
}

function whatCell({ severity }: FindingRow) {
  const tone = TONES[severity];
  return <b class={tone ? `qc-c-${tone}` : undefined}>{t(`workbook.severity.${severity}`)}</b>;
}

function Narrow({ row }: { row: FindingRow }) {
  return (
    <li class={`workbook-finding workbook-finding--${row.severity}`}>
      <p>
        {whatCell(row)} {placeWords(row)} {row.column}
      </p>
      <p>{row.message}</p>
    </li>
  );
}
