"""A phone with another engine, in the hands of a person: what `e2e/pages` is for Chromium, for the core flow alone."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from selenium.common.exceptions import NoSuchElementException, TimeoutException, WebDriverException
from selenium.webdriver import Keys, Remote
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from e2e.engines.drivers import Engine
from e2e.network import Line, Network
from e2e.pages.app import PASSWORD
from e2e.pages.checklist import EVENT, THUMB_MS

T = TypeVar("T")
PATIENCE_SECONDS = 40
# `innerText` is empty in WebKit for rows that are out of sight and not laid out.
SEEN = """const [css, text] = arguments;
return [...document.querySelectorAll(css)].find(it =>
    it.getClientRects().length && it.textContent.replace(/\\s+/g, ' ').includes(text)) ?? null"""
WORDS = "return document.querySelector(arguments[0])?.innerText ?? ''"


class EnginePhone:
    """One device with one line. Waits for what a person would wait for."""

    def __init__(self, engine: Engine, network: Network, folder: Path):
        self.engine, self.network, self.folder = engine, network, folder
        self._running = ExitStack()
        self.browser: Remote

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._running.close()

    def start(self) -> None:
        self.browser = self._running.enter_context(self.engine.start(self.folder))
        self.browser.set_window_size(430, 915)

    def go(self, path: str = "/") -> None:
        self.browser.get(f"http://127.0.0.1:{self.network.port}{path}")

    def reopen(self) -> None:
        """Close the app and open it again: the whole browser where its storage outlives it, else the window."""
        if self.engine.keeps:
            self._running.close()
            self.start()
        else:
            left = self.browser.current_window_handle
            self.browser.switch_to.new_window("tab")
            opened = self.browser.current_window_handle
            self.browser.switch_to.window(left)
            self.browser.close()
            self.browser.switch_to.window(opened)
        self.go()

    def until(self, what: str, found: Callable[[], T]) -> T:
        """Waits until it is there; `what` is told when it does not come, with the last hindrance and what is shown."""
        hindrance = ""

        def look(_: object) -> T | None:
            nonlocal hindrance
            try:
                return found()
            except WebDriverException as error:  # what one had in hand was drawn anew, or lies under something
                hindrance = error.msg or type(error).__name__
                return None

        try:
            came = WebDriverWait(self.browser, PATIENCE_SECONDS, 0.1).until(look)
        except TimeoutException as error:
            told = f"{self.engine.name}: {what} did not come. {hindrance}\nOn the screen:\n{self.words()}"
            raise AssertionError(told) from error
        assert came is not None
        return came

    def words(self, css: str = "body") -> str:
        return str(self.browser.execute_script(WORDS, css))

    def found(self, css: str, text: str = "") -> WebElement:
        element: WebElement | None = self.browser.execute_script(SEEN, css, text)
        if element is None:
            raise NoSuchElementException(f"{css} “{text}” is not there")
        return element

    def see(self, css: str, text: str = "") -> WebElement:
        """The first that can be seen and says so."""
        return self.until(f"{css} “{text}”", lambda: self.found(css, text))

    def press(self, css: str, text: str = "") -> None:
        def pressed() -> bool:
            self.found(css, text).click()
            return True

        self.until(f"a press on {css} “{text}”", pressed)

    def type(self, css: str, text: str) -> None:
        """Fill a field, from its start if it was drawn anew meanwhile."""

        def typed() -> bool:
            field = self.found(css)
            if field.get_property("value"):
                field.clear()
            field.send_keys(text)
            return True

        self.until(f"typing into {css}", typed)

    def enter(self, css: str) -> None:
        """Press Enter in a field."""

        def entered() -> bool:
            self.found(css).send_keys(Keys.ENTER)
            return True

        self.until(f"Enter in {css}", entered)

    def check_of(self, css: str, text: str = "") -> str:
        """How the row of a check is found from now on."""
        check = self.until(f"{css} “{text}”", lambda: self.found(css, text).get_attribute("data-id"))
        return f"li[data-id='{check}']"

    def told(self, text: str) -> None:
        """The status strip says so."""
        self.see(".qc-strip", text)

    def sign_in(self, staff_number: str) -> None:
        self.go()
        self.browser.execute_script("localStorage.setItem('qianchang.language', 'zh-Hans')")
        self.go()
        self.type("input[name=username]", staff_number)
        self.type("input[name=password]", PASSWORD)
        self.enter("input[name=password]")
        self.press("button", "先不设")

    def wait_until_ready(self) -> None:
        self.told("连着")
        self.see("main *", "已存在这部手机里，没信号也能用")
        self.browser.execute_async_script(
            "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(true))"
        )

    def lose_network(self) -> None:
        self.network.become(Line.CLOSED)

    def find_network(self) -> None:
        self.network.become(Line.OPEN)

    def open_list(self, name: str) -> None:
        self.press("a[href^='/event/']", EVENT)
        self.press("a[href*='/checks']", name)
        self.see(".qc-current")

    def row(self, title: str) -> str:
        return self.check_of("li[data-id]", title)

    def bring(self, title: str) -> None:
        """Make a check the current one."""
        self.press("li[data-id] button", title)
        self.see(".qc-current", title)
        self.rest()

    def give(self, result: str) -> str:
        """One tap on the open row; says how that row is found."""
        row = self.check_of(".qc-current")
        self.press(f".qc-current .qc-result--{result}")
        return row

    def rest(self) -> None:
        """As long as a thumb needs: a tap within it belongs to the one before."""
        self.browser.execute_async_script("setTimeout(arguments[1], arguments[0])", THUMB_MS)
