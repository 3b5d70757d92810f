"""The sync engine in a real browser: frozen leaders. Lines and servers that fail are in `e2e/offline`."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from e2e.pages.app import sign_in, strip, wait_until_ready
from e2e.pages.checklist import Checklist
from e2e.shell.colleague import Colleague
from e2e.stage import Screen, Stage

PATROL, DEPUTY = "QC021", "QC002"  # 马晓东, 沈知秋


def ready_phone(stage: Stage) -> Screen:
    phone = stage.phone()
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    return phone


def passed(colleague: Colleague) -> int:
    return sum(check["fields"].get("result") == "pass" for check in colleague.records("check"))


def second_tab(phone: Screen) -> Screen:
    """Another tab of the same browser; from now on it is the one that the person handles."""
    page: Page = phone.context.new_page()
    page.goto(phone.origin)
    phone.page = page
    expect(strip(phone)).to_contain_text("连着")
    return phone


class Leader:
    """The worker of a page, stopped in the middle of its work as a system does it that freezes a tab."""

    def __init__(self, phone: Screen, page: Page):
        self._session = phone.context.new_cdp_session(page)
        self._workers: list[str] = []
        self._session.on("Target.attachedToTarget", self._found)
        self._session.send(
            "Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False}
        )

    def _found(self, event: dict[str, Any]) -> None:
        if event["targetInfo"]["type"] == "worker":  # the service worker goes on: a system freezes the tab alone
            self._workers.append(str(event["sessionId"]))

    def _tell(self, *methods: str) -> None:
        assert self._workers, "the page has no worker"
        for session in self._workers:
            for number, method in enumerate(methods):
                message = json.dumps({"id": number, "method": method})
                self._session.send("Target.sendMessageToTarget", {"sessionId": session, "message": message})

    def freeze(self) -> None:
        self._tell("Debugger.enable", "Debugger.pause")

    def thaw(self) -> None:
        self._tell("Debugger.resume", "Debugger.disable")


def holder(phone: Screen) -> str:
    """The client that holds the lock of the sync."""
    found = "({ held }) => held.find(({ name }) => name.startsWith('qianchang-sync-'))?.clientId ?? ''"
    return str(phone.page.evaluate(f"navigator.locks.query().then({found})"))


@pytest.mark.proves("F13", "C7")
def test_a_frozen_leader_is_replaced_within_half_a_minute_and_disturbs_nothing_when_it_thaws(stage: Stage) -> None:
    phone = ready_phone(stage)
    first, frozen = phone.page, holder(phone)
    second_tab(phone)
    assert holder(phone) == frozen
    leader = Leader(phone, first)
    leader.freeze()
    phone.page.wait_for_timeout(6_000)  # a beat is due every 5 s: the worker stops at the next
    checklist = Checklist(phone).open("全部检查项")
    checklist.pass_current()
    expect(strip(phone)).to_contain_text("未发1")
    expect(strip(phone)).to_contain_text("全部已送达", timeout=30_000)
    colleague = Colleague(stage.served, DEPUTY)
    assert passed(colleague) == 1
    assert holder(phone) not in ("", frozen)

    leader.thaw()
    for _ in range(3):
        checklist.pass_current()
    expect(strip(phone)).to_contain_text("全部已送达", timeout=30_000)
    assert passed(colleague) == 4
    phone.page.close()
    phone.page = first
    expect(strip(phone)).to_contain_text("全部已送达")
