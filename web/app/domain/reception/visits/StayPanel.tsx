import { factsLine, formatTime, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, ListHead, UnsentChip } from "#/ui";
import { Mobile } from "../../organisation/Mobile";
import { mayUnsay } from "./act";
import { badgeHref } from "./addresses";
import { badgeOf } from "./find_visitor";
import { HostActs } from "./HostActs";
import { mayDo, nextStep, type Stay, type StepKind, toldOf, type VisitStep } from "./stay";
import { receives } from "./stays";
import { STEP_KEYS } from "./step_keys";
import type { Steps } from "./use_steps";
import { VisitDisagreements } from "./VisitDisagreements";
import { hostLine, personName, roomName, timeLine, whoAndWhen } from "./words";

interface StayPanelProps {
  stay: Stay;
  steps: Steps;
}

/** One visit: who, why, for whom, how long; what is next; what has been done, by whom and when. */
export function StayPanel({ stay, steps }: StayPanelProps) {
  const store = useStore();
  const desk = receives(store);
  return (
    <div class="stay" data-visit={stay.visit.id}>
      <VisitDisagreements visit={stay.visit} />
      <Facts stay={stay} />
      {steps.problem && (
        <p class="visit-problem" role="alert">
          {steps.problem}
        </p>
      )}
      {stay.visit.fields.host === store.person && <HostActs stay={stay} />}
      {desk && <Acts stay={stay} steps={steps} />}
      <Timeline stay={stay} steps={steps} />
    </div>
  );
}

function Facts({ stay }: { stay: Stay }) {
  const store = useStore();
  const { fields, unsent } = stay.visit;
  const time = timeLine(store, stay, minute.value);
  const line = hostLine(store, stay);
  const host = fields.host ? store.record("person", fields.host).value : undefined;
  const when =
    fields.expected && factsLine(formatTime(fields.expected), fields.until && formatTime(fields.until));
  return (
    <div class="stay__facts">
      <p class={`stay__time${time.tone ? ` qc-c-${time.tone}` : ""}`}>
        {factsLine(t(`visit.state.${stay.state}`), time.words)} {unsent && <UnsentChip />}
      </p>
      <p class={line.tone ? `qc-c-${line.tone}` : ""}>
        {line.words}
        {host?.fields.mobile && host.id !== store.person && (
          <>
            {" "}
            <Mobile number={host.fields.mobile} />
          </>
        )}
      </p>
      <dl class="stay__list">
        <Fact name={t("visit.company")} value={fields.company} />
        <Fact name={t("visit.number")} value={fields.number && <Mobile number={fields.number} />} />
        <Fact name={t("visit.howMany")} value={fields.people && String(fields.people)} />
        <Fact name={t("visit.expected")} value={when} />
        <Fact name={t("visit.purpose")} value={fields.purpose} />
        <Fact name={t("visit.needs")} value={fields.needs} strong />
        <Fact name={t("visit.room")} value={roomName(store, fields.room)} />
        <Fact
          name={t("visit.identityBy")}
          value={fields.identity && t(`visit.identity.${fields.identity}`)}
        />
        <Fact name={t("visit.badge")} value={fields.badge} />
        <Fact
          name={t("visit.writtenBy")}
          value={fields.arrival ? t("visit.byTablet") : personName(store, fields.author)}
        />
      </dl>
    </div>
  );
}

interface FactProps {
  name: string;
  value: preact.ComponentChildren;
  strong?: boolean;
}

function Fact({ name, value, strong }: FactProps) {
  if (!value) return null;
  return (
    <div class={`stay__fact${strong ? " stay__fact--strong" : ""}`}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What comes next, large; the other steps as they may be said now, each with its key. */
function Acts({ stay, steps }: StayPanelProps) {
  const next = nextStep(stay);
  const others = STEP_KEYS.filter(({ kind }) => kind !== next && mayDo(stay, kind));
  return (
    <div class="stay__acts">
      {next && (
        <Button kind="act" size={64} wide hint={keyOf(next)} onPress={() => steps.take(stay, next)}>
          {t(`visit.do.${next}`)}
        </Button>
      )}
      <div class="stay__others">
        {others.map(({ kind, key }) => (
          <Button key={kind} size={48} hint={key.toUpperCase()} onPress={() => steps.take(stay, kind)}>
            {t(`visit.do.${kind}`)}
          </Button>
        ))}
        <Button size={48} hint="P" href={badgeHref(stay.visit.id)}>
          {factsLine(t("visit.printBadge"), badgeOf(stay.visit))}
        </Button>
        <Button size={48} hint="E" href={`/visits/${stay.visit.id}/edit`}>
          {t("visit.edit")}
        </Button>
      </div>
    </div>
  );
}

function keyOf(kind: StepKind): string | undefined {
  return STEP_KEYS.find((one) => one.kind === kind)?.key.toUpperCase();
}

function Timeline({ stay, steps }: StayPanelProps) {
  if (stay.steps.length === 0) return null;
  return (
    <section>
      <ListHead title={t("visit.steps")} />
      <ol class="stay__steps">
        {stay.steps.map((step) => (
          <StepRow key={step.id} step={step} steps={steps} />
        ))}
      </ol>
    </section>
  );
}

function StepRow({ step, steps }: { step: VisitStep; steps: Steps }) {
  const store = useStore();
  return (
    <li class="stay__step" data-step={step.fields.kind}>
      <span class="stay__step-words">
        <b>{stepWords(step)}</b> <span>{whoAndWhen(store, step)}</span> {step.unsent && <UnsentChip />}
      </span>
      {mayUnsay(store, step) && (
        <Button size={40} kind="quiet" onPress={() => steps.unsay(step)}>
          {t("visit.undo")}
        </Button>
      )}
    </li>
  );
}

function stepWords({ fields }: VisitStep): string {
  const { kind = "arrived", text, author } = fields;
  if (kind === "host_told" && !author) {
    const { how, by } = toldOf(text);
    if (how !== "person") return t(`visit.told.${how}`, { chat: by });
  }
  return text ? t("visit.stepWith", { step: t(`visit.step.${kind}`), text }) : t(`visit.step.${kind}`);
}
