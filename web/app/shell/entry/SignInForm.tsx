import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { announce, Button, Notice, TextField } from "#/ui";
import type { SignInAnswer } from "../account";
import { type Problem, problemOf } from "./words";

interface SignInFormProps {
  /** Fixed when somebody signs in again: the work on the screen is theirs. */
  readonly staffNumber: { readonly initial: string; readonly fixed: boolean };
  readonly known: boolean;
  readonly signIn: (staffNumber: string, password: string) => Promise<SignInAnswer>;
  readonly onDone?: () => void;
  readonly children?: ComponentChildren;
}

type Errors = { readonly staff?: string; readonly password?: string };

/** Staff number and password. What was typed stays whatever the answer is. */
export function SignInForm({ staffNumber, known, signIn, onDone, children }: SignInFormProps) {
  const [staff, setStaff] = useState(staffNumber.initial);
  const [password, setPassword] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const field = (name: string) => form.current?.querySelector<HTMLInputElement>(`input[name=${name}]`);
  const held = (name: string) => field(name)?.value;

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    // A password manager may fill and submit in one go, before this form has heard of it: what the fields hold counts.
    const typed = { staff: held("username") ?? staff, password: held("password") ?? password };
    const found = missing(typed.staff, typed.password);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      field(found.staff ? "username" : "password")?.focus();
      return;
    }
    setBusy(true);
    const answer = await signIn(typed.staff, typed.password);
    setBusy(false);
    if (answer.kind === "in") {
      onDone?.();
      return;
    }
    const words = problemOf(answer, known);
    setProblem(words);
    announce(`${words.title}。${words.next}`);
    if (answer.kind === "wrong") field("password")?.select();
  };

  return (
    <form ref={form} class="qc-entry-form" onSubmit={(event) => void submit(event)} noValidate>
      {problem && <Notice tone="warn" title={problem.title} text={problem.next} />}
      <TextField
        label={t("entry.staffNumber")}
        name="username"
        autocomplete="username"
        value={staff}
        onInput={setStaff}
        disabled={staffNumber.fixed}
        maxLength={40}
        autofocus={staffNumber.initial === ""}
        {...(errors.staff && { error: errors.staff })}
      />
      <TextField
        label={t("entry.password")}
        name="password"
        type="password"
        autocomplete="current-password"
        value={password}
        onInput={setPassword}
        maxLength={200}
        autofocus={staffNumber.initial !== ""}
        {...(errors.password && { error: errors.password })}
      />
      {children}
      <Button kind="act" size={64} type="submit" wide disabled={busy}>
        {t(busy ? "entry.signingIn" : "entry.signIn")}
      </Button>
    </form>
  );
}

function missing(staff: string, password: string): Errors {
  return {
    ...(staff.trim() === "" && { staff: t("entry.staffMissing") }),
    ...(password === "" && { password: t("entry.passwordMissing") }),
  };
}
