import { useRef, useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { back, navigate, type ScreenProps } from "#/router";
import type { Shown } from "#/store/api";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { announce, Button, EmptyState, LoadingRows, NotHere, ScreenHead } from "#/ui";
import { saving } from "../../organisation/saving";
import { NeedFields } from "./NeedFields";
import { EMPTY, fieldsOf, type NeedForm, problemsOf } from "./need_form";
import "./need.css";

/** What the client of an enquiry wants staged: written once, it is an event that planning sees at once (R4, F27). */
export function NeedScreen({ params }: ScreenProps<"/reception/enquiry/:enquiry/need">) {
  const store = useStore();
  const enquiry = store.record("enquiry", params.enquiry).value;
  const made = store.all("need").value.find(({ fields }) => fields.enquiry === params.enquiry);
  if (!enquiry && !store.status.value.filled) return <LoadingRows rows={6} />;
  if (!enquiry) {
    return (
      <>
        <ScreenHead title={t("need.title")} onBack={back} />
        <NotHere title={t("need.gone")} next={t("need.goneNext")} />
      </>
    );
  }
  return made ? <Made need={made} /> : <Form enquiry={enquiry} />;
}

function Form({ enquiry }: { enquiry: Shown<"enquiry"> }) {
  const store = useStore();
  const start = { ...EMPTY, purpose: enquiry.fields.asks ?? "", special: enquiry.fields.hopes ?? "" };
  const draft = useDecisionDraft<"need", NeedForm>("need", `need:${enquiry.id}`, start);
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState("");
  const save = async () => {
    setTried(true);
    const fields = fieldsOf(draft.values);
    if (!fields) return focusWrong(form.current);
    const { client, contact } = enquiry.fields;
    const patch = {
      ...fields,
      author: store.person,
      enquiry: enquiry.id,
      ...(client && { client }),
      ...(contact && { contact }),
    };
    const failed = await saving(() =>
      store.write("need", draft.form.id, patch, { create: true, form: draft.form }),
    );
    if (failed) return setProblem(failed);
    await draft.drop();
    announce(t("need.saved", { name: fields.name ?? "" }));
  };
  return (
    <section class="need">
      <ScreenHead
        title={t("need.title")}
        second={factsLine(enquiry.fields.company, enquiry.fields.caller)}
        onBack={back}
      />
      <p class="need__hint">{t("need.hint")}</p>
      <form
        ref={form}
        class="need__form"
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void save();
        }}
      >
        <NeedFields form={draft.values} problems={tried ? problemsOf(draft.values) : {}} set={draft.set} />
        {problem && (
          <p class="qc-c-bad" role="alert">
            {problem}
          </p>
        )}
        <Button kind="act" size={64} type="submit">
          {t("need.save")}
        </Button>
      </form>
    </section>
  );
}

/** To the first field with a fault, once it has been drawn: on a phone it may be far above the button. */
function focusWrong(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>(".qc-field--wrong :is(input, textarea)")?.focus());
}

/** It has been made: the event when the server has it, until then that it waits on this device. */
function Made({ need }: { need: Shown<"need"> }) {
  const { event, name } = need.fields;
  const open = event ? () => navigate(`/event/${encodeURIComponent(event)}`) : undefined;
  return (
    <section class="need">
      <ScreenHead title={t("need.title")} second={name} onBack={back} />
      <EmptyState
        title={t(event ? "need.made" : "need.waits", { name: name ?? "" })}
        next={t(event ? "need.madeNext" : "need.waitsNext")}
        action={open && <Button onPress={open}>{t("need.open")}</Button>}
      />
    </section>
  );
}
