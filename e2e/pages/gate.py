"""The gate of an event on a phone."""

from typing import Any

from playwright.sync_api import Locator, expect
from ulid import ULID

from e2e.pages.checklist import EVENT
from e2e.shell.colleague import Colleague, now
from e2e.stage import Screen


class GateScreen:
    """May the doors open, what is missing, and the decision."""

    def __init__(self, screen: Screen):
        self.screen, self.page = screen, screen.page

    @classmethod
    def of(cls, screen: Screen) -> "GateScreen":
        """From the first screen in two taps: the event, its gate."""
        screen.page.get_by_text(EVENT).first.click()
        screen.page.locator("a[data-door]").click()
        gate = cls(screen)
        expect(gate.statement).to_be_visible()
        return gate

    @property
    def statement(self) -> Locator:
        return self.page.locator("[data-gate]")

    def stands(self, state: str) -> None:
        """shut, unknown, ready, unconfirmed, open or alarm."""
        expect(self.page.locator(f"[data-gate={state}]")).to_be_visible()

    @property
    def missing(self) -> Locator:
        return self.page.locator(".gate-row")

    def press(self, word: str) -> None:
        """The act at the thumb."""
        self.page.locator(".gate-act > .qc-button").filter(has_text=word).click()

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    def decide(self, word: str, reason: str | None = None) -> None:
        """Press the act, write the reason if it wants one, and press its word again."""
        self.press(word)
        if reason is not None:
            self.dialog.locator("textarea").fill(reason)
        self.dialog.get_by_role("button", name=word, exact=True).click()
        expect(self.dialog).to_have_count(0)


def safety_checks(person: Colleague) -> list[dict[str, Any]]:
    """As the server has them now."""
    return [each for each in person.records("check") if each["fields"]["category"] == "safety"]


def pass_all(person: Colleague, *but: str) -> None:
    """Somebody elsewhere passes every safety check, with a value at its limit, but those with these titles; what
    asks for a photo gets one.
    """
    checks = safety_checks(person)
    changes = [photo_of(check, person) for check in checks if check["fields"].get("photo_required")]
    changes += [passing(check) for check in checks if check["fields"]["title"] not in but]
    verdicts = person.sync(changes, {})["verdicts"]
    assert {each["verdict"] for each in verdicts} == {"applied"}, verdicts


def photo_of(check: dict[str, Any], author: Colleague) -> dict[str, Any]:
    """The record of a photo of a check, whose bytes are still on its author's phone."""
    patch = {"event": check["fields"]["event"], "author": author.person, "subject": "check", "record": check["id"]}
    patch |= {"purpose": "evidence", "kind": "photo", "taken": now(), "type": "image/jpeg", "bytes": 1}
    head = {"id": str(ULID()), "entity": "photo", "record": str(ULID()), "create": True, "at": now(), "base": {}}
    return {**head, "patch": {**patch, "sha256": "0" * 64}}


def passing(check: dict[str, Any]) -> dict[str, Any]:
    fields, heads = check["fields"], check["heads"]
    limits = [fields[name] for name in ("low", "high") if fields.get(name) is not None]
    patch = {"result": "pass", **({"measured": limits[0]} if limits else {})}
    seen = {name: heads.get(name, heads["*"]) for name in patch if name in fields}
    return {
        "id": str(ULID()),
        "entity": "check",
        "record": check["id"],
        "create": False,
        "at": now(),
        "patch": patch,
        "base": {name: [ids] if isinstance(ids, str) else ids for name, ids in seen.items()},
    }
