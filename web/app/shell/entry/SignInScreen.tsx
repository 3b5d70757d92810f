import { t } from "#/i18n";
import { Button } from "#/ui";
import { useShell } from "../context";
import { EntryPage } from "./EntryPage";
import { SignInForm } from "./SignInForm";

interface SignInScreenProps {
  readonly staffNumber: string;
  readonly newPin: boolean;
}

/** Signing in. The very first time on a phone it needs a network, and says so before anybody tries. */
export function SignInScreen({ staffNumber, newPin }: SignInScreenProps) {
  const { session } = useShell();
  const others = session.device?.persons.value ?? [];
  const known = others.some((person) => person.staff_number === staffNumber);
  const second = newPin ? t("pin.forgotNext") : known ? undefined : t("entry.firstNeedsNetwork");
  return (
    <EntryPage title={t("entry.signIn")} second={second}>
      <SignInForm
        key={staffNumber}
        staffNumber={{ initial: staffNumber, fixed: false }}
        known={known}
        signIn={(number, password) => session.signIn(number, password)}
      />
      {others.length > 0 && (
        <Button wide onPress={() => session.toChoice()}>
          {t("entry.fromPhone")}
        </Button>
      )}
    </EntryPage>
  );
}
