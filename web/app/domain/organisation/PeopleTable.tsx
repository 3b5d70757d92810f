import { useMemo, useRef } from "preact/hooks";
import { language, t } from "#/i18n";
import { Chip, type Column, type Sorting, Table, UnsentChip, useSize } from "#/ui";
import { mobileWords } from "./mobile_number";
import type { PersonRow, Sort, SortColumn } from "./people_rows";

interface PeopleTableProps {
  rows: readonly PersonRow[];
  me: string;
  /** Ids of the people with a change that was not accepted. */
  refused: ReadonlySet<string>;
  sort: Sort;
  onSort: (column: SortColumn) => void;
  active: string | null;
  onActive: (id: string) => void;
  open: string | undefined;
  onOpen: (id: string) => void;
}

/** Everybody who was asked for, one row each. */
export function PeopleTable(props: PeopleTableProps) {
  const { rows, me, refused, sort } = props;
  const spoken = language.value;
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const columns = useMemo(() => columnsOf(me, width), [me, width, spoken]);
  const sorting: Sorting = { column: sort.column, direction: sort.descending ? "down" : "up" };
  return (
    <div ref={box} class="people__table">
      <Table
        caption={t("people.title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHeight={40}
        sorting={sorting}
        onSort={(column) => props.onSort(column as SortColumn)}
        activeKey={props.active ?? undefined}
        onActive={(row) => props.onActive(row.id)}
        openKey={props.open}
        onOpen={(row) => props.onOpen(row.id)}
        tone={(row) => (refused.has(row.id) ? "warn" : undefined)}
      />
    </div>
  );
}

/** Width in px from which the day of hiring leaves the names whole. */
const ROOM_FOR_ALL = 860;

function columnsOf(me: string, width: number): readonly Column<PersonRow>[] {
  const columns: readonly Column<PersonRow>[] = [
    { key: "staff_number", head: t("people.column.number"), width: "92px", sortable: true, cell: numberCell },
    {
      key: "name",
      head: t("people.column.name"),
      sortable: true,
      cell: (row) => <Name row={row} me={me} />,
    },
    { key: "position", head: t("people.column.position"), width: "11%", sortable: true, cell: positionCell },
    { key: "groups", head: t("people.column.groups"), width: "24%", sortable: true, cell: groupsCell },
    { key: "mobile", head: t("people.column.mobile"), width: "134px", cell: mobileCell },
    { key: "hired_on", head: t("people.column.hired"), width: "104px", sortable: true, cell: hiredCell },
    { key: "status", head: t("people.column.status"), width: "96px", sortable: true, cell: statusCell },
  ];
  return width < ROOM_FOR_ALL ? columns.filter(({ key }) => key !== "hired_on") : columns;
}

function numberCell({ person }: PersonRow) {
  return <span class="people-number">{person.fields.staff_number}</span>;
}

function Name({ row: { person }, me }: { row: PersonRow; me: string }) {
  return (
    <b class="people-name" title={person.fields.name}>
      {person.fields.name}
      {person.id === me && <span class="people-you"> {t("people.you")}</span>}
      {person.unsent && <UnsentChip />}
    </b>
  );
}

function positionCell({ person }: PersonRow) {
  return person.fields.position && t(`people.position.${person.fields.position}`);
}

function groupsCell({ person, groups }: PersonRow) {
  if (!groups) return null;
  const charge = person.fields.position === "deputy_manager" && (person.fields.in_charge_of?.length ?? 0) > 0;
  const words = charge ? t("people.charge", { groups }) : groups;
  return <span title={words}>{words}</span>;
}

function mobileCell({ person }: PersonRow) {
  return person.fields.mobile && mobileWords(person.fields.mobile);
}

function hiredCell({ person }: PersonRow) {
  return person.fields.hired_on && <span class="people-day">{person.fields.hired_on}</span>;
}

function statusCell({ person }: PersonRow) {
  const { status } = person.fields;
  if (!status) return null;
  const word = t(`people.status.${status}`);
  return status === "active" ? word : <Chip tone={status === "suspended" ? "warn" : "ink"}>{word}</Chip>;
}
