"""Changes that the server can't take never hold up the others (F8)."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import Phone
from e2e.desk.desk import DEPUTY, PATROL
from e2e.offline.queue import change, enqueue
from e2e.pages.app import strip
from e2e.pages.checklist import Checklist
from e2e.shell.colleague import Colleague
from e2e.stage import Stage

BEYOND_A_REQUEST = 1_500_000  # characters of three bytes; the server reads no more than 4 MB at once


@pytest.mark.proves("F8", "Q7", "C12", "C15")
def test_of_twenty_changes_the_two_that_cannot_be_read_are_set_aside_and_eighteen_arrive(
    stage: Stage, phone_of: Phone
) -> None:
    phone = phone_of(PATROL)
    deputy = Colleague(stage.served, DEPUTY)
    nameless, oversized, *others = [
        check for check in deputy.records("check") if check["fields"]["category"] == "setup"
    ]
    done = [change(check, result="na") for check in others[:15]]
    phone.lose_network()
    Checklist(phone).open("安全").skip(2)
    enqueue(
        phone,
        {**change(nameless, remark="没编号"), "id": 20},
        *done[:8],
        change(oversized, remark="太大了", drawing="长" * BEYOND_A_REQUEST),
        *done[8:],
    )
    phone.reopen("/")
    Checklist(phone).open("安全").skip(1)
    expect(strip(phone)).to_contain_text("未发20")

    phone.find_network()
    expect(strip(phone)).to_contain_text("有 2 项没被接受", timeout=60_000)
    strip(phone).click()
    sheet = phone.page.get_by_role("dialog")
    expect(sheet).to_contain_text("没有等着发的")
    refused = sheet.locator(".qc-refused")
    expect(refused).to_have_count(2)
    for check, words in ((nameless, "没编号"), (oversized, "太大了")):
        expect(refused.filter(has_text=check["fields"]["title"])).to_contain_text("内容收不下")
        expect(refused.filter(has_text=check["fields"]["title"])).to_contain_text(words)
    results = [check["fields"].get("result") for check in deputy.records("check")]
    assert results.count("na") == 18

    phone.page.go_back()
    Checklist(phone).skip(1)
    expect(strip(phone)).to_contain_text("有 2 项没被接受")
    phone.page.reload()
    strip(phone).click()
    expect(sheet).to_contain_text("没有等着发的")
    expect(refused).to_have_count(2)
