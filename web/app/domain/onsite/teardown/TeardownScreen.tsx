import { useState } from "preact/hooks";
import { factsLine, formatQuantity, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, LoadingRows, ScreenHead } from "#/ui";
import { checksHref, resourcesHref } from "../addresses";
import { EventNotHere } from "../EventNotHere";
import type { SignedThing } from "../gate/SignDialog";
import { SignOffs } from "../gate/SignOffs";
import { comesBack, type Reckoning, type Resource, shortages, standing } from "./counts";
import { Resources } from "./Resources";
import { useReckoning } from "./use_reckoning";
import "../gate/gate.css";
import "./teardown.css";

/** Equipment counted back, shortages by name, then rubbish and venue handed back by name and hand (X12). */
export function TeardownScreen({ params }: ScreenProps<"/event/:event/teardown">) {
  const { event } = params;
  const known = useReckoning(event);
  const [material, setMaterial] = useState(false);
  const shown = useStore().record("event", event).value;
  if (!known) return <LoadingRows rows={6} />;
  if (!shown) return <EventNotHere />;
  const { resources, of } = known;
  const due = resources.filter((one) => isDue(one, of, material));
  return (
    <section class="resources">
      <ScreenHead title={t("teardown.title")} second={shown.fields.name} onBack={back} />
      {resources.length === 0 ? (
        <EmptyState title={t("resource.empty")} next={t("resource.emptyNext")} />
      ) : (
        <>
          <Back resources={due} of={of} />
          <Resources event={event} resources={due} of={of} half="teardown" />
          {!material && (
            <p class="resources__way">
              <Button onPress={() => setMaterial(true)}>{t("teardown.material")}</Button>
            </p>
          )}
        </>
      )}
      <p class="resources__way">
        <Button href={checksHref(event, { category: "teardown" })}>{t("teardown.checks")}</Button>
        <Button href={resourcesHref(event)}>{t("arrival.title")}</Button>
      </p>
      <SignOffs thing={equipment(event, resources, of)} />
      <SignOffs
        thing={{ event, subject: "rubbish", title: t("teardown.rubbish"), text: t("teardown.rubbishText") }}
      />
      <SignOffs
        thing={{
          event,
          subject: "handover",
          title: t("teardown.handover"),
          text: t("teardown.handoverText"),
        }}
      />
    </section>
  );
}

function isDue(one: Resource, of: ReadonlyMap<string, Reckoning>, material: boolean): boolean {
  const its = of.get(one.id);
  return its !== undefined && (comesBack(one, its) || (material && one.fields.category === "material"));
}

/** The statement: how many kinds are back, and what is short, large and by name. */
function Back({ resources, of }: { resources: readonly Resource[]; of: ReadonlyMap<string, Reckoning> }) {
  const states = resources.map((one) => {
    const its = of.get(one.id);
    return its ? standing(its, "teardown") : "none";
  });
  const whole = states.filter((state) => state === "whole" || state === "over").length;
  const short = shortages(resources, of).filter(({ its }) => standing(its, "teardown") === "short");
  return (
    <div class={`reckoning${short.length > 0 ? " reckoning--short" : ""}`}>
      <p class="reckoning__now">
        <b>{t("teardown.back", { count: whole, total: resources.length })}</b>
        {short.length > 0 && <strong>{t("teardown.short", { count: short.length })}</strong>}
      </p>
      {short.length > 0 && (
        <ul>
          {short.map(({ resource: { id, fields }, gone, its }) => (
            <li key={id}>
              <b class="reckoning__name">
                {t("teardown.shortLine", {
                  name: fields.name ?? "",
                  quantity: formatQuantity(gone, fields.unit),
                })}
              </b>
              <span class="reckoning__why">{its.returned.reason?.text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function equipment(
  event: string,
  resources: readonly Resource[],
  of: ReadonlyMap<string, Reckoning>,
): SignedThing {
  const gone = shortages(resources, of).map(({ resource, its, gone: left }) => {
    const { name, unit } = resource.fields;
    const line = t("teardown.shortLine", { name: name ?? "", quantity: formatQuantity(left, unit) });
    return { id: resource.id, words: factsLine(line, its.returned.reason?.text) };
  });
  const text =
    gone.length === 0 ? (
      t("teardown.equipmentWhole")
    ) : (
      <>
        <p>{t("teardown.equipmentText", { count: gone.length })}</p>
        <ul class="resources__gone">
          {gone.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      </>
    );
  const words = gone.map((one) => one.words).join("；");
  const offer = gone.length > 0 ? { label: t("teardown.offer"), words } : undefined;
  return { event, subject: "equipment", title: t("teardown.equipment"), text, offer };
}
