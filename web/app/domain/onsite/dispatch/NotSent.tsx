import { Phone } from "lucide";
import { t } from "#/i18n";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, Notice } from "#/ui";
import { callHref } from "../../organisation/mobile_number";
import { nameOf, scopeOf } from "../event_checks";
import { phonesIn, sortPlans } from "../safety_plan/plans";
import { type HelpCall, reaches } from "./calls";
import { dutiesIn } from "./event_duties";

/** Nobody knows of it yet: said at once, with the numbers that can be rung instead. */
export function NotSent({ event, call }: { event: string; call: HelpCall }) {
  const store = useStore();
  const { link } = store.status.value;
  if (link === "live" || link === "sending") return <p class="call__sending">{t("call.sending")}</p>;
  const actions = numbersToRing(store, event, call).map(({ number, who }) => (
    <Button key={number} kind="bad" size={56} icon={Phone} href={callHref(number)}>
      {who ? t("call.ring", { who, number }) : number}
    </Button>
  ));
  return <Notice tone="bad" title={t("call.unsent")} text={t("call.unsentText")} actions={actions} />;
}

interface Line {
  readonly number: string;
  /** Empty for a number of the safety plan. */
  readonly who: string;
}

/** A thumb that trembles needs few. */
const MOST = 4;
const MOST_PEOPLE = 2;

/** Whom it would have reached, the event's lead, then the safety plan's own numbers; each once. */
function numbersToRing(store: Store, event: string, call: HelpCall): readonly Line[] {
  const lead = store.record("event", event).value?.fields.lead;
  const people = [...new Set([...reaches(call, dutiesIn(store, event).value), ...(lead ? [lead] : [])])];
  const theirs = people
    .filter((person) => person !== store.person)
    .map((person) => ({
      number: store.record("person", person).value?.fields.mobile ?? "",
      who: nameOf(store, person),
    }));
  const plans = sortPlans(store.list("safety_plan", scopeOf(event)).value);
  const planned = new Set(plans.flatMap(({ fields }) => phonesIn(fields.phone ?? "")));
  const first = theirs.filter(({ number }) => number !== "").slice(0, MOST_PEOPLE);
  const rest = [...planned].filter((number) => !first.some((line) => line.number === number));
  return [...first, ...rest.map((number) => ({ number, who: "" }))].slice(0, MOST);
}
