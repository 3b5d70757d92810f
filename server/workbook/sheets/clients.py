"""客户: a client and one contact a row; further rows of one client hold its further contacts (R3)."""

from server.domain.reception.client import CLIENT, CONTACT
from server.sync.entity import Value
from server.workbook import layouts
from server.workbook.codes import Codes
from server.workbook.findings import Severity
from server.workbook.identity import by_name
from server.workbook.job import Job, by_text
from server.workbook.plan import Shelf
from server.workbook.rows import RowReader
from server.workbook.sheets.taking import take_rows
from server.workbook.text import key

CONTACT_COLUMNS = {"contact": "name", "title": "title", "mobile": "mobile", "email": "email"}
FIELDS = {**CLIENT.fields, **{column: CONTACT.fields[name] for column, name in CONTACT_COLUMNS.items()}}


class Clients:
    """Takes the sheet."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.shelf: Shelf = job.shelf(CLIENT.name, by_text("code"))
        self.contacts: Shelf = job.shelf(CONTACT.name, lambda shown: (shown.get("client"), _folded(shown.get("name"))))
        self.codes = Codes(self.shelf, by_name("name"))
        self.first: dict[str, tuple[str, str]] = {}  # folded code → record, folded name

    def take(self) -> None:
        take_rows(self.job, layouts.CLIENT, FIELDS, self._one)
        for record, shown in self.shelf.shown.items():
            if not self.shelf.is_deleted(record):
                self.job.clients.add(record, shown.get("code"), shown.get("name"))

    def _one(self, reader: RowReader) -> None:
        name = reader.value("name")
        code = reader.value("code")
        known = self.first.get(key(code)) if code else None
        if known is not None and (name is None or key(name) == known[1]):
            reader.tell("further_contact", Severity.INFO, "code", first_row=self.codes.first_row(code))
            self._contact(reader, known[0])
            return
        if known is not None:
            raise reader.refuse("duplicate_id", "code", first_row=self.codes.first_row(code))
        if name is None:
            raise reader.refuse_silently() if "name" in reader.faults else reader.refuse("required_missing", "name")
        self._client(reader, name)

    def _client(self, reader: RowReader, name: str) -> None:
        code, found = self.codes.take(reader, name)
        fields = reader.collect("name", "kind", "source", "note")
        record = self.job.plan.put(self.shelf, found, {**fields, "code": code}, reader.place)
        self.first[key(code)] = (record, key(name))
        self._contact(reader, record)

    def _contact(self, reader: RowReader, client: str) -> None:
        name = reader.value("contact")
        if name is None:
            reader.collect("contact")
            return
        values = reader.collect(*CONTACT_COLUMNS)
        fields: dict[str, Value] = {CONTACT_COLUMNS[column]: value for column, value in values.items()}
        found = self.contacts.find((client, key(name)))
        if found is not None and self.contacts.is_deleted(found):
            reader.fault("contact", "deleted_here")
            return
        self.job.plan.put(self.contacts, found, {**fields, "client": client}, reader.place)


def _folded(value: object) -> str | None:
    return key(value) if isinstance(value, str) else None


def take_clients(job: Job) -> None:
    """客户, and the directory of clients."""
    Clients(job).take()
