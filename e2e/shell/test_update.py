"""New versions: asked for, never forced, and nothing half typed is lost (F14)."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.pages.app import sign_in, strip, wait_until_ready
from e2e.pages.checklist import Checklist
from e2e.served import Served, serve
from e2e.shell.deployment import Builds, Deployment
from e2e.stage import Screen, Stage

pytestmark = pytest.mark.whole_browser
DEPUTY = "QC002"  # 沈知秋: may correct checks
WORDS = "三处都要量，量完拍照留底"


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Builds:
    return Builds(tmp_path_factory.mktemp("builds"))


@pytest.fixture
def deployment(builds: Builds, tmp_path: Path) -> Deployment:
    made = Deployment(tmp_path / "deployed", builds)
    made.deploy("1.0.0")
    return made


@pytest.fixture
def served(
    demo_data: Path, tmp_path: Path, deployment: Deployment, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Served]:
    """A server whose client can be deployed again while it runs."""
    folder = tmp_path / "data"
    shutil.copytree(demo_data, folder)
    monkeypatch.setenv("QIANCHANG_WEB", str(deployment.web))
    with serve(folder) as running:
        yield running


def notice(page: Page) -> Locator:
    return page.locator(".qc-notice").filter(has_text="有新版本")


def hear_of_update(screen: Screen) -> None:
    """As a phone does by itself when it is taken up again; here by the button, so that nobody waits half an hour."""
    screen.go("/me")
    screen.page.get_by_role("button", name="看有没有新版").click()


def open_form(screen: Screen) -> Locator:
    """The form that corrects a check, by the way a person takes."""
    screen.go("/")
    Checklist(screen).open("全部检查项")
    page = screen.page
    page.get_by_role("link", name="详情").first.click()
    page.get_by_role("link", name="改内容").click()
    return page.get_by_label("要求")


@pytest.mark.proves("F14", "X13")
def test_after_two_deployments_the_person_is_asked_and_a_half_typed_form_survives(
    stage: Stage, deployment: Deployment
) -> None:
    phone = stage.phone()
    sign_in(phone, DEPUTY)
    wait_until_ready(phone)
    form = open_form(phone)
    form.fill(WORDS)
    address = phone.page.url

    for version in ("2.0.0", "3.0.0"):
        deployment.deploy(version)
        hear_of_update(phone)
        expect(phone.page.get_by_role("button", name="换新版").first).to_be_visible()
        expect(phone.page.get_by_text("版本 " + version)).to_have_count(0)
        phone.page.get_by_role("button", name="换新版").first.click()
        expect(phone.page.get_by_text("版本 " + version)).to_be_visible()
    phone.page.goto(address)
    expect(phone.page.get_by_label("要求")).to_have_value(WORDS)


@pytest.mark.proves("F14")
def test_a_new_version_is_not_forced_on_anybody_and_another_window_goes_on_with_its_own(
    stage: Stage, deployment: Deployment
) -> None:
    phone = stage.phone()
    sign_in(phone, DEPUTY)
    wait_until_ready(phone)
    other = phone.context.new_page()
    other.goto(phone.origin + "/")
    expect(other.locator(".qc-strip")).to_be_visible()
    deployment.deploy("2.0.0")
    hear_of_update(phone)
    expect(phone.page.get_by_role("button", name="换新版").first).to_be_visible()
    phone.page.get_by_role("link", name="现在").click()
    expect(notice(phone.page)).to_contain_text("填了一半的和没发的都留着")
    notice(phone.page).get_by_role("button", name="先不").click()
    expect(notice(phone.page)).to_have_count(0)

    phone.go("/me")
    phone.page.get_by_role("button", name="换新版").first.click()
    expect(phone.page.get_by_text("版本 2.0.0")).to_be_visible()
    other.get_by_role("link", name="我", exact=True).click()  # a chunk that the server no longer has
    expect(other.get_by_text("版本 1.0.0")).to_be_visible()
    told = other.locator(".qc-notice").filter(has_text="另一个窗口已经换了新版")
    told.get_by_role("button", name="换新版").click()
    expect(other.get_by_text("版本 2.0.0")).to_be_visible()


@pytest.mark.proves("F14", "F4")
def test_an_update_keeps_the_queue(stage: Stage, deployment: Deployment) -> None:
    phone = stage.phone()
    sign_in(phone, DEPUTY)
    wait_until_ready(phone)
    deployment.deploy("2.0.0")
    hear_of_update(phone)
    expect(phone.page.get_by_role("button", name="换新版").first).to_be_visible()
    phone.lose_network()
    phone.go("/")
    Checklist(phone).open("全部检查项").press("不适用")
    expect(strip(phone)).to_contain_text("未发1")
    phone.go("/me")
    phone.page.get_by_role("button", name="换新版").first.click()
    expect(phone.page.get_by_text("版本 2.0.0")).to_be_visible()
    expect(strip(phone)).to_contain_text("未发1")
    phone.find_network()
    expect(strip(phone)).to_contain_text("全部已送达")


@pytest.mark.proves("X13", "Q7")
def test_an_app_of_which_a_file_did_not_come_says_so_and_fetches_it_without_being_started_again(
    stage: Stage, deployment: Deployment
) -> None:
    phone = stage.phone()
    with deployment.without("MeScreen*"):
        sign_in(phone, DEPUTY)
        expect(strip(phone)).to_contain_text("全部已送达")
        tried = "navigator.serviceWorker.getRegistration().then(found => found === undefined)"
        phone.page.wait_for_function(f"() => {tried}")  # the first installation failed
        expect(phone.page.get_by_text("还在往这部手机里存")).to_be_visible()
    wait_until_ready(phone)
    phone.lose_network()
    phone.reopen("/me")
    expect(phone.page.get_by_text("版本 1.0.0")).to_be_visible()
