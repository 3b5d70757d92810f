import { UserRound } from "lucide";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Icon } from "#/ui";

/** What others have on this phone, named as theirs: it goes out under their names, never under another's (F5, Q6). */
export function OtherQueues() {
  const { others } = useStore().status.value;
  const waiting = others.filter(({ unsent }) => unsent > 0);
  if (waiting.length === 0) return null;
  return (
    <ul class="qc-status-others">
      {waiting.map(({ person, name, unsent, signedOut }) => (
        <li key={person}>
          <Icon node={UserRound} size={24} />
          <span>{t(signedOut ? "status.otherSignedOut" : "status.other", { name, count: unsent })}</span>
        </li>
      ))}
    </ul>
  );
}
