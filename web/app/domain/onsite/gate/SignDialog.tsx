import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { announce, Button, Checkbox, Dialog, TextField } from "#/ui";
import { nameOf } from "../event_checks";
import { savingProblem } from "../give";
import type { Door } from "./door";
import { SignaturePad } from "./SignaturePad";
import { pathOf, type Stroke, TYPED_LINE } from "./signature";
import { useDecisionDraft } from "./use_draft";

interface Signing {
  readonly signer: string;
  readonly remark: string;
  readonly strokes: readonly Stroke[];
  /** The typed name stands for the hand. */
  readonly typed: boolean;
}

interface SignDialogProps {
  event: string;
  door: Door;
  onClose: () => void;
}

/** Name and hand under the safety of an event; also of somebody of the venue, who does not sign in here. */
export function SignDialog({ event, door, onClose }: SignDialogProps) {
  const store = useStore();
  const me = nameOf(store, store.person);
  const draft = useDecisionDraft<"sign_off", Signing>("sign_off", `sign:${event}`, {
    signer: me,
    remark: "",
    strokes: [],
    typed: false,
  });
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState("");
  useLayer(true, onClose);
  const { values } = draft;
  const set = (change: Partial<Signing>) => draft.set({ ...values, ...change });
  const signer = values.signer.trim();
  const drawn = values.typed || values.strokes.length > 0;
  const sign = async () => {
    setTried(true);
    if (!signer || !drawn) return;
    const patch = {
      event,
      subject: "safety",
      signer,
      person: signer === me ? store.person : null,
      signed: new Date().toISOString(),
      signature: values.typed ? TYPED_LINE : pathOf(values.strokes),
      remark: values.remark.trim() || null,
    } as const;
    try {
      await store.write("sign_off", draft.form.id, patch, { create: true, form: draft.form });
      await draft.drop();
      announce(t("opening.saved"));
      onClose();
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  const actions = (
    <>
      <Button kind="act" size={64} onPress={() => void sign()}>
        {t("opening.sign")}
      </Button>
      <Button size={64} onPress={onClose}>
        {t("opening.signKeep")}
      </Button>
    </>
  );
  const fault = problem || (tried && !drawn ? t("opening.signMissing") : "");
  return (
    <Dialog kind="full" title={t("opening.signTitle")} onClose={onClose} actions={actions} light={false}>
      <p class="gate-dialog__text">
        {t("opening.signText", { count: door.total, missing: door.closing.length })}
      </p>
      <TextField
        label={t("opening.signer")}
        need="required"
        value={values.signer}
        onInput={(text) => set({ signer: text })}
        maxLength={100}
        {...(tried && !signer && { error: t("opening.signerMissing") })}
      />
      <Hand values={values} set={set} />
      {fault && (
        <p class="gate-dialog__text qc-c-bad" role="alert">
          {fault}
        </p>
      )}
      <TextField
        label={t("opening.remark")}
        need="optional"
        value={values.remark}
        onInput={(text) => set({ remark: text })}
        maxLength={1000}
      />
    </Dialog>
  );
}

/** By hand, or by the typed name: for keyboards and for those who do not see the box. */
function Hand({ values, set }: { values: Signing; set: (change: Partial<Signing>) => void }) {
  return (
    <>
      <Checkbox label={t("opening.signTyped")} checked={values.typed} onChange={(typed) => set({ typed })} />
      {!values.typed && (
        <>
          <SignaturePad strokes={values.strokes} onStrokes={(strokes) => set({ strokes })} />
          <p class="gate-pad__note">{t("opening.signPad")}</p>
          <div class="gate-pad__acts">
            <Button size={48} disabled={values.strokes.length === 0} onPress={() => set({ strokes: [] })}>
              {t("opening.signAgain")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
