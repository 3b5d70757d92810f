"""What a person may read and has in hand, from position, groups, charge and event assignments (O1, O4, O6).

| who | reads | has in hand |
| --- | --- | --- |
| everybody | staff, their own person and group scopes, events they are assigned to | |
| at a post that is named for confidential incidents | those of its event | |
| lead of an event | its planning | the event, its planning and its confidential incidents |
| member of reception | reception, all events, callbacks of the group | |
| member of planning | all events and their planning, callbacks of the group | |
| lead of reception | | reception, the group and its callbacks |
| lead of planning | all events and their planning | the same, the group |
| lead of execution | all events and their confidential incidents | the same, the group |
| lead of another group | all events | the same, the group |
| deputy | all events, managers | of the groups in charge: what their leads have |
| manager | all | all |
| administrator | | staff |

Reception reads all events, since callers and visitors ask about any of them, but no plan or confidential incident.
Having something in hand includes reading it. What is in hand for *all* events is so for one that is not made yet:
a family such as `event:*` stands beside the names. `person:` scopes of others stay out until something lives there.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from server.domain.organisation.person import MAY_SIGN_IN
from server.sync.access import Access

CALLBACK_KINDS = frozenset({"reception", "planning"})
"""Groups whose members all answer what is passed to them; of others only their lead receives a client's words (O4)."""

EVENT_FAMILY, PLANNING_FAMILY, CONFIDENTIAL_FAMILY = "event:*", "event:*:planning", "event:*:confidential"


@dataclass(frozen=True)
class Standing:
    """What the department says of a person; `in_charge_of` counts for deputies only."""

    id: str
    position: str = "member"
    status: str = "active"
    groups: Collection[str] = ()
    in_charge_of: Collection[str] = ()
    administrator: bool = False
    deleted: bool = False

    @property
    def may_sign_in(self) -> bool:
        """Somebody who left or is suspended is out at once (O6)."""
        return self.status in MAY_SIGN_IN and not self.deleted


@dataclass(frozen=True)
class Assignments:
    """Events: where somebody has a shift, a check or a cue; which they lead; where their post is named for confidential
    incidents.
    """

    works_at: Collection[str] = ()
    leads: Collection[str] = ()
    named_at: Collection[str] = ()


@dataclass
class _Rights:
    """Collects names of scopes; `events` are all there are."""

    events: Collection[str]
    reads: set[str] = field(default_factory=set)
    manages: set[str] = field(default_factory=set)

    def read(self, *scopes: str) -> None:
        self.reads.update(scopes)

    def manage(self, *scopes: str) -> None:
        self.manages.update(scopes)

    def read_events(self) -> None:
        self.read(*(event_scope(event) for event in self.events))

    def read_planning(self) -> None:
        self.read(*(planning_scope(event) for event in self.events))

    def manage_events(self) -> None:
        self.manage(EVENT_FAMILY, *(event_scope(event) for event in self.events))

    def manage_planning(self) -> None:
        self.manage(PLANNING_FAMILY, *(planning_scope(event) for event in self.events))

    def manage_confidential(self) -> None:
        self.manage(CONFIDENTIAL_FAMILY, *(confidential_scope(event) for event in self.events))

    def manage_group(self, group: str, kind: str) -> None:
        """What the lead of a group has in hand, and a deputy in charge of it."""
        self.manage(group_scope(group), callbacks_scope(group))
        if kind == "reception":
            self.manage("reception")
            return
        self.manage_events()
        if kind == "planning":
            self.manage_planning()
        if kind == "execution":
            self.manage_confidential()


def event_scope(event: str) -> str:
    return f"event:{event}"


def planning_scope(event: str) -> str:
    return f"event:{event}:planning"


def confidential_scope(event: str) -> str:
    return f"event:{event}:confidential"


def group_scope(group: str) -> str:
    return f"group:{group}"


def callbacks_scope(group: str) -> str:
    return f"group:{group}:callbacks"


def reads_all_events(person: Standing, groups: Mapping[str, str]) -> bool:
    """Whether assignments make no difference to what this person reads."""
    kinds = _kinds(person.groups, groups)
    if person.position == "group_lead":
        return bool(kinds)
    return person.position in ("manager", "deputy_manager") or bool(kinds & {"planning", "reception"})


def scopes(person: Standing, groups: Mapping[str, str], assignments: Assignments, events: Iterable[str]) -> Access:
    """The rights of a person. `groups`: kind by id of every group; `events`: the ids of all events."""
    rights = _Rights(tuple(events))
    if person.may_sign_in:
        _of_everybody(rights, person, groups, assignments)
        _of_position(rights, person, groups)
        if person.administrator:
            rights.manage("staff")
    names = {scope for scope in rights.manages if "*" not in scope}
    return Access(person.id, frozenset(rights.reads | names), frozenset(rights.manages))


def _of_everybody(rights: _Rights, person: Standing, groups: Mapping[str, str], assignments: Assignments) -> None:
    rights.read("staff", f"person:{person.id}", *(group_scope(group) for group in person.groups if group in groups))
    rights.read(*(event_scope(event) for event in assignments.works_at))
    for event in assignments.leads:
        rights.manage(event_scope(event), planning_scope(event), confidential_scope(event))
    rights.read(*(confidential_scope(event) for event in assignments.named_at))


def _of_position(rights: _Rights, person: Standing, groups: Mapping[str, str]) -> None:
    if person.position == "manager":
        _of_manager(rights, groups)
    elif person.position == "deputy_manager":
        rights.read("managers")
        rights.read_events()
        _lead(rights, person.in_charge_of, groups)
    elif person.position == "group_lead":
        _lead(rights, person.groups, groups)
    rights.read(*(callbacks_scope(group) for group in person.groups if groups.get(group) in CALLBACK_KINDS))
    _of_member(rights, _kinds(person.groups, groups))


def _of_manager(rights: _Rights, groups: Mapping[str, str]) -> None:
    rights.manage("staff", "reception", "managers", *(group_scope(group) for group in groups))
    rights.manage(*(callbacks_scope(group) for group in groups))
    rights.manage_events()
    rights.manage_planning()
    rights.manage_confidential()


def _lead(rights: _Rights, led: Collection[str], groups: Mapping[str, str]) -> None:
    for group in led:
        if group in groups:
            rights.manage_group(group, groups[group])


def _of_member(rights: _Rights, kinds: Collection[str]) -> None:
    if "reception" in kinds:
        rights.read("reception")
        rights.read_events()
    if "planning" in kinds:
        rights.read_events()
        rights.read_planning()


def _kinds(ids: Collection[str], groups: Mapping[str, str]) -> set[str]:
    return {groups[group] for group in ids if group in groups}
