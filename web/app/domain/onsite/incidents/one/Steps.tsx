import { MapPin, Phone } from "lucide";
import { useMemo, useState } from "preact/hooks";
import { callHref } from "#/domain/organisation/mobile_number";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog, Icon, ListHead, UnsentChip } from "#/ui";
import { tickStep } from "../act";
import type { Entry } from "../entries";
import { plansOf } from "../event_incidents";
import type { Incident } from "../kinds";
import { planInUse, type SafetyPlan, type Step, stepsOf } from "../plans";
import { useProblem } from "../use_problem";
import { authorOf, whenOf } from "../words";

interface StepsProps {
  event: string;
  incident: Incident;
  entries: readonly Entry[];
}

/** The steps of the safety plan that speaks of this, each with who has done it (X5, X9). */
export function Steps({ event, incident, entries }: StepsProps) {
  const store = useStore();
  const plans = plansOf(store, event);
  const [chosen, setChosen] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const found = planInUse(incident.fields.kind ?? "other", plans, entries);
  const plan = plans.find(({ id }) => id === chosen) ?? found;
  if (plans.length === 0) return null;
  const choose = (
    <Button size={48} onPress={() => setChoosing(true)}>
      {t(plan ? "incident.planOther" : "incident.planChoose")}
    </Button>
  );
  return (
    <section class="incident-steps">
      <ListHead
        title={t("incident.steps")}
        note={plan && t("incident.plan", { code: plan.fields.code ?? plan.fields.kind ?? "" })}
        aside={choose}
      />
      {plan ? (
        <PlanSteps incident={incident} plan={plan} entries={entries} />
      ) : (
        <p class="incident-hint">{t("incident.planNone")}</p>
      )}
      {choosing && (
        <ChoosePlan
          plans={plans}
          onPlan={(id) => {
            setChosen(id);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}

interface PlanStepsProps {
  incident: Incident;
  plan: SafetyPlan;
  entries: readonly Entry[];
}

function PlanSteps({ incident, plan, entries }: PlanStepsProps) {
  const store = useStore();
  const [problem, keep] = useProblem();
  const steps = useMemo(() => stepsOf(plan, entries), [plan, entries]);
  const tick = (step: Step) => keep(() => tickStep(store, incident, plan.id, step, step.done === undefined));
  const { phone, assembly_point: assembly } = plan.fields;
  return (
    <>
      <ol class="incident-steps__list">
        {steps.map((step) => (
          <StepRow key={step.index} step={step} onTick={() => void tick(step)} />
        ))}
      </ol>
      {problem && (
        <p class="incident-problem" role="alert">
          {problem}
        </p>
      )}
      {assembly && (
        <p class="incident-steps__fact">
          <Icon node={MapPin} />
          <span>
            {t("incident.assembly")} <b>{assembly}</b>
          </span>
        </p>
      )}
      {phone && (
        <p class="incident-steps__fact">
          <Button kind="bad" href={callHref(phone)} icon={Phone}>
            {t("incident.dial", { number: phone })}
          </Button>
        </p>
      )}
    </>
  );
}

function StepRow({ step, onTick }: { step: Step; onTick: () => void }) {
  const store = useStore();
  const { done } = step;
  return (
    <li class={`incident-step${done ? " incident-step--done" : ""}`}>
      <label class="incident-step__hit">
        <input type="checkbox" checked={done !== undefined} onChange={onTick} />
        <span class="incident-step__words">
          <span class="incident-step__text">
            {step.index + 1}. {step.text}
          </span>
          {done && (
            <span class="incident-step__by">
              {t("incident.stepBy", { who: authorOf(store, done), time: whenOf(done.fields.made) })}{" "}
              {done.unsent && <UnsentChip />}
            </span>
          )}
        </span>
      </label>
    </li>
  );
}

interface ChoosePlanProps {
  plans: readonly SafetyPlan[];
  onPlan: (id: string) => void;
  onClose: () => void;
}

function ChoosePlan({ plans, onPlan, onClose }: ChoosePlanProps) {
  useLayer(true, onClose);
  const sorted = [...plans].sort((left, right) =>
    (left.fields.code ?? "") < (right.fields.code ?? "") ? -1 : 1,
  );
  return (
    <Dialog kind="sheet" title={t("incident.planChoose")} onClose={onClose}>
      <ul class="incident-places">
        {sorted.map(({ id, fields }) => (
          <li key={id}>
            <Button wide onPress={() => onPlan(id)}>
              {[fields.code, fields.kind].filter(Boolean).join(" ")}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
