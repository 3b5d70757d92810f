import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { language, minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { type Column, Table, UnsentChip } from "#/ui";
import { SeverityMark } from "../icons";
import { isOpen, isTaken } from "../incident";
import { ageOf, authorOf, handsOf, lineText, placeOf, titleOf, whenOf } from "../words";
import type { BoardRow } from "./rows";

interface IncidentTableProps {
  rows: readonly BoardRow[];
  active: string | null;
  onActive: (id: string) => void;
  open: string | null;
  onOpen: (id: string) => void;
  empty: ComponentChildren;
}

/** The incidents as a ruled table, by gravity and age; only the rows in sight are drawn. */
export function IncidentTable({ rows, active, onActive, open, onOpen, empty }: IncidentTableProps) {
  const store = useStore();
  const now = minute.value;
  const spoken = language.value;
  const columns = useMemo(() => columnsOf(store), [store, now, spoken]);
  return (
    <Table
      caption={t("incident.listTitle")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHeight={40}
      activeKey={active ?? undefined}
      onActive={({ id }) => onActive(id)}
      openKey={open ?? undefined}
      onOpen={({ id }) => onOpen(id)}
      tone={toneOf}
      empty={empty}
    />
  );
}

function toneOf({ incident: { fields } }: BoardRow): "bad" | "warn" | undefined {
  if (!isOpen(fields)) return undefined;
  if (fields.severity === "major") return "bad";
  return isTaken(fields) ? undefined : "warn";
}

function columnsOf(store: Store): readonly Column<BoardRow>[] {
  return [
    {
      key: "severity",
      head: t("incident.col.severity"),
      width: "112px",
      cell: ({ incident }) => <SeverityMark severity={incident.fields.severity} />,
    },
    {
      key: "what",
      head: t("incident.col.what"),
      width: "24%",
      cell: ({ incident }) => (
        <>
          <b>{titleOf(incident)}</b> {incident.unsent && <UnsentChip />}
        </>
      ),
    },
    {
      key: "where",
      head: t("incident.col.where"),
      width: "20%",
      cell: ({ incident }) => placeOf(store, incident),
    },
    { key: "age", head: t("incident.col.age"), width: "110px", cell: ({ incident }) => ageOf(incident) },
    {
      key: "hands",
      head: t("incident.col.hands"),
      width: "130px",
      cell: ({ incident }) => (
        <span class={isOpen(incident.fields) && !isTaken(incident.fields) ? "qc-c-warn" : undefined}>
          {handsOf(store, incident)}
        </span>
      ),
    },
    {
      key: "last",
      head: t("incident.col.last"),
      cell: ({ last }) => last && `${whenOf(last.fields.made)} ${authorOf(store, last)}: ${lineText(last)}`,
    },
  ];
}
