"""资源 and 预案: resources, their prices apart for planners, and safety plans (P4, X5, X6)."""

from server.domain.onsite.resource import RESOURCE, RESOURCE_COST
from server.domain.onsite.safety_plan import SAFETY_PLAN
from server.sync.entity import Value
from server.workbook import layouts
from server.workbook.codes import Codes
from server.workbook.identity import by_name
from server.workbook.job import EventContext, Job, by_text, by_value
from server.workbook.numbers import parse_quantity
from server.workbook.plan import Shelf
from server.workbook.rows import END_OF_DAY, RowReader
from server.workbook.sheets.taking import event_of, take_by_event


class Resources:
    """Takes 资源."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.codes: dict[str, Codes] = {}

    def take(self) -> None:
        fields = {**RESOURCE.fields, "unit_price": RESOURCE_COST.fields["unit_price"]}
        take_by_event(self.job, layouts.RESOURCE, fields, self._one, self.shelf, "name")

    def shelf(self, event: EventContext) -> Shelf:
        return self.job.shelf(RESOURCE.name, by_text("code"), event.id)

    def _codes(self, event: EventContext) -> Codes:
        if event.id not in self.codes:
            self.codes[event.id] = Codes(self.shelf(event), by_name("name"))
        return self.codes[event.id]

    def _one(self, reader: RowReader) -> None:
        event = event_of(reader)
        name = reader.demand("name")
        reader.demand("quantity")  # nobody can order or count an unknown quantity: the row waits for one
        shelf = self.shelf(event)
        code, found = self._codes(event).take(reader, name)
        if reader.blank("category") and reader.row.section.category:
            reader.stated["category"] = reader.row.section.category
        else:
            reader.required("category", "material", "物料")
        unit = self._unit_in_quantity(reader)
        if unit and reader.blank("unit"):
            reader.stated["unit"] = unit
        else:
            reader.required("unit", "项", "项")
        if not reader.has("category"):
            reader.defaults["category"] = "material"
        fields = reader.collect("name", "quantity", "category", "unit", "provider", "note")
        if "due" not in reader.faults and reader.has("due"):
            due = reader.instant("due", reader.moment("due", event.days, END_OF_DAY, until=True))
            fields.update({} if "due" in reader.faults else {"due": due})
        fields.update(reader.stated, event=event.id, code=code)
        record = self.job.plan.put(shelf, found, fields, reader.place, reader.defaults)
        self._price(reader, event, record)

    @staticmethod
    def _unit_in_quantity(reader: RowReader) -> str | None:
        """64块 in the column of quantities."""
        cell = reader.row.cells.get("quantity")
        found = parse_quantity(cell.value) if cell and isinstance(cell.value, str) else None
        return found.unit or None if found else None

    def _price(self, reader: RowReader, event: EventContext, resource: str) -> None:
        shelf = self.job.shelf(RESOURCE_COST.name, by_value("resource"), event.id)
        price = reader.collect("unit_price")
        found = shelf.find((resource,))
        if found is None and price.get("unit_price") is None:
            return
        fields: dict[str, Value] = {**price, "event": event.id, "resource": resource}
        self.job.plan.put(shelf, found, fields, reader.place)


class SafetyPlans:
    """Takes 预案."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.codes: dict[str, Codes] = {}

    def take(self) -> None:
        take_by_event(self.job, layouts.SAFETY_PLAN, SAFETY_PLAN.fields, self._one, self.shelf, "kind")

    def shelf(self, event: EventContext) -> Shelf:
        return self.job.shelf(SAFETY_PLAN.name, by_text("code"), event.id)

    def _codes(self, event: EventContext) -> Codes:
        if event.id not in self.codes:
            self.codes[event.id] = Codes(self.shelf(event), by_name("kind", "steps"))
        return self.codes[event.id]

    def _one(self, reader: RowReader) -> None:
        event = event_of(reader)
        if reader.value("kind") is None and reader.value("steps") is None:
            raise reader.refuse("nothing_in_row", "kind")
        shelf = self.shelf(event)
        identity = str(reader.value("kind") or reader.value("steps"))
        code, found = self._codes(event).take(reader, identity)
        reader.required("kind", code, code)
        reader.required("steps", "见现场指挥", "见现场指挥")
        reader.required("level", "major", "重大")
        if not reader.has("level"):
            reader.defaults["level"] = "major"
        fields = reader.collect("kind", "level", "steps", "post", "phone", "assembly_point")
        fields.update(event=event.id, code=code)
        self.job.plan.put(shelf, found, fields, reader.place, reader.defaults)


def take_resources(job: Job) -> None:
    """资源, their prices, and 预案."""
    Resources(job).take()
    SafetyPlans(job).take()
