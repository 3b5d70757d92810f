import { useRef, useState } from "preact/hooks";
import { factsLine, formatWhen, minute, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, KeyFoot, LoadingRows, NotHere, ScreenHead, UnsentChip } from "#/ui";
import { UndoLine } from "../../organisation/UndoLine";
import { clientHref } from "../clients/addresses";
import { receives } from "../desk_rights";
import { attachKey } from "./documents/AttachButtons";
import { DocumentList } from "./documents/DocumentList";
import { EditFormality } from "./EditFormality";
import { Facts } from "./FormalityRow";
import { formalitiesLoaded } from "./formalities_in";
import type { Formality } from "./formality";
import { rowKeys } from "./row_keys";
import { StateStrip } from "./StateStrip";
import { useActs } from "./use_acts";
import "./formalities.css";

/** One step: where it stands, what is missing, until when, who helps; its papers (R5). */
export function FormalityScreen({ params }: ScreenProps<"/formality/:formality">) {
  const store = useStore();
  const formality = store.record("formality", params.formality).value;
  if (!formality && !formalitiesLoaded(store)) return <LoadingRows rows={6} />;
  if (!formality || (formality.deleted && !formality.editedAfterDeletion)) {
    const again = formality && (
      <Button size={48} onPress={() => void store.remove("formality", formality.id, false)}>
        {t("formality.putBack")}
      </Button>
    );
    return (
      <>
        <ScreenHead title={t("formality.one")} onBack={back} />
        <NotHere
          title={t(formality ? "formality.isRemoved" : "formality.notHere")}
          next={formality ? undefined : t("formality.notHereNext")}
          action={again}
        />
      </>
    );
  }
  return <One key={formality.id} formality={formality} />;
}

function One({ formality }: { formality: Formality }) {
  const acts = useActs();
  const file = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLElement>(null);
  const [round, setRound] = useState(0);
  const { fields } = formality;
  const one = { active: formality, count: 1, move: () => undefined };
  const keys = rowKeys(one, acts).filter(({ keys: [key] }) => !["j", "k", "Enter"].includes(key ?? ""));
  return (
    <section class="qc-desk formality-page" ref={page}>
      <div class="formality-page__body" data-scroll="formality">
        <ScreenHead
          title={fields.title ?? ""}
          size="check"
          onBack={back}
          second={<WhoseLink formality={formality} />}
          aside={formality.unsent && <UnsentChip />}
        />
        <div class="formality-page__columns">
          <div>
            <p class="formality-page__facts">
              <Facts formality={formality} whose={false} />
            </p>
            <StateStrip formality={formality} keys onSet={acts.set} />
            <Stamp formality={formality} />
            <DocumentList owner={{ subject: "formality", record: formality.id }} file={file} hint="F" />
          </div>
          <EditFormality key={round} formality={formality} acts={acts} onSaved={() => setRound(round + 1)} />
        </div>
        {acts.problem && <p role="alert">{acts.problem}</p>}
      </div>
      {acts.done && <UndoLine key={acts.done.words} done={acts.done} onSettled={acts.settle} />}
      <KeyFoot
        bindings={[
          ...keys,
          {
            keys: ["e"],
            shown: ["E"],
            word: t("formality.edit"),
            foot: true,
            run: () => page.current?.querySelector<HTMLElement>("form textarea")?.focus(),
          },
          attachKey(file),
          {
            keys: ["Escape"],
            shown: ["Esc"],
            word: t("formality.key.back"),
            foot: true,
            run: () => back(),
          },
        ]}
      />
    </section>
  );
}

/** Whose it is; who may open the client or the event gets there from here. */
function WhoseLink({ formality: { fields } }: { formality: Formality }) {
  const store = useStore();
  const name = fields.whose ?? "";
  const kind = t(`formality.kind.${fields.kind ?? "other"}`);
  if (fields.client && receives(store))
    return (
      <>
        {kind} · <a href={clientHref(fields.client)}>{name}</a>
      </>
    );
  if (fields.event && store.record("event", fields.event).value)
    return (
      <>
        {kind} · <a href={`/event/${encodeURIComponent(fields.event)}/formalities`}>{name}</a>
      </>
    );
  return <>{factsLine(kind, name)}</>;
}

/** Who said last where it stands; two who did not see each other both stand there until one is pressed. */
function Stamp({ formality }: { formality: Formality }) {
  const store = useStore();
  const both = formality.conflicts.state;
  if (both)
    return (
      <p class="formality-page__stamp qc-c-warn" role="status">
        {t("formality.conflictText", {
          states: both.map(({ value }) => t(`formality.state.${value ?? "missing"}`)).join(" / "),
        })}
      </p>
    );
  const { state: stamp } = formality.stamps;
  if (!stamp) return null;
  const who = store.record("person", stamp.by).value?.fields.name;
  return <p class="formality-page__stamp">{factsLine(who, formatWhen(stamp.at, minute.value))}</p>;
}
