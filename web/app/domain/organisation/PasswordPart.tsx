import { useState } from "preact/hooks";
import { call } from "#/api/call";
import { t } from "#/i18n";
import type { Store } from "#/store/api";
import { announce, Button } from "#/ui";
import { newPassword } from "./password";
import type { Person } from "./rights";
import { forgetSignIns } from "./sign_ins";

interface PasswordPartProps {
  store: Store;
  person: Person;
  onDone: () => void;
}

type Step =
  | { readonly kind: "ask"; readonly problem: string }
  | { readonly kind: "setting" }
  | { readonly kind: "told"; readonly password: string };

/** Gives somebody a first password, or a new one for a forgotten one. Needs the server; shown once. */
export function PasswordPart({ store, person, onDone }: PasswordPartProps) {
  const [step, setStep] = useState<Step>({ kind: "ask", problem: "" });
  const name = person.fields.name ?? "";
  const set = async () => {
    setStep({ kind: "setting" });
    const password = newPassword();
    const path = `/api/people/${person.id}/password`;
    const answer = await call<unknown>(store.person, path, { method: "POST", json: { password } });
    if (answer.ok) {
      forgetSignIns();
      setStep({ kind: "told", password });
    } else
      setStep({ kind: "ask", problem: problemWords(answer.kind === "offline" ? "offline" : answer.code) });
  };
  if (step.kind === "told") return <Told name={name} password={step.password} onDone={onDone} />;
  const barred = barredWords(store, person);
  return (
    <div class="person__confirm">
      <p>{barred || t("people.passwordDoes", { name })}</p>
      <p class="qc-c-bad" role="alert">
        {step.kind === "ask" && step.problem}
      </p>
      <div class="person__acts">
        {!barred && (
          <Button kind="act" size={48} disabled={step.kind === "setting"} onPress={() => void set()}>
            {t("people.passwordSure")}
          </Button>
        )}
        <Button kind="quiet" size={48} hint="Esc" onPress={onDone}>
          {t("people.close")}
        </Button>
      </div>
    </div>
  );
}

/** Why it can't be done now; empty when it can. */
function barredWords(store: Store, person: Person): string {
  const { link } = store.status.value;
  if (link === "offline" || link === "captive") return t("people.passwordOffline");
  return person.rev === 0 ? t("people.passwordUnsent") : "";
}

const KNOWN = ["forbidden", "not_found", "signed_out", "offline"] as const;

function problemWords(code: string): string {
  const known = KNOWN.find((one) => one === code);
  return t(`people.password.${known ?? "other"}`);
}

function Told({ name, password, onDone }: { name: string; password: string; onDone: () => void }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      announce(t("people.passwordCopied"));
    } catch {
      // No clipboard here: the password stands on the screen to be written down.
    }
  };
  return (
    <div class="person__confirm" role="status">
      <p>{t("people.passwordIs", { name })}</p>
      <p class="person__password" translate={false}>
        {password}
      </p>
      <p>{t("people.passwordRead")}</p>
      <div class="person__acts">
        <Button kind="act" size={48} onPress={onDone}>
          {t("people.passwordSeen")}
        </Button>
        <Button size={48} onPress={() => void copy()}>
          {t("people.passwordCopy")}
        </Button>
      </div>
    </div>
  );
}
