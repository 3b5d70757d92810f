import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatAge, formatNumber, minute, t } from "#/i18n";
import { Button, ListHead, Notice } from "#/ui";
import { Findings } from "./Findings";
import { findingRows, type Report, type SheetFilter, sumsOf } from "./report";
import { SheetTable } from "./SheetTable";
import type { Exchange, Step } from "./use_exchange";

interface ToldProps {
  step: Extract<Step, { kind: "told" }>;
  exchange: Exchange;
  offline: boolean;
}

/** What a trial found or an import did, and what can be done now. */
export function Told({ step, exchange, offline }: ToldProps) {
  const { report } = step;
  const [sheet, setSheet] = useState<SheetFilter>(null);
  const rows = useMemo(() => findingRows(report), [report]);
  const box = useRef<HTMLDivElement>(null);
  // Enter says yes: the focus comes to the one act of the screen.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("button, [tabindex]")?.focus();
  }, []);
  return (
    <div class="workbook-told">
      <div ref={box}>
        <Verdict step={step} exchange={exchange} offline={offline} />
      </div>
      <div class="workbook-told__parts">
        <section class="workbook-sheets">
          <ListHead title={t("workbook.sheets")} />
          <SheetTable report={report} chosen={sheet} onChoose={setSheet} />
          {report.unknown_sheets.length > 0 && (
            <p class="workbook-sheets__unknown">
              {t("workbook.unknownSheets", { sheets: report.unknown_sheets.join(t("people.joiner")) })}
            </p>
          )}
        </section>
        <Findings report={report} rows={rows} sheet={sheet} onAllSheets={() => setSheet(null)} />
      </div>
    </div>
  );
}

function Verdict({ step, exchange, offline }: ToldProps) {
  const { report, at, problem } = step;
  const sums = sumsOf(report);
  const now = minute.value;
  const another = (
    <Button kind={report.dry_run ? "plain" : "act"} onPress={exchange.again} hint="Esc">
      {t("workbook.another")}
    </Button>
  );
  const act = report.dry_run && sums.news > 0 && (
    <Button kind="act" onPress={exchange.bringIn} hint="Enter" disabled={offline}>
      {sums.refused > 0 ? t("workbook.importSome", { count: report.taken }) : t("workbook.import")}
    </Button>
  );
  return (
    <Notice
      tone={sums.refused > 0 ? "warn" : "ink"}
      title={
        <span tabIndex={-1} class="workbook-told__title">
          {headline(report, sums.news)}
        </span>
      }
      text={
        <>
          <span class="workbook-told__sums">
            {t("workbook.sums", {
              added: formatNumber(sums.added),
              changed: formatNumber(sums.changed),
              unchanged: formatNumber(sums.unchanged),
            })}
            {" · "}
            <b class={sums.refused > 0 ? "qc-c-bad" : "qc-c-ok"}>{refusedWords(report, sums.refused)}</b>
          </span>
          {report.dry_run && now - at > MINUTE && (
            <span class="workbook-told__age">{t("workbook.ago", { age: formatAge(at, now) })}</span>
          )}
          <b class="workbook__problem" role="alert">
            {problem}
          </b>
        </>
      }
      actions={
        <>
          {act}
          {another}
        </>
      }
    />
  );
}

const MINUTE = 60_000;

function headline({ file, dry_run }: Report, news: number): string {
  if (!dry_run) return t("workbook.done", { file });
  return news === 0 ? t("workbook.nothing", { file }) : t("workbook.tried");
}

function refusedWords({ dry_run }: Report, refused: number): string {
  if (refused > 0) return t("workbook.refused", { count: refused });
  return t(dry_run ? "workbook.allTaken" : "workbook.allTakenDone");
}
