import { useEffect, useState } from "preact/hooks";
import { t } from "#/i18n";
import { Mark } from "./Mark";
import "./LoadingRows.css";

interface LoadingRowsProps {
  rows?: number;
  /** Shown only after so many ms: what is quicker than that must not flash. */
  after?: number;
}

/** Outlines of rows while the phone itself is being read. No shimmer; before `after` there is nothing at all. */
export function LoadingRows({ rows = 4, after = 150 }: LoadingRowsProps) {
  const [late, setLate] = useState(after <= 0);
  useEffect(() => {
    if (late) return undefined;
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after, late]);
  if (!late) return null;
  return (
    <div class="qc-loading" role="status" aria-label={t("loading.rows")}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} class="qc-loading__row">
          <Mark name="todo" silent />
          <span class="qc-loading__words">
            <i style={`width:${62 - ((index * 13) % 24)}%`} />
            <i style={`width:${38 - ((index * 7) % 14)}%`} />
          </span>
          {index === 0 && <span class="qc-loading__note">{t("loading.rows")}</span>}
        </div>
      ))}
    </div>
  );
}
