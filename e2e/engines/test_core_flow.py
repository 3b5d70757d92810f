"""The core flow in the engines that are not Chromium's, where this machine has them; told aloud where not."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.desk.desk import DEPUTY, PATROL, Desk
from e2e.engines.drivers import ENGINES, Engine, EngineError
from e2e.engines.phone import EnginePhone
from e2e.network import Network
from e2e.served import Served
from e2e.stage import Stage

FAILED, PASSED = "登高作业", "与酒店消防中控联系"
WHY = "安全带没有挂双钩"


@pytest.fixture(params=ENGINES, ids=lambda engine: engine.name)
def phone(request: pytest.FixtureRequest, served: Served, tmp_path: Path) -> Iterator[EnginePhone]:
    """A phone with this engine; where there is none, the closing summary of `make test` says why."""
    engine: Engine = request.param
    if lacking := engine.lacking():
        pytest.skip(f"The core flow did not run in {engine.name}. {lacking}")
    with Network(served.port) as network, ExitStack() as stack:
        try:
            made = stack.enter_context(EnginePhone(engine, network, tmp_path))
        except EngineError as error:
            pytest.skip(f"The core flow did not run in {engine.name}, which does not start here: {error}")
        yield made


@pytest.mark.proves("X1", "X4", "X13", "Q7", "F20", "F27")
@pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning")  # Selenium's own doing
def test_checks_done_without_a_network_in_another_engine_reach_the_desk(phone: EnginePhone, stage: Stage) -> None:
    phone.sign_in(PATROL)
    phone.wait_until_ready()
    phone.lose_network()
    phone.told("没有信号")

    phone.open_list("安全")
    phone.bring(PASSED)
    row = phone.give("pass")
    phone.press(f"{row} button", "撤回")  # at once: it is there for five seconds
    phone.see(".qc-current", PASSED)
    phone.rest()
    phone.give("pass")
    phone.bring(FAILED)
    row = phone.give("fail")
    phone.see(row, "不合格，已存在手机里")
    phone.type(f"{row} input", WHY)
    phone.press(f"{row} button", "记下")
    phone.see(row, WHY)
    phone.told("未发")

    phone.reopen()
    phone.told("未发")
    phone.open_list("安全")
    phone.see(phone.row(FAILED), WHY)

    phone.find_network()
    phone.told("全部已送达")

    desk = Desk.at_board(stage, DEPUTY)
    expect(desk.row(FAILED)).to_contain_text("马晓东")
    expect(desk.row(FAILED).get_by_role("img", name="不合格")).to_be_visible()
    desk.find(PASSED)
    expect(desk.row(PASSED).get_by_role("img", name="合格", exact=True)).to_be_visible()
