import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back } from "#/router";
import { announce, Button, Notice, ScreenHead, TextField } from "#/ui";
import { changePassword, type PasswordAnswer } from "../account";
import { useOpen } from "../context";
import "./me.css";

const NEW_PROBLEM: Partial<
  Record<PasswordAnswer, "me.passwordShort" | "me.passwordLong" | "me.passwordPlain">
> = {
  short: "me.passwordShort",
  long: "me.passwordLong",
  plain: "me.passwordPlain",
};

/** One's own password; the server decides what is good enough. */
export function PasswordScreen() {
  const { person } = useOpen();
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<PasswordAnswer | undefined>(undefined);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy || old === "" || next === "") return;
    setBusy(true);
    const answered = await changePassword(person.id, old, next);
    setBusy(false);
    setAnswer(answered);
    if (answered !== "done") return;
    announce(t("me.passwordDone"));
    back();
  };
  const problem = answer && NEW_PROBLEM[answer];
  return (
    <>
      <ScreenHead title={t("me.password")} onBack={back} />
      <form class="qc-me-form" onSubmit={(event) => void submit(event)} noValidate>
        <Answered answer={answer} />
        {/* Password managers look for whose password it is. */}
        <input
          type="text"
          name="username"
          autocomplete="username"
          value={person.staff_number}
          readOnly
          hidden
        />
        <TextField
          label={t("me.oldPassword")}
          type="password"
          autocomplete="current-password"
          value={old}
          onInput={setOld}
          {...(answer === "wrong" && { error: t("me.passwordWrong") })}
        />
        <TextField
          label={t("me.newPassword")}
          hint={t("me.newPasswordHint")}
          type="password"
          autocomplete="new-password"
          value={next}
          onInput={setNext}
          {...(problem && { error: t(problem) })}
        />
        <Button kind="act" size={64} type="submit" wide disabled={busy || old === "" || next === ""}>
          {t("me.passwordSave")}
        </Button>
      </form>
    </>
  );
}

function Answered({ answer }: { answer: PasswordAnswer | undefined }) {
  if (answer === "offline") return <Notice tone="warn" title={t("me.passwordOffline")} />;
  if (answer === "signed_out") return <Notice tone="warn" title={t("again.title")} text={t("again.text")} />;
  if (answer === "server")
    return <Notice tone="warn" title={t("entry.server")} text={t("entry.serverNext")} />;
  return null;
}
