"""The first whole path: checks without a network on two phones, and the desk sees them on reconnect."""

import re

import pytest
from playwright.sync_api import expect

from e2e.pages.app import sign_in, strip, wait_until_ready
from e2e.pages.checklist import Checklist
from e2e.stage import Stage

PATROL, BUILD, DEPUTY = "QC021", "QC019", "QC002"  # 马晓东, 秦大勇, 沈知秋
CHECKS = 193
ROPE = "桁架吊点保险绳"


@pytest.mark.proves("X1", "X2", "X4", "X13", "Q5", "Q7", "F3")
def test_193_checks_done_without_a_network_reach_the_desk_on_reconnect(
    stage: Stage,
) -> None:
    phone, desk = stage.phone(), stage.desk()
    sign_in(phone, PATROL)
    wait_until_ready(phone)
    sign_in(desk, DEPUTY)
    phone.lose_network()
    expect(strip(phone)).to_contain_text("没有信号")

    checklist = Checklist(phone).open("全部检查项")
    for _ in range(CHECKS // 2):
        checklist.pass_current()
    phone.reopen("/")
    expect(strip(phone)).to_contain_text(f"未发{CHECKS // 2}")
    checklist = Checklist(phone).open("全部检查项")
    for _ in range(CHECKS - CHECKS // 2):
        checklist.pass_current()
    expect(strip(phone)).to_contain_text(f"未发{CHECKS}")

    phone.find_network()
    expect(strip(phone)).to_contain_text("全部已送达")
    expect(desk.page.get_by_text(re.compile(rf"{CHECKS}/{CHECKS}|{CHECKS} 项过了 {CHECKS} 项")).first).to_be_visible()
