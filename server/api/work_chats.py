"""Trying a work chat: a message is sent there now, so that nobody learns by a missed visitor that it is deaf."""

from server.api.documented import DocumentedBlueprint
from server.api.errors import ApiError
from server.api.schemas import Done, InLanguage
from server.api.session import signed_in
from server.domain.model import MODEL
from server.domain.organisation.outside import is_known, say_outside
from server.domain.transactions import reading
from server.i18n import text

blueprint = DocumentedBlueprint("work_chats", __name__, url_prefix="/api", description="Telling people outside")
CHATS = MODEL.tables.records["work_chat"]


@blueprint.post("/work-chats/<ulid:chat_id>/test")
@blueprint.takes(InLanguage)
@blueprint.answers(Done)
@blueprint.refuses(403, "forbidden")
@blueprint.refuses(404, "not_found")
@blueprint.refuses(422, "not_known: no chat has such an address, or not_taken: the chat did not take it")
def try_work_chat(given: dict[str, str], chat_id: str) -> dict[str, bool]:
    """Sends a message to a chat; for those who have the managers' matters in hand."""
    if "managers" not in signed_in().access.manages:
        raise ApiError(403, "forbidden", "only a manager may do this")
    with reading() as connection:
        row = connection.execute(CHATS.select().where(CHATS.c.id == chat_id)).mappings().first()
    if row is None or row["deleted"]:
        raise ApiError(404, "not_found", "no such chat")
    if not is_known(row["address"]):
        raise ApiError(422, "not_known", "no chat has such an address")
    language = given["language"]
    if not say_outside(row["address"], text(language, "outside.test_title"), text(language, "outside.test")):
        raise ApiError(422, "not_taken", "the chat did not take it")
    return {"done": True}
