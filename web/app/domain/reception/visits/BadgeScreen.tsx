import { Printer } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { formatDate, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, KeyFoot, LoadingRows, NotHere, ScreenHead, useWide } from "#/ui";
import { visitHref } from "./addresses";
import { badgeOf } from "./find_visitor";
import { arrivedAt, type Visit } from "./stay";
import { stayIn, staysLoaded } from "./stays";
import { useDrawing } from "./use_drawing";
import { useVisitProblem } from "./use_problem";
import { personName } from "./words";
import "./badge.css";

/** A badge to print, 86 × 54 mm: who, from where, whose visitor, which day, and the code that finds the visit again. */
export function BadgeScreen({ params }: ScreenProps<"/visits/:visit/badge">) {
  const store = useStore();
  const wide = useWide();
  const stay = stayIn(store, params.visit);
  const [problem, keep] = useVisitProblem();
  const [printing, setPrinting] = useState(false);
  const visit = stay?.visit;
  useEffect(() => {
    if (!printing) return;
    setPrinting(false);
    window.print();
  }, [printing]);
  if (!staysLoaded(store)) return <LoadingRows rows={3} />;
  if (!visit || !stay) return <NotHere title={t("visit.notHere")} next={t("visit.notHereNext")} />;
  const print = async () => {
    const badge = badgeOf(visit);
    const kept = await keep(() =>
      visit.fields.badge === badge ? Promise.resolve() : store.write("visit", visit.id, { badge }),
    );
    if (kept) setPrinting(true);
  };
  return (
    <section class="badge-screen qc-desk">
      <ScreenHead title={t("visit.printBadge")} second={visit.fields.visitor} onBack={back} />
      <Badge visit={visit} day={arrivedAt(stay) ?? Date.parse(visit.fields.expected ?? "")} />
      <p class="badge-screen__hint">{t("visit.badgeHint")}</p>
      {problem && (
        <p class="visit-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="badge-screen__acts">
        <Button kind="act" size={64} icon={Printer} hint="P" onPress={() => void print()}>
          {t("visit.print")}
        </Button>
      </div>
      {wide && (
        <KeyFoot
          bindings={[
            {
              keys: ["p", "Enter"],
              shown: ["P"],
              word: t("visit.print"),
              foot: true,
              run: () => void print(),
            },
            { keys: ["Escape"], shown: ["Esc"], word: t("visit.key.back"), foot: true, run: back },
          ]}
        />
      )}
    </section>
  );
}

function Badge({ visit, day }: { visit: Visit; day: number }) {
  const store = useStore();
  const draw = useDrawing();
  const { visitor, company, host } = visit.fields;
  return (
    <div class="badge" data-badge={badgeOf(visit)}>
      <div class="badge__words">
        <span class="badge__kind">{t("visit.badgeKind")}</span>
        <b class="badge__name">{visitor}</b>
        <span class="badge__company">{company}</span>
        {host && <span class="badge__host">{t("visit.sees", { host: nameOnPaper(host) })}</span>}
        <span class="badge__day">{formatDate(Number.isNaN(day) ? Date.now() : day)}</span>
      </div>
      <div class="badge__code">
        {draw && (
          <img src={draw(new URL(visitHref(visit.id), location.origin).href)} alt={t("visit.badgeCode")} />
        )}
        <b>{badgeOf(visit)}</b>
      </div>
    </div>
  );

  /** On paper nobody is "you". */
  function nameOnPaper(person: string): string {
    return store.record("person", person).value?.fields.name ?? personName(store, person);
  }
}
