"""Who changed a record, when and how; and the changes that supervisors may adopt (O5, S7, F24)."""

from typing import Any

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError
from server.api.schemas import Done, ForbiddenAnswer, HistoryAnswer, HistoryQuery
from server.api.session import Principal, signed_in
from server.domain.model import MODEL
from server.domain.transactions import reading, writing
from server.sync.entity import Right
from server.sync.history import (
    DISMISSED,
    FORBIDDEN,
    dismiss,
    find_change,
    history_of,
    is_refused,
    open_forbidden,
    scopes_of,
    standing,
)

blueprint = DocumentedBlueprint("history", __name__, url_prefix="/api", description="What became of changes")


@blueprint.get("/history/<entity>/<ulid:record>")
@blueprint.asks(HistoryQuery)
@blueprint.answers(HistoryAnswer)
@blueprint.refuses(404, "not_found: no such record among those that the person may read")
def history(asked: dict[str, Any], entity: str, record: str) -> dict[str, Any]:
    """The changes of one record, newest first. Refused ones only for their author and who has the record in hand."""
    who = signed_in()
    with reading() as connection:
        state = standing(connection, MODEL, entity, record) if entity in MODEL.registry.entities else None
        if state is None or not who.access.may(Right.CONTRIBUTE, state.scopes):
            raise ApiError(404, "not_found", "no such record")
        found = history_of(connection, MODEL, entity, record, asked["before"], asked["limit"])
    supervises = who.access.may(Right.MANAGE, state.scopes)
    shown = [change for change in found if supervises or not is_refused(change) or change["person"] == who.id]
    more = len(found) == asked["limit"]
    return {"changes": shown, "next": found[-1]["rev"] if more else None}


@blueprint.get("/forbidden")
@blueprint.answers(ForbiddenAnswer)
def forbidden() -> dict[str, Any]:
    """What was refused for lack of access to records that this person has in hand. Adopting one is a change of one's
    own, through sync, whose base names its id.
    """
    who = signed_in()
    with reading() as connection:
        mine = [change for change, scopes in open_forbidden(connection, MODEL) if _in_hand(who, scopes)]
    return {"changes": mine}


@blueprint.post("/forbidden/<ulid:change>/dismiss")
@blueprint.answers(Done)
@blueprint.refuses(404, "not_found: no forbidden change of a record that the person has in hand")
@blueprint.refuses(409, "adopted: a supervisor adopted it meanwhile")
def dismiss_forbidden(change: str) -> dict[str, bool]:
    """Takes it off the list; it stays with its author and in the log."""
    who = signed_in()
    with writing() as connection:
        found = find_change(connection, MODEL, change)
        is_open = found is not None and found["reason"] is not None and found["reason"]["code"] == FORBIDDEN
        if found is None or not is_open or not _in_hand(who, scopes_of(connection, MODEL, found)):
            raise ApiError(404, "not_found", "no such forbidden change")
        adopted = found["adopted_by"]
        if adopted is not None and not adopted.startswith(DISMISSED):
            raise ApiError(409, "adopted", "a supervisor adopted it meanwhile")
        dismiss(connection, MODEL, change, who.id)
    return {"done": True}


def _in_hand(who: Principal, scopes: tuple[str, ...]) -> bool:
    return who.access.may(Right.MANAGE, scopes)
