import { Pencil } from "lucide";
import { useEffect, useMemo } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, LoadingRows, Notice, ScreenHead } from "#/ui";
import { checkHref, checksHref, editHref } from "./addresses";
import { Act } from "./check/Act";
import { Facts } from "./check/Facts";
import { HistorySection } from "./check/HistorySection";
import { OtherConflicts } from "./check/OtherConflicts";
import { RemarkEditor } from "./check/RemarkEditor";
import { StandingResult } from "./check/StandingResult";
import { useSeen } from "./check/use_seen";
import { scopeOf } from "./event_checks";
import { Waiver } from "./gate/Waiver";
import { OfCheck } from "./incidents/OfCheck";
import { PhotoStrip } from "./photos/PhotoStrip";
import { useManagesEvent } from "./rights";
import type { Check } from "./rules";
import { twinHere } from "./twin";
import "./gate/gate.css";
import "./onsite.css";

type Props = ScreenProps<"/event/:event/check/:check">;

/** Everything about one check, and its conflict if it has one (X1–X4). */
export function CheckScreen({ params }: Props) {
  const store = useStore();
  const check = store.record("check", params.check).value;
  if (check) return <Known key={check.id} event={params.event} check={check} />;
  const loaded = store.loaded("check", scopeOf(params.event)).value;
  if (!loaded) return <LoadingRows rows={4} />;
  return (
    <section>
      <ScreenHead title={t("check.fallback")} onBack={back} />
      <EmptyState
        title={t("check.notHere")}
        next={t("check.notHereNext")}
        action={<Button href={checksHref(params.event)}>{t("list.everything")}</Button>}
      />
    </section>
  );
}

function Known({ event, check }: { event: string; check: Check }) {
  const store = useStore();
  const manages = useManagesEvent(event);
  // What stands on the screen from now on is what its author has seen (C3).
  const form = useMemo(() => store.open("check", check.id), [store, check.id]);
  useEffect(() => () => form.close(), [form]);
  const seen = useSeen(check, form);
  const { fields } = check;
  return (
    <section class="onsite-check">
      <ScreenHead title={fields.title ?? ""} size="check" onBack={back} aside={fields.code} />
      {check.deleted && <Deleted event={event} check={check} manages={manages} />}
      {fields.requirement && <p class="onsite-requirement">{fields.requirement}</p>}
      <StandingResult check={check} />
      <Facts check={check} />
      {!check.deleted && <OfCheck event={event} check={check} />}
      {!check.deleted && (
        <>
          <OtherConflicts check={check} form={form} manages={manages} />
          {!check.conflicts.result && <RemarkEditor check={check} form={form} />}
        </>
      )}
      <PhotoStrip
        event={event}
        subject="check"
        record={check.id}
        required={fields.photo_required === true}
        readOnly={check.deleted}
      />
      {!check.deleted && <Waiver event={event} check={check} />}
      <HistorySection check={check} />
      {manages && !check.deleted && (
        <div class="onsite-edit-link">
          <Button href={editHref(event, check.id)} icon={Pencil} size={48}>
            {t("check.edit")}
          </Button>
        </div>
      )}
      {!check.deleted && <Act check={check} form={form} news={seen.news} onLook={seen.look} />}
    </section>
  );
}

function Deleted({ event, check, manages }: { event: string; check: Check; manages: boolean }) {
  const store = useStore();
  const twin = twinHere(store, event, check);
  const actions = (
    <>
      {twin && (
        <Button kind="act" size={48} href={checkHref(event, twin.id)}>
          {t("check.openTwin")}
        </Button>
      )}
      {manages && (
        <Button size={48} onPress={() => void store.remove("check", check.id, false)}>
          {t("check.restore")}
        </Button>
      )}
    </>
  );
  const why = twin ? t("check.deletedTwin") : undefined;
  return (
    <Notice
      tone="warn"
      title={t("check.deleted")}
      text={check.editedAfterDeletion ? t("check.deletedEdited") : why}
      actions={twin || manages ? actions : undefined}
    />
  );
}
