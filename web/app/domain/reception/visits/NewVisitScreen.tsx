import { useMemo } from "preact/hooks";
import { t } from "#/i18n";
import { back, navigate, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { LoadingRows, NotHere, ScreenHead } from "#/ui";
import { say } from "./act";
import { VISITS } from "./addresses";
import { receives, receptionKnown } from "./stays";
import { useVisitProblem } from "./use_problem";
import { VisitForm } from "./VisitForm";
import { emptyDraft } from "./visit_form";
import "./visits.css";

/** Somebody comes, or has come: reception writes down either, everybody else announces a visitor of their own. */
export function NewVisitScreen(props: ScreenProps<"/visits/new">) {
  const store = useStore();
  // Whether this is reception decides what the form begins with.
  return receptionKnown(store) ? <NewVisit {...props} /> : <LoadingRows rows={6} />;
}

function NewVisit({ query }: ScreenProps<"/visits/new">) {
  const store = useStore();
  const desk = receives(store);
  const [problem, keep] = useVisitProblem();
  const begin = useMemo(() => {
    const draft = emptyDraft(
      desk && query.get("when") !== "later" ? "now" : "later",
      Date.now(),
      desk ? "" : store.person,
    );
    return { ...draft, visitor: query.get("name") ?? "" };
  }, []);
  // Back leads to the list, which shows the visit that was just written.
  const show = (visit: string) => navigate(`${VISITS}?v=${visit}`, { replace: true });
  return (
    <section class="visit-new">
      <ScreenHead title={t(desk ? "visit.new" : "visit.announce")} onBack={back} />
      {problem && (
        <p class="visit-problem" role="alert">
          {problem}
        </p>
      )}
      <VisitForm
        visit={undefined}
        begin={begin}
        onSaved={show}
        onExpected={(stay) => {
          void keep(() => say(store, stay.visit.id, "arrived")).then((done) => done && show(stay.visit.id));
        }}
        onCancel={back}
      />
    </section>
  );
}

/** Correcting what was written about a visit. */
export function EditVisitScreen({ params }: ScreenProps<"/visits/:visit/edit">) {
  const store = useStore();
  const visit = store.record("visit", params.visit).value;
  const begin = useMemo(() => emptyDraft("later", Date.now()), []);
  if (!visit) return <NotHere title={t("visit.notHere")} next={t("visit.notHereNext")} />;
  return (
    <section class="visit-new">
      <ScreenHead title={t("visit.edit")} second={visit.fields.visitor} onBack={back} />
      <VisitForm visit={visit} begin={begin} onSaved={back} onExpected={back} onCancel={back} />
    </section>
  );
}
