"""What the demonstration asks of its clients and events: two templates, and lists made from them (R5)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from server.sync.engine import SyncEngine
from server.sync.entity import Standing, Value
from server.sync.message import Change
from server.sync.push import Push
from server.sync.reaction import DEVICE, HAND, make

# kind, title, days (of an event from its day, of a client from the day of the list), staff number of who helps, hint
CLIENT_STEPS = (
    ("contract", "服务合同", 7, "QC010", "盖章的两份，每页骑缝章"),
    ("deposit", "定金", 10, "QC010", "合同总价的三成，对公转账"),
    ("other", "营业执照复印件", 7, None, "加盖公章"),
    ("invoice", "开票资料", 14, None, "抬头、税号、开户行"),
)
EVENT_STEPS = (
    ("contract", "场地合同", -45, "QC009", "写明进场和撤场时间"),
    ("permit", "大型活动安全许可", -20, "QC010", "千人以上要报公安，带安全工作方案"),
    ("permit", "消防备案", -15, "QC010", "搭建图纸、材料阻燃证明"),
    ("insurance", "公众责任险", -10, None, "保单写明活动名称和日期"),
    ("badge", "工作证和车证", -5, "QC009", "人员名单、身份证号、车牌"),
    ("invoice", "尾款", 7, None, "结算单双方签字"),
)
TEMPLATES = (("签约客户", "client", CLIENT_STEPS), ("活动报批", "event", EVENT_STEPS))
# client's code, how many days ago its list was made, how the first steps stand
LISTS = (("KH001", 12, ("accepted", "asked", "received")), ("KH004", 5, ("missing", "missing")))


def ask_for_papers(engine: SyncEngine, zone: ZoneInfo) -> None:
    """Once, when the demonstration starts with nothing."""
    with engine.hand() as push:
        push.take(list(_records(push, push.now.astimezone(zone).date())), HAND, DEVICE)


def _records(push: Push, today: date) -> Iterator[Change]:
    people = {one.shown.get("staff_number"): one.id for one in push.at_home("person", "staff")}
    for name, covers, rows in TEMPLATES:
        template = make("formality_template", {"name": name, "covers": covers})
        yield template
        steps = [_step(template.record, at, row, people) for at, row in enumerate(rows)]
        yield from steps
        if covers == "client":
            yield from _lists(push, steps, today)


def _step(template: str, at: int, row: tuple[str, str, int, str | None, str], people: dict[Any, str]) -> Change:
    kind, title, days, helper, hint = row
    told: dict[str, Value] = {"template": template, "position": at, "kind": kind, "title": title, "days": days}
    return make("formality_step", {**told, "hint": hint, **({"helper": people[helper]} if helper in people else {})})


def _lists(push: Push, steps: list[Change], today: date) -> Iterator[Change]:
    clients: dict[Any, Standing] = {one.shown.get("code"): one for one in push.at_home("client", "reception")}
    for code, ago, states in LISTS:
        if code in clients:
            for at, step in enumerate(steps):
                state = states[at] if at < len(states) else "missing"
                yield _listed(clients[code], step, at, state, today - timedelta(days=ago))


def _listed(client: Standing, step: Change, at: int, state: str, made: date) -> Change:
    told = step.patch
    due = made + timedelta(days=int(str(told["days"])))
    fields: dict[str, Value] = {"client": client.id, "whose": client.shown.get("name"), "step": step.record}
    fields |= {"kind": told["kind"], "title": told["title"], "state": state, "position": at, "due": due.isoformat()}
    fields |= {"missing": told["hint"], "helper": told.get("helper")}
    return make("formality", {name: value for name, value in fields.items() if value is not None})
