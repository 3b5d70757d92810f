import { PenLine } from "lucide";
import { useState } from "preact/hooks";
import { factsLine, minute, t } from "#/i18n";
import type { Shown } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, ListHead, UnsentChip } from "#/ui";
import { scopeOf } from "../event_checks";
import { shortWhen } from "../row_words";
import { SignaturePath } from "./SignaturePad";
import { SignDialog, type SignedThing } from "./SignDialog";
import { BOX, TYPED_LINE } from "./signature";

/** Who put their name under something of the event, with their hand (X4, X12). */
export function SignOffs({ thing }: { thing: SignedThing }) {
  const { event, subject, title } = thing;
  const store = useStore();
  const [signing, setSigning] = useState(false);
  const signed = store
    .list("sign_off", scopeOf(event))
    .value.filter(({ fields }) => fields.subject === subject)
    .sort((one, other) => ((one.fields.signed ?? "") < (other.fields.signed ?? "") ? -1 : 1));
  return (
    <section class="gate-signs" aria-label={title}>
      <ListHead title={title} />
      {signed.length === 0 && <p class="gate-note">{t("opening.signOffsNone")}</p>}
      <ul>
        {signed.map((one) => (
          <Signed key={one.id} signOff={one} />
        ))}
      </ul>
      <div class="gate-sign">
        <Button size={48} icon={PenLine} onPress={() => setSigning(true)}>
          {t("opening.sign")}
        </Button>
      </div>
      {signing && <SignDialog thing={thing} onClose={() => setSigning(false)} />}
    </section>
  );
}

function Signed({ signOff }: { signOff: Shown<"sign_off"> }) {
  const { signer, signed, signature, remark } = signOff.fields;
  const typed = signature === TYPED_LINE;
  return (
    <li class="gate-signed">
      <span class="gate-signed__words">
        <b>
          {signer} {signOff.unsent && <UnsentChip />}
        </b>
        {factsLine(signed && shortWhen(signed, minute.value), typed && t("opening.signTypedNote"), remark)}
      </span>
      {!typed && (
        <svg
          class="gate-signed__hand"
          viewBox={`0 0 ${BOX.width} ${BOX.height}`}
          role="img"
          aria-label={t("opening.signatureOf", { name: signer ?? "" })}
        >
          <SignaturePath path={signature ?? ""} />
        </svg>
      )}
    </li>
  );
}
