import { signal } from "@preact/signals";
import { ChartNoAxesColumn, X } from "lucide";
import { factsLine, formatDate, minute, t } from "#/i18n";
import { here, navigate } from "#/router";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, Icon, IconButton } from "#/ui";
import { settingOf } from "../../organisation/settings/held";
import { calendarIn } from "../clock/calendar";
import { reportHref } from "./addresses";
import { meanOf } from "./figures";
import { type DueReport, dueReports, reportKey } from "./report_due";
import "../enquiries/notices.css";

const KEY = "qianchang.reports-seen";
/** So many of the last are remembered: an older one is no news anyway. */
const KEPT = 8;

const seen = signal(remembered());

function remembered(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}

function putAway(key: string): void {
  seen.value = [...seen.peek(), key].slice(-KEPT);
  try {
    localStorage.setItem(KEY, seen.value.join(" "));
  } catch {
    // Not remembered: it comes again with the next start.
  }
}

/** Over every screen of a manager: the week's or month's report on feedback is ready, until it is opened or put away (R7). */
export function ReportReady() {
  const store = useStore();
  const me = store.record("person", store.person).value?.fields;
  if (me?.position !== "manager" || here()?.path === "/feedback") return null;
  const all = store.all("feedback").value;
  const due = dueReports(all, calendarIn(store).value, minute.value).filter(
    ({ period }) => !seen.value.includes(keyOf(store, period)),
  );
  return (
    <div class="reply-notices" role="status">
      {due.map((report) => (
        <Ready key={reportKey(report.period)} report={report} />
      ))}
    </div>
  );
}

function keyOf({ person }: Store, period: DueReport["period"]): string {
  return `${person}:${reportKey(period)}`;
}

function Ready({ report: { period, answers } }: { report: DueReport }) {
  const store = useStore();
  const badScore = settingOf(store, "feedback_bad_score");
  const bad = answers.filter(({ fields }) => (fields.overall ?? 5) <= badScore).length;
  const mean = meanOf(answers, "overall");
  const open = () => {
    putAway(keyOf(store, period));
    navigate(reportHref({ unit: period.unit, day: period.first }));
  };
  return (
    <section class="reply-notice" data-report={reportKey(period)}>
      <Icon node={ChartNoAxesColumn} size={28} stroke={2.4} />
      <span class="reply-notice__words">
        <b>
          {t(`feedback.ready.${period.unit}`, { day: formatDate(`${period.first}T04:00Z`, minute.value) })}
        </b>
        <span>
          {factsLine(
            t("feedback.count", { count: answers.length }),
            mean && t("feedback.readyMean", { mean: mean.mean.toFixed(1) }),
            bad > 0 && t("feedback.bad", { count: bad }),
          )}
        </span>
      </span>
      <IconButton icon={X} label={t("callback.putAway")} onPress={() => putAway(keyOf(store, period))} />
      <div class="reply-notice__acts">
        <Button kind="act" size={56} wide onPress={open}>
          {t("callback.open")}
        </Button>
      </div>
    </section>
  );
}
