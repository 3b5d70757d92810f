import { factsLine, t } from "#/i18n";
import { Chip, LongList, UnsentChip } from "#/ui";
import { mobileWords } from "./mobile_number";
import type { PersonRow } from "./people_rows";

interface NarrowPeopleProps {
  rows: readonly PersonRow[];
  onOpen: (id: string) => void;
}

/** The list of people on a phone: name, where they belong, the number. */
export function NarrowPeople({ rows, onOpen }: NarrowPeopleProps) {
  return (
    <LongList
      items={rows}
      label={t("people.title")}
      row={(row) => <Row key={row.id} row={row} onOpen={onOpen} />}
    />
  );
}

function Row({ row: { id, person, groups }, onOpen }: { row: PersonRow; onOpen: (id: string) => void }) {
  const { name, staff_number, position, status, mobile } = person.fields;
  return (
    <li class="people-narrow">
      <button type="button" class="people-narrow__hit qc-inset-focus" onClick={() => onOpen(id)}>
        <span class="people-narrow__words">
          <b class="people-narrow__name">
            {name} {person.unsent && <UnsentChip />}
            {status && status !== "active" && <Chip>{t(`people.status.${status}`)}</Chip>}
          </b>
          <span class="people-narrow__second">
            {factsLine(position && t(`people.position.${position}`), groups)}
          </span>
        </span>
        <span class="people-narrow__side">
          <span>{staff_number}</span>
          <span>{mobile && mobileWords(mobile)}</span>
        </span>
      </button>
    </li>
  );
}
