import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import type { FieldValues } from "#/store/api";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { announce, Button, Checkbox, Dialog, TextField } from "#/ui";
import { nameOf } from "../event_checks";
import { savingProblem } from "../give";
import { SignaturePad } from "./SignaturePad";
import { pathOf, type Stroke, TYPED_LINE } from "./signature";

interface Signing {
  readonly signer: string;
  readonly remark: string;
  readonly strokes: readonly Stroke[];
  /** The typed name stands for the hand. */
  readonly typed: boolean;
  /** What is offered for the remark stays out of it. */
  readonly bare: boolean;
}

export type SignSubject = NonNullable<FieldValues<"sign_off">["subject"]>;

/** What somebody signs. */
export interface SignedThing {
  readonly event: string;
  readonly subject: SignSubject;
  readonly title: string;
  /** What the name stands under. */
  readonly text: ComponentChildren;
  /** Words that go into the remark unless the signer takes them out, with what the box for that says. */
  readonly offer?: { readonly label: string; readonly words: string } | undefined;
}

/** Name and hand under something of an event; also of somebody of the venue, who does not sign in here. */
export function SignDialog({ thing, onClose }: { thing: SignedThing; onClose: () => void }) {
  const { event, subject, offer } = thing;
  const store = useStore();
  const me = nameOf(store, store.person);
  const draft = useDecisionDraft<"sign_off", Signing>("sign_off", `sign:${event}:${subject}`, {
    signer: me,
    remark: "",
    strokes: [],
    typed: false,
    bare: false,
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
      subject,
      signer,
      person: signer === me ? store.person : null,
      signed: new Date().toISOString(),
      signature: values.typed ? TYPED_LINE : pathOf(values.strokes),
      remark: remarkOf(values, offer?.words),
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
    <Dialog kind="full" title={thing.title} onClose={onClose} actions={actions} light={false}>
      <div class="gate-dialog__text">{thing.text}</div>
      {offer && <Checkbox label={offer.label} checked={!values.bare} onChange={(on) => set({ bare: !on })} />}
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

const LONGEST_REMARK = 1000;

/** What was typed first: what is offered may be long. */
function remarkOf({ remark, bare }: Signing, offered: string | undefined): string | null {
  const said = [remark.trim(), bare ? "" : offered].filter(Boolean).join("；");
  return said.slice(0, LONGEST_REMARK) || null;
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
