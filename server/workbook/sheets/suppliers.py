"""供应商与部门 and 常见问答: known by their name and by the question."""

from server.domain.organisation.supplier import SUPPLIER
from server.domain.reception.faq import FAQ
from server.workbook import layouts
from server.workbook.codes import fingerprint
from server.workbook.findings import Severity
from server.workbook.job import Job, by_text
from server.workbook.layout import Layout
from server.workbook.plan import Shelf
from server.workbook.rows import REFUSED, RowReader
from server.workbook.sheets.taking import take_rows
from server.workbook.text import key


class _ByName:
    """Rows that a text of theirs identifies."""

    def __init__(self, job: Job, layout: Layout, shelf: Shelf, name: str) -> None:
        self.job, self.layout, self.shelf, self.name = job, layout, shelf, name
        self.rows: dict[str, RowReader] = {}

    def take(self) -> None:
        take_rows(self.job, self.layout, self.shelf.entity.fields, self._one)

    def _one(self, reader: RowReader) -> None:
        columns = [column for column in self.layout.columns if not column.extra]
        for column in columns:
            if column.required:
                reader.demand(column.field)
        text = key(reader.value(self.name))
        known = self.rows.get(text)
        if known is not None and fingerprint(known) == fingerprint(reader):
            reader.tell("row_twice", Severity.WARNING, self.name, first_row=known.row.number, consequence=REFUSED)
            raise reader.refuse_silently()
        if known is not None:
            raise reader.refuse("duplicate_name", self.name, first_row=known.row.number)
        self.rows[text] = reader
        found = self.shelf.find((text,))
        if found is not None and self.shelf.is_deleted(found):
            raise reader.refuse("deleted_here", self.name)
        self.job.plan.put(self.shelf, found, reader.collect(*(column.field for column in columns)), reader.place)


def take_suppliers(job: Job) -> None:
    """供应商与部门, and the directory of them."""
    shelf = job.shelf(SUPPLIER.name, by_text("name"))
    _ByName(job, layouts.SUPPLIER, shelf, "name").take()
    for record, shown in shelf.shown.items():
        if not shelf.is_deleted(record):
            job.suppliers.add(record, shown.get("name"), shown.get("name"))


def take_faq(job: Job) -> None:
    """常见问答."""
    _ByName(job, layouts.FAQ, job.shelf(FAQ.name, by_text("question")), "question").take()
