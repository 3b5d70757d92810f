"""人员: people and their groups (O1)."""

from server.domain.organisation.person import PERSON
from server.workbook import layouts
from server.workbook.codes import fingerprint
from server.workbook.findings import Severity
from server.workbook.job import Job, by_text
from server.workbook.plan import Shelf
from server.workbook.rows import ASSUMED, REFUSED, RowReader
from server.workbook.sheets.taking import take_rows
from server.workbook.text import key
from server.workbook.words import group_kind

GROUP_NAME_LIMIT = 50


class People:
    """Takes the sheet; groups that nobody knows yet are made."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.shelf: Shelf = job.shelf("person", by_text("staff_number"))
        self.groups: Shelf = job.shelf("group", by_text("name"))
        self.rows: dict[str, RowReader] = {}

    def take(self) -> None:
        """Every person, then a directory of all there are."""
        take_rows(self.job, layouts.PERSON, PERSON.fields, self._one)
        for record, shown in self.shelf.shown.items():
            if not self.shelf.is_deleted(record):
                self.job.people.add(record, shown.get("staff_number"), shown.get("name"))
                if shown.get("status") == "left":
                    self.job.have_left.add(record)

    def _one(self, reader: RowReader) -> None:
        number = self._number(reader)
        found = self.shelf.find((key(number),))
        if found is not None and self.shelf.is_deleted(found):
            raise reader.refuse("deleted_here", "staff_number")
        self._require(reader)
        fields = reader.collect("name", "mobile", "email", "hired_on", "position", "status")
        for name in ("groups", "in_charge_of"):
            if reader.has(name):
                names = reader.value(name)
                if name not in reader.faults:
                    fields[name] = [self._group(reader, name, one) for one in names or ()] or None
        fields["staff_number"] = number
        self.job.plan.put(self.shelf, found, fields, reader.place, reader.defaults)

    def _number(self, reader: RowReader) -> str:
        number = reader.demand("staff_number")
        reader.demand("name")
        known = self.rows.get(key(number))
        if known is None:
            self.rows[key(number)] = reader
            return str(number)
        if fingerprint(known) == fingerprint(reader):
            reader.tell("row_twice", Severity.WARNING, "staff_number", first_row=known.row.number, consequence=REFUSED)
            raise reader.refuse_silently()
        raise reader.refuse("duplicate_id", "staff_number", first_row=known.row.number)

    @staticmethod
    def _require(reader: RowReader) -> None:
        """What a new person gets where the sheet doesn't say: the least rights."""
        reader.required("position", "member", "组员")
        if reader.value("status", consequence=ASSUMED, taken="停用") is None:
            reader.defaults["status"] = "suspended" if "status" in reader.faults else "active"
            if reader.has("status") and "status" not in reader.faults:
                reader.faults.add("status")
                reader.tell("required_missing", Severity.WARNING, "status", consequence=ASSUMED, taken="在职")

    def _group(self, reader: RowReader, column: str, name: str) -> str:
        short = name[:GROUP_NAME_LIMIT]
        found = self.groups.find((key(short),)) or self._known(short)
        if found is not None:
            return found
        reader.tell("group_made", Severity.INFO, column, taken=short)
        made = self.job.plan.put(self.groups, None, {"name": short, "kind": group_kind(short)}, reader.place)
        self.groups.by_key.setdefault((key(short),), []).append(made)
        return made

    def _known(self, name: str) -> str | None:
        living = (r for r in self.groups.by_key.get((key(name),), ()) if not self.groups.is_deleted(r))
        return next(living, None)


def take_people(job: Job) -> None:
    """人员, and the directory of people."""
    People(job).take()
