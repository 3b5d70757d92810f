import { ChevronRight } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { t } from "#/i18n";
import type { KnownPerson } from "#/store/device_types";
import { Button, Chip, Icon } from "#/ui";
import { useShell } from "../context";
import { EntryPage } from "./EntryPage";

/** Who signed in on this phone before: any of them goes on without a network (Q6). */
export function ChooseScreen() {
  const { session } = useShell();
  const persons = session.device?.persons.value ?? [];
  return (
    <EntryPage title={t("choose.title")} second={t("choose.second")}>
      <ul class="qc-entry-people">
        {persons.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      <Button wide onPress={() => session.toSignIn()}>
        {t("choose.other")}
      </Button>
    </EntryPage>
  );
}

function PersonRow({ person }: { person: KnownPerson }) {
  const { session } = useShell();
  const unsent = useUnsent(person.id);
  const signedOut = !person.session || session.remembered.hasSignedOut(person.id);
  const notes = [
    person.staff_number,
    signedOut && t("choose.signedOut"),
    !person.hasPin && t("choose.noPin"),
  ];
  return (
    <li>
      <button
        type="button"
        class="qc-entry-person qc-inset-focus"
        onClick={() => void session.choose(person.id)}
      >
        <span class="qc-entry-person__words">
          <span class="qc-t-row">{person.name}</span>
          <span class="qc-t-second">{notes.filter(Boolean).join(" · ")}</span>
        </span>
        {unsent > 0 && <Chip tone="unsent">{t("choose.unsent", { count: unsent })}</Chip>}
        <Icon node={ChevronRight} />
      </button>
    </li>
  );
}

/** What a person has unsent on this phone, read from their own queue. */
function useUnsent(person: string): number {
  const { session } = useShell();
  const [unsent, setUnsent] = useState(0);
  useEffect(() => {
    let wanted = true;
    session.device
      ?.unsent(person)
      .then((count) => wanted && setUnsent(count))
      .catch(() => undefined); // their queue can't be read now: they see it themselves once they are in
    return () => {
      wanted = false;
    };
  }, [person, session]);
  return unsent;
}
