import { signal } from "@preact/signals";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { announce, Dialog } from "#/ui";
import { useOpen, useShell } from "../context";
import { SignInForm } from "./SignInForm";

const open = signal(false);

/** How to ask for the password over whatever is on the screen. */
export function useSignInAgain(): () => void {
  return () => {
    open.value = true;
  };
}

/** The session has ended while somebody works: sign in over the screen, which stays as it is (F6). */
export function SignInAgain() {
  return open.value ? <SignInAgainDialog /> : null;
}

function SignInAgainDialog() {
  const { session } = useShell();
  const { person } = useOpen();
  const close = () => {
    open.value = false;
  };
  useLayer(true, close);
  const done = () => {
    close();
    announce(t("again.done"));
  };
  return (
    <Dialog
      title={t("again.dialog", { name: person.name })}
      second={t("again.dialogSecond")}
      onClose={close}
      light={false}
    >
      <SignInForm
        staffNumber={{ initial: person.staff_number, fixed: true }}
        known
        signIn={(staffNumber, password) => session.signIn(staffNumber, password)}
        onDone={done}
      />
    </Dialog>
  );
}
