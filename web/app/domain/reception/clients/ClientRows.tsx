import { useMemo, useRef } from "preact/hooks";
import { factsLine, formatDate, language, t } from "#/i18n";
import { Chip, type Column, LongList, type Sorting, Table, UnsentChip, useSize } from "#/ui";
import { mobileWords } from "../../organisation/mobile_number";
import { clientHref } from "./addresses";
import type { ClientRow, SortColumn } from "./clients_list";
import type { LastContacts } from "./last_contact";
import type { Contact, Family } from "./merging";
import type { ClientsView } from "./use_clients_view";

interface RowsProps {
  view: ClientsView;
  last: LastContacts;
  onOpen: (id: string) => void;
}

/** Width in px below which the code leaves the names whole. */
const ROOM_FOR_ALL = 1_000;

/** Clients at a desk, a row each. */
export function ClientsTable({ view, last, onOpen }: RowsProps) {
  const spoken = language.value;
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const columns = useMemo(() => columnsOf(last, width), [last, width, spoken]);
  const { column, descending } = view.sort;
  const sorting: Sorting = { column, direction: descending ? "down" : "up" };
  return (
    <div ref={box} class="clients__table">
      <Table
        caption={t("clients.title")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        rowHeight={40}
        sorting={view.query.trim() === "" ? sorting : undefined}
        onSort={(key) => view.sortBy(key as SortColumn)}
        activeKey={view.active}
        onActive={(row) => view.goTo(row.id)}
        onOpen={(row) => onOpen(row.id)}
      />
    </div>
  );
}

function columnsOf(last: LastContacts, width: number): readonly Column<ClientRow>[] {
  const columns: readonly Column<ClientRow>[] = [
    {
      key: "name",
      head: t("client.field.name"),
      sortable: true,
      cell: ({ family }) => <Name family={family} />,
    },
    { key: "kind", head: t("client.field.kind"), width: "112px", cell: ({ family }) => kindWord(family) },
    { key: "contact", head: t("clients.column.contact"), width: "24%", cell: (row) => <Who row={row} /> },
    { key: "number", head: t("clients.column.number"), width: "190px", cell: (row) => numberOf(row) },
    {
      key: "code",
      head: t("client.field.code"),
      width: "116px",
      sortable: true,
      cell: ({ family }) => codeOf(family),
    },
    {
      key: "last",
      head: t("clients.column.last"),
      width: "132px",
      sortable: true,
      cell: ({ id }) => lastWords(last, id),
    },
  ];
  return width < ROOM_FOR_ALL ? columns.filter(({ key }) => key !== "code" && key !== "kind") : columns;
}

function Name({ family: { client } }: { family: Family }) {
  return (
    <b class="clients-name" title={client.fields.name}>
      {nameOf(client)}
      {client.unsent && <UnsentChip />}
    </b>
  );
}

function Who({ row: { contact, family } }: { row: ClientRow }) {
  if (!contact) return null;
  const more = family.contacts.length - 1;
  return (
    <span title={contactWords(contact)}>
      {contactWords(contact)}
      {more > 0 && <span class="clients-more"> {t("clients.more", { count: more })}</span>}
    </span>
  );
}

function contactWords({ fields }: Contact): string {
  return factsLine(fields.erased ? t("client.erasedName") : fields.name, fields.title);
}

/** An erased person or client has no name of its own any more. */
export function nameOf({ fields }: { fields: { name?: string; erased?: string | null } }): string {
  return fields.erased ? t("client.erasedName") : (fields.name ?? "");
}

function kindWord({ client }: Family): string {
  return client.fields.kind ? t(`client.kind.${client.fields.kind}`) : "";
}

function codeOf({ client }: Family): string {
  return client.fields.code ?? "";
}

function numberOf({ contact, family }: ClientRow): string {
  return mobileWords(contact?.fields.mobile ?? contact?.fields.phone ?? family.client.fields.phone ?? "");
}

function lastWords(last: LastContacts, id: string): string {
  const at = last.get(id);
  return at ? formatDate(at) : "";
}

/** Clients on a phone: readable, and one tap away. */
export function NarrowClients({ view, last }: RowsProps) {
  return (
    <LongList
      items={view.rows}
      name="clients"
      label={t("clients.title")}
      row={(row) => <Narrow key={row.id} row={row} last={last} />}
    />
  );
}

function Narrow({ row, last }: { row: ClientRow; last: LastContacts }) {
  const { client } = row.family;
  const number = numberOf(row);
  return (
    <li class="clients-narrow">
      <a class="clients-narrow__hit qc-inset-focus" href={clientHref(row.id)}>
        <b class="clients-narrow__name">
          {nameOf(client)} {client.unsent && <UnsentChip />}
          {client.fields.kind === "individual" && <Chip>{t("client.kind.individual")}</Chip>}
        </b>
        <span class="clients-narrow__second">
          {factsLine(row.contact && contactWords(row.contact), number)}
        </span>
        <span class="clients-narrow__second">{lastWords(last, row.id)}</span>
      </a>
    </li>
  );
}
