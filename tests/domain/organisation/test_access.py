"""Who may read and has in hand what, as a pure function of the department (O1, O4, O6)."""

import pytest

from server.domain.organisation.access import Assignments, Standing, scopes
from server.sync.access import Access
from server.sync.entity import Right

GROUPS = {"R": "reception", "P": "planning", "E": "execution", "L": "other"}
EVENTS = ("01M84JDPMRB7Y2P5S8VFG3HK6D", "01M84JDPMRB7Y2P5S8VFG3HK6E")
GALA, FAIR = (f"event:{event}" for event in EVENTS)
GALA_PLANNING, FAIR_PLANNING = (f"event:{event}:planning" for event in EVENTS)
GALA_CONFIDENTIAL, FAIR_CONFIDENTIAL = (f"event:{event}:confidential" for event in EVENTS)
UNMADE = "event:01M84JDPMRZZZZZZZZZZZZZZZZ"


def access(assignments: Assignments | None = None, **standing: object) -> Access:
    return scopes(Standing(id="me", **standing), GROUPS, assignments or Assignments(), EVENTS)  # type: ignore[arg-type]


OWN = {"staff", "person:me"}
ALL_EVENTS, ALL_PLANNING = {GALA, FAIR}, {GALA_PLANNING, FAIR_PLANNING}
ALL_CONFIDENTIAL = {GALA_CONFIDENTIAL, FAIR_CONFIDENTIAL}
EVENT_FAMILIES, PLANNING_FAMILIES, CONFIDENTIAL_FAMILIES = {"event:*"}, {"event:*:planning"}, {"event:*:confidential"}

READS = [
    ("crew without an event", {"groups": ["E"]}, OWN | {"group:E"}),
    (
        "crew of two groups",
        {"groups": ["E", "R"]},
        OWN | {"group:E", "group:R", "group:R:callbacks", "reception"} | ALL_EVENTS,
    ),
    ("somebody of a group that is gone", {"groups": ["gone"]}, OWN),
    ("receptionist", {"groups": ["R"]}, OWN | {"group:R", "group:R:callbacks", "reception"} | ALL_EVENTS),
    ("planner", {"groups": ["P"]}, OWN | {"group:P", "group:P:callbacks"} | ALL_EVENTS | ALL_PLANNING),
    (
        "lead of reception",
        {"position": "group_lead", "groups": ["R"]},
        OWN | {"group:R", "group:R:callbacks", "reception"} | ALL_EVENTS,
    ),
    (
        "lead of planning",
        {"position": "group_lead", "groups": ["P"]},
        OWN | {"group:P", "group:P:callbacks"} | ALL_EVENTS | ALL_PLANNING,
    ),
    (
        "lead of execution",
        {"position": "group_lead", "groups": ["E"]},
        OWN | {"group:E", "group:E:callbacks"} | ALL_EVENTS | ALL_CONFIDENTIAL,
    ),
    (
        "lead of a group added later",
        {"position": "group_lead", "groups": ["L"]},
        OWN | {"group:L", "group:L:callbacks"} | ALL_EVENTS,
    ),
    ("deputy in charge of nothing", {"position": "deputy_manager"}, OWN | {"managers"} | ALL_EVENTS),
    (
        "deputy in charge of reception",
        {"position": "deputy_manager", "in_charge_of": ["R"]},
        OWN | {"managers", "group:R", "group:R:callbacks", "reception"} | ALL_EVENTS,
    ),
    (
        "deputy in charge of planning",
        {"position": "deputy_manager", "in_charge_of": ["P"]},
        OWN | {"managers", "group:P", "group:P:callbacks"} | ALL_EVENTS | ALL_PLANNING,
    ),
    (
        "manager",
        {"position": "manager"},
        OWN
        | {f"group:{group}{part}" for group in GROUPS for part in ("", ":callbacks")}
        | {"reception", "managers"}
        | ALL_EVENTS
        | ALL_PLANNING
        | ALL_CONFIDENTIAL,
    ),
    ("administrator among the crew", {"groups": ["E"], "administrator": True}, OWN | {"group:E"}),
    ("member with a charge, which counts for deputies only", {"in_charge_of": ["R"]}, OWN),
]

MANAGES = [
    ("crew", {"groups": ["E"]}, set()),
    ("planner", {"groups": ["P"]}, set()),
    ("receptionist", {"groups": ["R"]}, set()),
    ("lead of reception", {"position": "group_lead", "groups": ["R"]}, {"group:R", "group:R:callbacks", "reception"}),
    (
        "lead of execution",
        {"position": "group_lead", "groups": ["E"]},
        {"group:E", "group:E:callbacks"} | ALL_EVENTS | EVENT_FAMILIES | ALL_CONFIDENTIAL | CONFIDENTIAL_FAMILIES,
    ),
    (
        "lead of planning",
        {"position": "group_lead", "groups": ["P"]},
        {"group:P", "group:P:callbacks"} | ALL_EVENTS | ALL_PLANNING | EVENT_FAMILIES | PLANNING_FAMILIES,
    ),
    ("deputy in charge of nothing", {"position": "deputy_manager"}, set()),
    (
        "deputy in charge of reception",
        {"position": "deputy_manager", "in_charge_of": ["R"]},
        {"group:R", "group:R:callbacks", "reception"},
    ),
    (
        "deputy in charge of execution",
        {"position": "deputy_manager", "in_charge_of": ["E"]},
        {"group:E", "group:E:callbacks"} | ALL_EVENTS | EVENT_FAMILIES | ALL_CONFIDENTIAL | CONFIDENTIAL_FAMILIES,
    ),
    ("administrator", {"administrator": True}, {"staff"}),
]


@pytest.mark.proves("O1", "O4")
@pytest.mark.parametrize(("who", "standing", "expected"), READS, ids=[row[0] for row in READS])
def test_a_person_reads_by_position_group_and_charge(who: str, standing: dict[str, object], expected: set[str]) -> None:
    assert access(**standing).reads == expected, who


@pytest.mark.proves("O1", "O4")
@pytest.mark.parametrize(("who", "standing", "expected"), MANAGES, ids=[row[0] for row in MANAGES])
def test_a_person_has_in_hand_by_position_group_and_charge(
    who: str, standing: dict[str, object], expected: set[str]
) -> None:
    assert access(**standing).manages == expected, who


@pytest.mark.proves("O4")
def test_crew_reads_only_the_events_they_are_assigned_to() -> None:
    assigned = access(Assignments(works_at=[EVENTS[0]]), groups=["E"])
    assert GALA in assigned.reads
    assert FAIR not in assigned.reads
    assert GALA_PLANNING not in assigned.reads
    assert not assigned.manages


@pytest.mark.proves("O4")
def test_the_lead_of_an_event_has_it_and_its_planning_in_hand_and_no_other() -> None:
    leading = access(Assignments(leads=[EVENTS[0]]), groups=["E"])
    assert leading.manages == {GALA, GALA_PLANNING, GALA_CONFIDENTIAL}
    assert {GALA, GALA_PLANNING, GALA_CONFIDENTIAL} <= leading.reads
    assert FAIR not in leading.reads


@pytest.mark.proves("O4")
@pytest.mark.parametrize("group", ["E", "L"])
@pytest.mark.parametrize("position", ["member", "group_lead"])
def test_client_data_and_planning_never_reach_crew(group: str, position: str) -> None:
    assigned = access(Assignments(works_at=EVENTS), groups=[group], position=position)
    assert not assigned.reads & {"reception", "managers", GALA_PLANNING, FAIR_PLANNING}


@pytest.mark.proves("O4", "X9")
def test_confidential_incidents_reach_the_named_posts_of_that_event_and_no_other_crew() -> None:
    named = access(Assignments(works_at=EVENTS, named_at=[EVENTS[0]]), groups=["E"])
    assert GALA_CONFIDENTIAL in named.reads
    assert FAIR_CONFIDENTIAL not in named.reads
    assert not named.manages
    assert GALA_CONFIDENTIAL not in access(Assignments(works_at=EVENTS), groups=["E"]).reads


@pytest.mark.proves("O6")
@pytest.mark.parametrize("gone", [{"status": "left"}, {"status": "suspended"}, {"deleted": True}])
def test_who_left_or_is_suspended_may_do_nothing(gone: dict[str, object]) -> None:
    lost = access(Assignments(works_at=EVENTS, leads=EVENTS), position="manager", administrator=True, **gone)
    assert lost.reads == lost.manages == frozenset()


@pytest.mark.proves("O1")
@pytest.mark.parametrize("status", ["active", "probation", "leave"])
def test_who_is_on_probation_or_leave_still_belongs(status: str) -> None:
    assert "staff" in access(status=status).reads


@pytest.mark.proves("O4")
def test_who_has_all_events_in_hand_may_make_a_new_one_and_others_may_not() -> None:
    lead = access(position="group_lead", groups=["E"])
    assert lead.may(Right.MANAGE, [UNMADE])
    assert lead.may(Right.CONTRIBUTE, [UNMADE])
    assert not lead.may(Right.MANAGE, [f"{UNMADE}:planning"])
    assert not access(Assignments(leads=EVENTS)).may(Right.MANAGE, [UNMADE])
