import { minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { ListHead, UnsentChip } from "#/ui";
import { namesOf } from "../event_checks";
import { SeenWord } from "./SeenWord";
import { type Duty, type Presence, sortDuties } from "./shifts";
import { placeOf, presenceWords, timesOf } from "./words";
import "./who.css";

/** What stands together, in this order: whom somebody must look for first. */
const PARTS: readonly (readonly [Presence, "bad" | "warn" | undefined])[] = [
  ["missing", "bad"],
  ["late", "warn"],
  ["here", undefined],
  ["due", undefined],
  ["forgotten", undefined],
  ["left", undefined],
  ["over", undefined],
];

interface WhoIsWhereProps {
  duties: readonly Duty[];
  onOpen: (shift: string) => void;
}

/** Everybody of the event by how they stand now. */
export function WhoIsWhere({ duties, onOpen }: WhoIsWhereProps) {
  const sorted = sortDuties(duties);
  return (
    <>
      {PARTS.map(([presence, tone]) => {
        const its = sorted.filter((duty) => duty.presence === presence);
        if (its.length === 0) return null;
        return (
          <section key={presence}>
            <ListHead title={t(`shift.part.${presence}`)} note={String(its.length)} tone={tone} />
            <ul>
              {its.map((duty) => (
                <DutyRow key={duty.shift.id} duty={duty} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function DutyRow({ duty, onOpen }: { duty: Duty; onOpen: (shift: string) => void }) {
  const store = useStore();
  const { shift, mark, presence } = duty;
  const name = namesOf(store).person(shift.fields.person) || t("shift.vacant");
  const words = presenceWords(duty, minute.value);
  return (
    <li class={`duty-row duty-row--${presence}`}>
      <button type="button" class="duty-row__hit qc-inset-focus" onClick={() => onOpen(shift.id)}>
        <span class="duty-row__words">
          <span class="duty-row__name">
            {name} {(shift.unsent || mark?.unsent) && <UnsentChip />}
          </span>
          <span class="duty-row__second">{placeOf(store, duty)}</span>
          <SeenWord event={shift.fields.event ?? ""} shift={shift} />
        </span>
        <span class="duty-row__state">
          <b>{words}</b>
          <span>{timesOf(shift.fields)}</span>
        </span>
      </button>
    </li>
  );
}
