"""Saying something outside this product: to a work chat or by mail, through apprise (R2, Q5)."""

from urllib.parse import quote

import apprise

# Where a message may go: a department's chats, mail, a plain address for what it runs itself. Nothing of this machine.
SCHEMES = frozenset(
    {"wecombot", "dingtalk", "feishu", "lark", "mailto", "mailtos", "json", "jsons", "slack", "msteams", "workflows"}
)
PASTED = frozenset({"https"})
"""The address as the chat itself shows it; apprise knows which chat that is, and takes no other."""


def is_known(address: str) -> bool:
    """Whether a message could be sent there at all."""
    return _opened(address) is not None


def say_outside(address: str, title: str, body: str) -> bool:
    """Whether it was taken there. Waits a few seconds at most; raises nothing."""
    told = _opened(address)
    if told is None:
        return False
    try:
        return bool(told.notify(body=body, title=title, body_format=apprise.NotifyFormat.TEXT))
    except Exception:  # whatever a chat does, it is not taken
        return False


def mail_address(server: str, email: str) -> str:
    """The address of one person's mail, by the deployment's mail server (`QIANCHANG_MAIL`)."""
    joint = "&" if "?" in server else "?"
    return f"{server}{joint}to={quote(email)}"


def _opened(address: str) -> apprise.Apprise | None:
    scheme = address.strip().partition("://")[0].lower()
    if scheme not in SCHEMES | PASTED:
        return None
    told = apprise.Apprise(asset=apprise.AppriseAsset(app_id="Qianchang", app_desc="Qianchang", async_mode=False))
    return told if told.add(address.strip()) else None
