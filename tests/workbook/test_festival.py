"""An outdoor festival with 420 checks, as untidy as real files are (issue 3, Q5)."""

from collections.abc import Callable

import pytest

from server.workbook.codes import is_derived
from server.workbook.findings import Severity
from server.workbook.report import Report
from tests.workbook.department import Department, local, told
from tests.workbook.festival import build
from tests.workbook.festival_plan import CHECKS, Festival


@pytest.fixture(scope="module")
def festival() -> Festival:
    return build()


@pytest.fixture
def report(department: Department, festival: Festival) -> Report:
    return department.take(festival.content, "北岭露天音乐节.xlsx")


@pytest.mark.proves("Q5", "X4")
def test_all_420_checks_arrive_as_a_person_reads_them(
    department: Department, festival: Festival, report: Report
) -> None:
    zones = {zone["id"]: zone["code"] for zone in department.records("zone")}
    people = {person["id"]: person["staff_number"].upper() for person in department.records("person")}
    checks = department.records("check")
    assert len(checks) == CHECKS

    found = {check["code"].upper(): check for check in checks if not is_derived(check["code"])}
    for expected in festival.checks:
        if expected.code is None:
            candidates = [c for c in checks if is_derived(c["code"]) and c["title"] == expected.title]
            assert len(candidates) == 1, expected
            check = candidates[0]
        else:
            check = found[expected.code]
        due = expected.due.strftime("%Y-%m-%d %H:%M") if expected.due else None
        assert {
            "category": check["category"],
            "title": check["title"],
            "zone": zones.get(check.get("zone")),
            "responsible": people.get(check.get("responsible")),
            "due": local(check.get("due")),
            "photo": bool(check.get("photo_required")),
            "unit": check.get("unit"),
            "low": check.get("low"),
            "high": check.get("high"),
        } == {
            "category": expected.category,
            "title": expected.title,
            "zone": expected.zone,
            "responsible": expected.responsible,
            "due": due,
            "photo": expected.photo,
            "unit": expected.unit,
            "low": expected.low,
            "high": expected.high,
        }, expected


@pytest.mark.proves("Q5")
def test_each_planted_fault_is_told_at_its_place_and_nothing_else_is(festival: Festival, report: Report) -> None:
    wanted = {(fault.sheet, fault.row or None, fault.column, fault.code) for fault in festival.faults}
    assert set(told(report)) == wanted


@pytest.mark.proves("Q5")
def test_the_event_is_read_from_a_form_and_its_days_from_lines_between_rows(
    department: Department, report: Report
) -> None:
    event = department.one("event")
    assert (event["code"], event["name"], event["expected"]) == ("HD2027-012", "北岭露天音乐节", 12_000)
    assert (local(event["starts"]), local(event["ends"])) == ("2027-06-11 14:00", "2027-06-13 22:30")
    assert department.one("requirement")["budget"] == 3_600_000
    shifts = sorted(local(shift["starts"]) or "" for shift in department.records("shift"))
    assert len(shifts) == 25
    assert {shift[:10] for shift in shifts} == {"2027-06-11", "2027-06-12", "2027-06-13"}
    assert len(department.records("post")) == 10
    ends = {local(cue["starts"]) for cue in department.records("cue") if cue["title"] == "夜间清点"}
    assert ends == {"2027-06-12 00:20", "2027-06-13 00:20", "2027-06-14 00:20"}


@pytest.mark.proves("Q5")
def test_importing_it_again_changes_nothing(department: Department, festival: Festival, report: Report) -> None:
    before = department.changes()
    again = department.take(festival.content, "北岭露天音乐节.xlsx")
    assert department.changes() == before
    assert all(count.added == count.changed == 0 for count in again.sheets)
    assert told(again) == told(report)
    assert not [f for f in again.findings if f.code == "no_longer_listed"]


@pytest.mark.proves("Q5")
def test_what_is_exported_of_it_imports_elsewhere_to_the_same(
    new_department: Callable[[], Department], department: Department, report: Report
) -> None:
    other = new_department()
    outcome = other.take(department.give())
    assert not [f for f in outcome.findings if f.severity is Severity.ERROR]
    assert other.everything() == department.everything()
