import { MapPin, Phone, Printer } from "lucide";
import { useRef } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, Icon, ListHead, LoadingRows, ScreenHead } from "#/ui";
import { EventNotHere } from "../EventNotHere";
import { scopeOf } from "../event_checks";
import { assemblyPoints, phonesIn, type SafetyPlan, sortPlans } from "./plans";
import { useWholeInPrint } from "./print";
import { stepTexts } from "./steps";
import "./safety_plan.css";

/** What to do in which emergency, whom to call, where to gather: read from this phone alone, and as one printed page (X5). */
export function SafetyPlans({ params, query }: ScreenProps<"/event/:event/safety">) {
  const { event } = params;
  const store = useStore();
  const page = useRef<HTMLElement>(null);
  useWholeInPrint(page);
  const shown = store.record("event", event).value;
  const plans = sortPlans(store.list("safety_plan", scopeOf(event)).value);
  if (!store.loaded("safety_plan", scopeOf(event)).value) return <LoadingRows rows={6} />;
  if (!shown) return <EventNotHere />;
  const opened = query.get("plan");
  return (
    <section class="safety" ref={page}>
      <ScreenHead title={t("safety.title")} second={shown.fields.name} onBack={back} />
      {plans.length === 0 ? (
        <EmptyState title={t("safety.empty")} next={t("safety.emptyNext")} />
      ) : (
        <>
          <ListHead title={t("safety.plans")} note={t("safety.count", { count: plans.length })} />
          {plans.map((plan) => (
            <Plan key={plan.id} plan={plan} open={plan.id === opened} />
          ))}
          <Points plans={plans} />
          <div class="safety__print">
            <Button icon={Printer} onPress={() => window.print()}>
              {t("safety.print")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Points({ plans }: { plans: readonly SafetyPlan[] }) {
  const points = assemblyPoints(plans);
  if (points.length === 0) return null;
  return (
    <>
      <ListHead title={t("safety.points")} />
      <ul class="safety__points">
        {points.map(({ name, plans: its }) => (
          <li key={name} class="safety__point">
            <Icon node={MapPin} />
            <span>
              <b>{name}</b>
              <span class="safety__for">{its.map(({ fields }) => fields.kind).join(t("safety.and"))}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Plan({ plan, open }: { plan: SafetyPlan; open: boolean }) {
  const { kind, level, steps, phone, post, assembly_point: point } = plan.fields;
  const postName = useStore().record("post", post ?? "").value?.fields.name;
  return (
    <details class={`safety__plan safety__plan--${level ?? "ordinary"}`} open={open}>
      <summary class="safety__head qc-inset-focus">
        <span class="safety__kind">{kind}</span>
        <span class="safety__level">{t(`safety.level.${level ?? "ordinary"}`)}</span>
      </summary>
      <div class="safety__body">
        {phone && <Calls phone={phone} post={postName} />}
        <ol class="safety__steps">
          {stepTexts(steps ?? "").map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
        {point && (
          <p class="safety__gather">
            <Icon node={MapPin} /> {t("safety.gather", { point })}
          </p>
        )}
      </div>
    </details>
  );
}

function Calls({ phone, post }: { phone: string; post: string | undefined }) {
  const numbers = phonesIn(phone);
  return (
    <p class="safety__calls">
      {post && <span class="safety__post">{t("safety.post", { post })}</span>}
      {numbers.length === 0 && <span>{phone}</span>}
      {numbers.map((number) => (
        <Button
          key={number}
          kind="bad"
          icon={Phone}
          href={`tel:${number}`}
          label={t("safety.call", { number })}
        >
          {number}
        </Button>
      ))}
    </p>
  );
}
