import { dayOf, factsLine, formatDate, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { KeyFoot, LoadingRows, NotHere, ScreenHead } from "#/ui";
import { UndoLine } from "../../organisation/UndoLine";
import { FormalitiesPart } from "./FormalitiesPart";
import { today } from "./formalities_in";
import { pageKeys } from "./page_keys";
import { useActs } from "./use_acts";

/** An event's own steps: permits, contracts, badges (R5). */
export function EventFormalities({ params }: ScreenProps<"/event/:event/formalities">) {
  const store = useStore();
  const acts = useActs();
  const event = store.record("event", params.event).value;
  if (!event) return store.loaded("event").value ? <NotHere /> : <LoadingRows rows={6} />;
  const { name = "", starts } = event.fields;
  const owner = {
    kind: "event",
    id: event.id,
    ids: new Set([event.id]),
    name,
    day: starts ? dayOf(starts) : today(),
  } as const;
  return (
    <section class="qc-desk formality-list">
      <div class="formality-list__body" data-scroll="event-formalities">
        <ScreenHead
          title={t("formality.title")}
          second={factsLine(name, starts && formatDate(starts))}
          onBack={back}
        />
        <FormalitiesPart owner={owner} acts={acts} />
      </div>
      {acts.done && <UndoLine key={acts.done.words} done={acts.done} onSettled={acts.settle} />}
      <KeyFoot bindings={pageKeys()} />
    </section>
  );
}
