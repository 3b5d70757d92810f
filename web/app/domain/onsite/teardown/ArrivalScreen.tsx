import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, Choice, EmptyState, LoadingRows, ScreenHead } from "#/ui";
import { teardownHref } from "../addresses";
import { EventNotHere } from "../EventNotHere";
import { Resources } from "./Resources";
import { useReckoning } from "./use_reckoning";
import "./teardown.css";

const KINDS = ["equipment", "material", "people", "venue"] as const;
type Kind = (typeof KINDS)[number];

/** What was ordered, taken or sent away as it arrives (X6). */
export function ArrivalScreen({ params }: ScreenProps<"/event/:event/resources">) {
  const { event } = params;
  const known = useReckoning(event);
  const [kind, setKind] = useState<Kind>("equipment");
  const shown = useStore().record("event", event).value;
  if (!known) return <LoadingRows rows={6} />;
  if (!shown) return <EventNotHere />;
  const its = known.resources.filter(({ fields }) => fields.category === kind);
  const options = KINDS.map((key) => ({ key, word: t(`resource.kind.${key}`) }));
  return (
    <section class="resources">
      <ScreenHead title={t("arrival.title")} second={shown.fields.name} onBack={back} />
      {known.resources.length === 0 ? (
        <EmptyState title={t("resource.empty")} next={t("resource.emptyNext")} />
      ) : (
        <>
          <div class="resources__kinds">
            <Choice label={t("resource.kinds")} options={options} current={kind} onChoose={setKind} />
          </div>
          <Resources key={kind} event={event} resources={its} of={known.of} half="arrival" />
          <p class="resources__way">
            <Button href={teardownHref(event)}>{t("teardown.title")}</Button>
          </p>
        </>
      )}
    </section>
  );
}
