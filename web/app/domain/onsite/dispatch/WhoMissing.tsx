import { Phone } from "lucide";
import { factsLine, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { callHref } from "../../organisation/mobile_number";
import { nameOf } from "../event_checks";
import { type Duty, sortDuties } from "./shifts";
import { placeOf, presenceWords } from "./words";
import "./who.css";

interface WhoMissingProps {
  duties: readonly Duty[];
  onOpen: (shift: string) => void;
}

/** Who should stand somewhere and does not, over everything else; each with the number to ring. */
export function WhoMissing({ duties, onOpen }: WhoMissingProps) {
  const store = useStore();
  const missing = sortDuties(duties).filter(
    ({ presence, shift }) => shift.fields.person && (presence === "missing" || presence === "late"),
  );
  if (missing.length === 0) return null;
  return (
    <ul class="who-missing" aria-label={t("shift.part.missing")}>
      {missing.map((duty) => {
        const person = duty.shift.fields.person ?? "";
        const mobile = store.record("person", person).value?.fields.mobile;
        return (
          <li key={duty.shift.id} class={`who-missing__row who-missing__row--${duty.presence}`}>
            <button
              type="button"
              class="who-missing__hit qc-inset-focus"
              onClick={() => onOpen(duty.shift.id)}
            >
              <b>{nameOf(store, person)}</b>
              <span>{factsLine(placeOf(store, duty), presenceWords(duty, minute.value))}</span>
            </button>
            {mobile && (
              <Button size={40} icon={Phone} href={callHref(mobile)}>
                {mobile}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
