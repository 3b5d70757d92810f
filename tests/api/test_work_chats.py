"""Trying a work chat before somebody relies on it (R2)."""

import pytest

from tests.cast import Cast
from tests.jobs.test_tell_outside import Chat, add_chat, chat  # noqa: F401  a fixture


@pytest.mark.proves("R2", "O4")
def test_a_manager_tries_a_chat_and_nobody_else_may(cast: Cast, chat: Chat) -> None:  # noqa: F811
    made = add_chat(cast, chat.address)
    manager = cast.sign_in("manager")
    assert manager.post(f"/api/work-chats/{made}/test", {"language": "en"}).status_code == 200
    assert [message["title"] for message in chat.heard] == ["Qianchang: a test"]
    assert cast.sign_in("reception_lead").post(f"/api/work-chats/{made}/test").status_code == 403
    assert len(chat.heard) == 1

    chat.broken = True
    refused = manager.post(f"/api/work-chats/{made}/test")
    assert (refused.status_code, refused.json["error"]["code"]) == (422, "not_taken")


@pytest.mark.proves("R2", "Q5")
@pytest.mark.parametrize("address", ["syslog://", "https://example.invalid/x", "file:///etc/passwd", "前台群"])
def test_an_address_that_is_no_chat_s_is_named_as_such(cast: Cast, address: str) -> None:
    made = add_chat(cast, address)
    refused = cast.sign_in("manager").post(f"/api/work-chats/{made}/test")
    assert (refused.status_code, refused.json["error"]["code"]) == (422, "not_known")
