"""20,000 records as a manager's phone holds them: one event with the list that is measured, and many others."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.server.product import prepared_engine
from bench.server.work import new_id
from server.sync.access import Access
from server.sync.message import Change

RECORDS, LIST = 20_000, 300
PEOPLE, ZONES, OTHER_EVENTS = 60, 12, 39
STAFF_NUMBER = "B1"
CATEGORIES = ("setup", "test", "resource", "briefing", "safety", "teardown")
TITLES = (
    "桁架吊点保险绳",
    "消防车通道",
    "接地电阻",
    "灭火器压力表",
    "疏散指示灯",
    "主舞台护栏",
    "音响线缆压盖",
    "签到台电源",
)
REQUIREMENT = "主吊点与每台灯具均有独立钢丝保险绳，松弛量不超过0.2m，每根都要拉一遍"
BATCH = 2_000


def made(entity: str, record: str, patch: dict[str, Any]) -> Change:
    """The change that makes a record."""
    return Change(new_id(), entity, record, True, "", patch, {})


def instant(moment: datetime) -> str:
    """As the wire has it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")[:23] + "Z"


class Records:
    """Makes the records, and changes some of them later, by the engine. `event` is the one whose list is measured."""

    def __init__(self, environment: Mapping[str, str], records: int = RECORDS, listed: int = LIST):
        self.engine = prepared_engine(environment)
        self.now = datetime.now(UTC)
        self.people = [new_id() for _ in range(PEOPLE)]
        self.event = new_id()
        self.others = [new_id() for _ in range(OTHER_EVENTS)]
        self.zones = {event: [new_id() for _ in range(ZONES)] for event in (self.event, *self.others)}
        self.heads: dict[str, str] = {}  # check, those of the list first → the change that its requirement stands by
        self.total = 0
        self.access = Access(self.people[1], frozenset(), frozenset(), everything=True)
        self._fill(records, listed)

    def _fill(self, records: int, listed: int) -> None:
        self._write(list(self._frame()))
        checks = [self._check(self.event, number) for number in range(listed)]
        self._write(checks)
        self.heads = {change.record: change.id for change in checks}
        while (left := records - self.total) > 0:
            some = min(left, BATCH)
            checks = [
                self._check(self.others[number % OTHER_EVENTS], number)
                for number in range(self.total, self.total + some)
            ]
            self.heads |= {change.record: change.id for change in checks}
            self._write(checks)

    def _write(self, changes: list[Change]) -> None:
        verdicts = self.engine.write(self.access, changes)
        wrong = [verdict for verdict in verdicts if verdict.verdict != "applied"]
        if wrong:
            raise RuntimeError(f"the engine did not take {len(wrong)} changes: {wrong[0]}")
        self.total += len(changes)

    def _frame(self) -> Iterator[Change]:
        for number, person in enumerate(self.people):
            manager = {"staff_number": STAFF_NUMBER, "name": "顾明远", "position": "manager", "status": "active"}
            member = {"staff_number": f"M{number:03}", "name": f"马晓东{number:02}", "position": "member"}
            yield made("person", person, manager if number == 0 else member | {"status": "active"})
        for day, event in enumerate((self.event, *self.others)):
            starts = self.now + timedelta(days=1 + day)
            dates = {"starts": instant(starts), "ends": instant(starts + timedelta(hours=5))}
            about = {"name": f"晚宴{day:02}", "venue": "云江国际会议中心", "expected": 600}
            yield made("event", event, about | dates)
            for number, zone in enumerate(self.zones[event]):
                fields = {"event": event, "code": f"A{number:02}", "name": f"三层序厅{number:02}", "limit": 400}
                yield made("zone", zone, fields)

    def _check(self, event: str, number: int) -> Change:
        """A third asks for a value, one in ten has nobody, one in eight is late, one in five a result, few failed."""
        zones = self.zones[event]
        late = number % 8 == 0
        due = self.now + (timedelta(minutes=-20 - number % 90) if late else timedelta(minutes=90 + 37 * (number % 90)))
        patch: dict[str, Any] = {
            "event": event,
            "code": f"QD{number:05}",
            "category": CATEGORIES[number % len(CATEGORIES)],
            "title": f"{TITLES[number % len(TITLES)]} {number}",
            "requirement": REQUIREMENT,
            "zone": zones[number % len(zones)],
            "responsible": None if number % 10 == 3 else self.people[number % 7],
            "due": instant(due),
            "photo_required": number % 4 == 0,
        }
        if number % 3 == 0:
            patch |= {"unit": "m", "high": 0.2}
        if number % 5 == 1:
            patch |= {"result": "fail" if number % 100 == 1 else "pass"}
        return made("check", new_id(), patch)

    def change(self, count: int) -> None:
        """Somebody at the desk writes the requirement of `count` checks anew, those of the list among them."""
        chosen = list(self.heads)[:count]
        text = f"{REQUIREMENT}；改于 {instant(datetime.now(UTC))}"
        for first in range(0, len(chosen), BATCH):
            changes = [self._rewritten(check, text) for check in chosen[first : first + BATCH]]
            self._write(changes)
            self.heads |= {change.record: change.id for change in changes}

    def _rewritten(self, check: str, text: str) -> Change:
        return Change(new_id(), "check", check, False, "", {"requirement": text}, {"requirement": [self.heads[check]]})
