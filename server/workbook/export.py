"""The rows of an exported workbook, sheet by sheet, so that reading them gives the same records."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from server.workbook import words
from server.workbook.codes import CodeNames
from server.workbook.identity import of_check
from server.workbook.records import Record, Records
from server.workbook.text import tidy

CellOut: TypeAlias = str | int | float | date | datetime | time | None
Row: TypeAlias = dict[str, CellOut]


def people(records: Records) -> Iterator[Row]:
    """人员."""
    for record in records.by_code("person", "staff_number"):
        shown = record.shown
        yield {
            **_plain(record, "staff_number", "name", "mobile", "email"),
            "position": words.exported(words.POSITIONS, shown.get("position")),
            "groups": records.labels(shown.get("groups")),
            "in_charge_of": records.labels(shown.get("in_charge_of")),
            "hired_on": date.fromisoformat(record.text("hired_on")) if shown.get("hired_on") else None,
            "status": words.exported(words.STATUSES, shown.get("status")),
        }


def clients(records: Records, chosen: Sequence[Record]) -> Iterator[Row]:
    """客户, a row for each contact."""
    contacts: dict[str, list[Record]] = {}
    for contact in records.of("contact"):
        contacts.setdefault(contact.text("client"), []).append(contact)
    for record in chosen:
        row: Row = {
            **_plain(record, "name", "source", "note"),
            "code": records.label(record.id),
            "kind": words.exported(words.CLIENT_KINDS, record.shown.get("kind")),
        }
        for contact in contacts.get(record.id, [Record("", {})]):
            yield {**row, **_plain(contact, "title", "mobile", "email"), "contact": contact.text("name") or None}


def events(records: Records, chosen: Sequence[Record]) -> Iterator[Row]:
    """活动 with what planners see of it."""
    for record in chosen:
        required = next(iter(records.of("requirement", record.id)), Record("", {}))
        yield {
            **_plain(record, "name", "venue", "address", "expected", "special_requests"),
            **_plain(required, "purpose", "budget"),
            "code": records.label(record.id),
            "client": records.label(required.shown.get("client")),
            "starts": records.local(record.shown.get("starts")),
            "ends": records.local(record.shown.get("ends")),
            "lead": records.label(record.shown.get("lead")),
        }


def zones(records: Records, event: Record) -> Iterator[Row]:
    """区域."""
    for record in records.by_code("zone", "code", event.id):
        yield {**_plain(record, "name", "limit", "note"), "code": records.label(record.id)}


def posts(records: Records, event: Record) -> Iterator[Row]:
    """岗位, a row for each shift."""
    shifts: dict[str, list[Record]] = {}
    for shift in sorted(records.of("shift", event.id), key=lambda record: (record.text("starts"), record.id)):
        shifts.setdefault(shift.text("post"), []).append(shift)
    first = records.local(event.shown.get("starts"))
    for record in records.by_code("post", "code", event.id):
        row: Row = {
            **_plain(record, "name", "duties"),
            "code": records.label(record.id),
            "zone": records.label(record.shown.get("zone")),
        }
        for shift in shifts.get(record.id, [Record("", {})]):
            starts, ends = records.local(shift.shown.get("starts")), records.local(shift.shown.get("ends"))
            arriving, leaving = _shift_times(starts, ends, first.date() if first else None)
            yield {**row, "person": records.label(shift.shown.get("person")), "starts": arriving, "ends": leaving}


def _shift_times(starts: datetime | None, ends: datetime | None, first: date | None) -> tuple[CellOut, CellOut]:
    """Times alone where reading them gives the same moments."""
    if starts is None or ends is None or starts.date() != first:
        return starts, ends
    read = datetime.combine(starts.date(), ends.time())
    read += timedelta(days=0 if read > starts else 1)
    return (starts.time(), ends.time()) if read == ends else (starts, ends)


def cues(records: Records, event: Record) -> Iterator[Row]:
    """流程, times alone where they follow from the cue before."""
    last: datetime | None = None
    first = records.local(event.shown.get("starts"))
    ordered = sorted(
        records.of("cue", event.id), key=lambda r: (_number(r.shown.get("number")), r.text("starts"), r.id)
    )
    for record in ordered:
        starts = records.local(record.shown.get("starts"))
        yield {
            **_plain(record, "number", "title", "minutes", "prompts", "note"),
            "starts": starts.time()
            if starts and first and starts == _carried(starts.time(), first.date(), last)
            else starts,
            "responsible": records.label(record.shown.get("responsible")),
        }
        last = starts


def _cue_order(record: Record) -> tuple[float, str, str]:
    return _number(record.shown.get("number")), record.text("starts"), record.id


def _carried(at: time, first: date, last: datetime | None) -> datetime:
    moment = datetime.combine(first if last is None else max(first, last.date()), at)
    return moment if last is None or moment >= last else moment + timedelta(days=1)


def checks(records: Records, event: Record) -> Iterator[Row]:
    """清单, without results."""
    names = CodeNames()
    for record in records.by_code("check", "code", event.id):
        zone = records.label(record.shown.get("zone"))
        identity = of_check(record.text("title") or None, record.text("requirement") or None, zone or "")
        yield {
            **_plain(record, "title", "requirement", "unit", "low", "high"),
            "code": names.name(record.shown.get("code"), identity),
            "category": words.exported(words.CHECK_CATEGORIES, record.shown.get("category")),
            "zone": zone,
            "responsible": records.label(record.shown.get("responsible")),
            "due": records.local(record.shown.get("due")),
            "photo_required": "是" if record.shown.get("photo_required") else "否",
        }


def resources(records: Records, event: Record) -> Iterator[Row]:
    """资源 with their prices."""
    names = CodeNames()
    prices = {cost.text("resource"): cost.shown.get("unit_price") for cost in records.of("resource_cost", event.id)}
    for record in records.by_code("resource", "code", event.id):
        price = prices.get(record.id)
        yield {
            **_plain(record, "name", "quantity", "unit", "note"),
            "code": names.name(record.shown.get("code"), record.text("name")),
            "category": words.exported(words.RESOURCE_CATEGORIES, record.shown.get("category")),
            "provider": records.label(record.shown.get("provider")),
            "due": records.local(record.shown.get("due")),
            "unit_price": price if isinstance(price, int | float) else None,
        }


def safety_plans(records: Records, event: Record) -> Iterator[Row]:
    """预案."""
    names = CodeNames()
    for record in records.by_code("safety_plan", "code", event.id):
        yield {
            **_plain(record, "kind", "steps", "phone", "assembly_point"),
            "code": names.name(record.shown.get("code"), record.text("kind") or record.text("steps")),
            "level": words.exported(words.LEVELS, record.shown.get("level")),
            "post": records.label(record.shown.get("post")),
        }


def suppliers(records: Records) -> Iterator[Row]:
    """供应商与部门, in the order in which they were made."""
    for record in records.of("supplier"):
        yield _plain(record, "name", "kind", "contact", "phone")


def faq(records: Records) -> Iterator[Row]:
    """常见问答, in the order in which they were made."""
    for record in records.of("faq"):
        yield _plain(record, "question", "answer", "category")


OF_EVENT: dict[str, Callable[[Records, Record], Iterator[Row]]] = {
    "区域": zones,
    "岗位": posts,
    "流程": cues,
    "清单": checks,
    "资源": resources,
    "预案": safety_plans,
}


def _plain(record: Record, *names: str) -> Row:
    row: Row = {}
    for name in names:
        value = record.shown.get(name)
        row[name] = tidy(value) if isinstance(value, str) else None if isinstance(value, list | bool) else value
    return row


def _number(value: object) -> float:
    return value if isinstance(value, int | float) else 0
