import { useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, navigate, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Icon, LoadingRows, ScreenHead } from "#/ui";
import { feel } from "#/ui/feel";
import { EventNotHere } from "../EventNotHere";
import { nameOf } from "../event_checks";
import { PlaceLine, useStanding } from "../incidents/PlaceLine";
import { useProblem } from "../incidents/use_problem";
import { callForHelp } from "./act";
import { callsHref } from "./addresses";
import { answering } from "./calls";
import { DUTIES, type Duty as Need } from "./duty";
import { dutiesIn, dutiesRead } from "./event_duties";
import { NEED_ICONS } from "./need_icons";
import "../incidents/incidents.css";
import "./dispatch.css";
import "./calls.css";

/** Whom do you need? One press sends it, with the place where I stand (X7). */
export function HelpScreen({ params }: ScreenProps<"/event/:event/call">) {
  const { event } = params;
  const store = useStore();
  if (!dutiesRead(store, event)) return <LoadingRows rows={5} />;
  if (!store.record("event", event).value) return <EventNotHere />;
  return <Ask event={event} />;
}

function Ask({ event }: { event: string }) {
  const store = useStore();
  const preset = useStanding(event).zone;
  const [chosen, setChosen] = useState<{ zone: string | undefined }>();
  const [problem, keep] = useProblem();
  const pressed = useRef(false);
  const zone = chosen ? chosen.zone : preset;
  const press = async (needs: Need) => {
    // A thumb that bounces must not call twice.
    if (pressed.current) return;
    pressed.current = true;
    const made = await keep(async () => {
      const id = await callForHelp(store, { event, needs, zone });
      feel("pass");
      navigate(callsHref(event, id), { replace: true });
    });
    pressed.current = made;
  };
  return (
    <section class="ask-help">
      <ScreenHead title={t("call.title")} size="check" second={t("call.titleNext")} onBack={back} />
      <PlaceLine
        event={event}
        zone={zone}
        none={t("call.noPlace")}
        why={t(chosen ? "call.placeChosen" : zone ? "call.placePreset" : "call.placeUnknown")}
        change={t("call.changePlace")}
        onZone={(next) => setChosen({ zone: next })}
      />
      {problem && (
        <p class="dispatch-problem" role="alert">
          {problem}
        </p>
      )}
      <ul class="ask-help__tiles" aria-label={t("call.title")}>
        {DUTIES.map((needs) => (
          <li key={needs}>
            <Tile event={event} needs={needs} onPress={() => void press(needs)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is needed, and who will hear it. */
function Tile({ event, needs, onPress }: { event: string; needs: Need; onPress: () => void }) {
  const store = useStore();
  const people = [...answering(needs, store.person, dutiesIn(store, event).value)];
  const names = people.slice(0, 2).map((person) => nameOf(store, person));
  const who =
    people.length === 0
      ? t("call.reachesNobody")
      : people.length > 2
        ? t("call.reachesMore", { names: names.join(t("call.and")), count: people.length })
        : t("call.reaches", { names: names.join(t("call.and")) });
  return (
    <button type="button" class="help-tile qc-inset-focus" data-needs={needs} onClick={onPress}>
      <Icon node={NEED_ICONS[needs]} size={32} />
      <span class="help-tile__words">
        <b>{t(`call.need.${needs}`)}</b>
        <span>{who}</span>
      </span>
    </button>
  );
}
