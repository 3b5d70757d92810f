"""Malformed, wrong and hostile requests: a precise 4xx or a refused verdict, never a 500, never a blocked queue."""

import json
import random

import pytest

from server.sync.schema import SCHEMA
from tests.cast import create, edit, new_id, now

URL = "/api/sync"


def body_of(asker, *changes, **more):
    return {
        "schema": SCHEMA,
        "epoch": asker.epoch,
        "device": asker.device,
        "now": now(),
        "changes": list(changes),
        **more,
    }


def send(asker, raw):
    content = raw if isinstance(raw, bytes) else json.dumps(raw).encode()
    return asker.browser.post(URL, data=content, content_type="application/json", headers=asker._headers())


DEEP = b'{"changes":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


@pytest.mark.proves("F8")
@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b'{"a":"\\ud800"}', DEEP, b"1e999", b"NaN", b'{"schema":1}'],
)
def test_what_is_no_request_is_answered_400_with_its_place(cast, raw):
    answered = send(cast.sign_in("crew"), raw)
    assert answered.status_code == 400
    assert answered.json["error"]["code"] == "malformed"
    assert answered.json["error"]["field"]


@pytest.mark.proves("F8")
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("schema", "1"),
        ("schema", True),
        ("epoch", 7),
        ("epoch", "\x00"),
        ("device", "phone"),
        ("device", None),
        ("now", "yesterday"),
        ("now", "2026-02-30T09:00:00.000Z"),
        ("changes", {}),
        ("changes", [1]),
        ("changes", [{"id": 5}]),
        ("cursors", []),
        ("cursors", {"staff": -1}),
        ("cursors", {"staff": "1"}),
        ("cursors", {"staff": 1.5}),
        ("cursors", {"\x00": 1}),
        ("pending", {"changes": -1}),
        ("pending", 3),
        ("limit", 0),
        ("limit", 10**9),
    ],
)
def test_an_envelope_with_a_wrong_part_names_that_part(cast, field, value):
    asker = cast.sign_in("crew")
    answered = send(asker, body_of(asker) | {field: value})
    assert answered.status_code == 400
    assert answered.json["error"]["field"].startswith(field)


@pytest.mark.proves("F8")
def test_a_body_of_ten_megabytes_is_refused_before_it_is_read(cast):
    asker = cast.sign_in("crew")
    huge = body_of(asker, edit("check", cast.records["check"], remark="x" * 10_000_000))
    assert send(asker, huge).status_code == 413


WRONG = [
    {"id": "not a ulid"},
    {"entity": "unicorn"},
    {"entity": 5},
    {"entity": "x" * 1000},
    {"record": "gala"},
    {"record": None},
    {"create": "yes"},
    {"at": "noon"},
    {"at": "2026-02-30T09:00:00.000Z"},
    {"patch": []},
    {"patch": {}},
    {"patch": {"unicorn": 1}},
    {"patch": {"result": "maybe"}},
    {"patch": {"result": ["pass"]}},
    {"patch": {"measured": "1"}},
    {"patch": {"measured": True}},
    {"patch": {"remark": 5}},
    {"patch": {"remark": "x" * 2001}},
    {"patch": {"remark": "a\x00b"}},
    {"patch": {"a\x00": "b"}},
    {"patch": {"deleted": "yes"}},
    {"base": []},
    {"base": {"result": "x"}},
    {"base": {"result": ["x"]}},
    {"base": {"result": ["01M84JDPMRB7Y2P5S8VFG3HK6D"] * 2000}},
]


@pytest.mark.proves("F8", "S1")
@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: str(wrong)[:40])
def test_a_change_with_a_wrong_part_is_refused_alone_and_the_rest_arrives(any_cast, wrong):
    asker = any_cast.sign_in("crew")
    record = any_cast.records["check"]
    bad = edit("check", record, remark="bad") | wrong
    good = edit("check", record, remark="good")
    answered = send(asker, body_of(asker, bad, good))
    assert answered.status_code == 200
    refused, taken = answered.json["verdicts"]
    assert refused["verdict"] == "refused"
    assert refused["reason"]["code"] == ("forbidden" if "deleted" in str(wrong) else "invalid")
    assert refused["reason"]["message"]
    assert taken["verdict"] in ("applied", "conflict")


@pytest.mark.proves("F8")
def test_the_third_of_twenty_is_poison_and_nineteen_arrive(any_cast):
    asker = any_cast.sign_in("crew")
    changes = [edit("check", any_cast.records["check"], remark=str(number)) for number in range(20)]
    changes[2]["patch"] = {"result": {"nested": ["poison"]}}
    verdicts = asker.sync(*changes)["verdicts"]
    assert [v["verdict"] == "refused" for v in verdicts] == [index == 2 for index in range(20)]
    assert verdicts[2]["reason"]["field"] == "result"


@pytest.mark.proves("S6", "O4")
def test_records_of_others_are_neither_written_nor_sent(any_cast):
    asker = any_cast.sign_in("crew")
    fair, gala = any_cast.events["fair"], any_cast.events["gala"]
    verdicts = asker.sync(
        edit("check", any_cast.records["fair_check"], result="pass"),
        create("zone", event=fair, name="mine", limit=1),
        edit("client", any_cast.records["client"], name="stolen"),
    )["verdicts"]
    assert [v["reason"]["code"] for v in verdicts] == ["forbidden"] * 3
    answer = asker.sync(cursors={f"event:{fair}": 0, "reception": 0, "managers": 0, f"event:{gala}": 0})
    assert list(answer["scopes"]) == [f"event:{gala}"]


@pytest.mark.proves("S1", "F7")
def test_a_refused_change_that_comes_again_gets_its_first_verdict(any_cast):
    asker = any_cast.sign_in("crew")
    bad = edit("check", any_cast.records["check"], result="maybe")
    first, again = asker.verdict(bad), asker.verdict(bad | {"patch": {"result": "pass"}})
    assert first == again
    assert first["verdict"] == "refused"


@pytest.mark.proves("F8")
def test_random_rubbish_in_a_change_never_breaks_the_server(any_cast):
    seed = random.randrange(10**6)
    rng = random.Random(seed)
    asker = any_cast.sign_in("manager")
    rubbish = [None, True, -1, 2**63, 10**400, 1.5, "", "x", "\U0001f600", "a" * 3000, [], [[]], {}, {"a": 1}, new_id()]
    from_schema = any_cast.browser().get("/api/schema").json["entities"]
    for _ in range(300):
        entity = rng.choice([*from_schema, "unicorn"])
        names = [*from_schema.get(entity, {"fields": {}})["fields"], "x"]
        patch = {rng.choice(names): rng.choice(rubbish) for _ in range(rng.randrange(4))}
        raw = create(entity) | {"patch": patch, "base": rng.choice([{}, {"name": [new_id()]}, rng.choice(rubbish)])}
        answered = send(asker, body_of(asker, raw))
        assert answered.status_code == 200, f"SEED={seed} {raw}"
        assert answered.json["verdicts"][0]["id"] == raw["id"]


@pytest.mark.proves("Q5")
def test_a_required_field_is_not_emptied(any_cast):
    asker = any_cast.sign_in("manager")
    verdict = asker.verdict(edit("event", any_cast.events["gala"], name=None))
    assert verdict["reason"]["code"] == "invalid"
