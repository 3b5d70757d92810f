import { useEffect, useState } from "preact/hooks";
import { t } from "#/i18n";
import type { KnownPerson } from "#/store/device_types";
import { Button } from "#/ui";
import { useShell } from "../context";
import { EntryPage } from "./EntryPage";
import { PinPad } from "./PinPad";

/** The PIN opens somebody's work, with or without a network, with or without a session (F6). */
export function LockScreen({ person }: { person: KnownPerson }) {
  const { session } = useShell();
  const [pin, setPin] = useState("");
  const [checking, setChecking] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [until, setUntil] = useState<Date | undefined>(undefined);
  const seconds = useSecondsTo(until);

  const unlock = async (whole: string) => {
    setChecking(true);
    const check = await session.unlock(whole);
    setChecking(false);
    if (check.kind === "right") return;
    setPin("");
    setWrong(check.kind === "wrong");
    setUntil(check.kind === "wait" ? check.until : undefined);
  };
  const type = (next: string) => {
    setPin(next);
    if (next !== "") setWrong(false);
  };
  const problem = seconds > 0 ? t("pin.wait", { seconds }) : wrong ? t("pin.wrong") : undefined;
  return (
    <EntryPage title={person.name} second={t("pin.enter")}>
      <PinPad
        pin={pin}
        onPin={type}
        onDone={(whole) => void unlock(whole)}
        doneWord={t("pin.open")}
        blocked={checking || seconds > 0}
        problem={problem}
      />
      <div class="qc-entry-ways">
        <Button kind="quiet" onPress={() => session.toChoice()}>
          {t("pin.notMe")}
        </Button>
        <Button kind="quiet" onPress={() => session.toSignIn(person.staff_number, true)}>
          {t("pin.forgot")}
        </Button>
      </div>
    </EntryPage>
  );
}

/** Whole seconds until a moment, counting down; 0 when there is none or it has passed. */
function useSecondsTo(until: Date | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  const left = until ? Math.max(0, Math.ceil((until.getTime() - now) / 1_000)) : 0;
  useEffect(() => {
    setNow(Date.now());
    if (!until) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
