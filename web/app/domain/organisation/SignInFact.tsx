import { useEffect, useState } from "preact/hooks";
import { formatWhen, t } from "#/i18n";
import type { Store } from "#/store/api";
import { maySignIn, type Person } from "./rights";
import { type SignIn, signIns } from "./sign_ins";

/** Whether and when somebody signed in; needs the server, and says so. */
export function SignInFact({ store, person }: { store: Store; person: Person }) {
  const { link } = store.status.value;
  const [known, setKnown] = useState<ReadonlyMap<string, SignIn> | null>(null);
  useEffect(() => {
    let shown = true;
    void signIns(store.person).then((found) => shown && setKnown(found));
    return () => {
      shown = false;
    };
  }, [store, person.id, link]);
  const { status } = person.fields;
  if (!maySignIn(person.fields) && status) {
    return <>{t("people.signInOut", { status: t(`people.status.${status}`) })}</>;
  }
  if (known === null) return <>{link === "offline" || link === "captive" ? t("people.signInOffline") : ""}</>;
  return <>{words(known.get(person.id))}</>;
}

function words(signIn: SignIn | undefined): string {
  if (!signIn?.hasPassword) return t("people.signInNoPassword");
  return signIn.last === null
    ? t("people.signInNever")
    : t("people.signInLast", { when: formatWhen(signIn.last) });
}
