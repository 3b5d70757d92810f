"""The app as a person handles it, whatever the screen: signing in, the status strip."""

import time

from playwright.sync_api import Locator, expect

from e2e.stage import PATIENCE_MS, Screen

PASSWORD = "qianchang-demo"


def sign_in(screen: Screen, staff_number: str, path: str = "/") -> None:
    """The first sign-in on this device, without a PIN."""
    screen.go(path)
    page = screen.page
    page.locator("input[name=username]").fill(staff_number)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="先不设").click()
    # Whose work is open is on the disk from here on: who loads another page is not asked again.
    page.wait_for_function("() => sessionStorage.getItem('qianchang.unlocked') !== null")


def strip(screen: Screen) -> Locator:
    """The status strip: link, age, what is unsent (Q7)."""
    return screen.page.locator(".qc-strip")


def wait_until_ready(screen: Screen) -> None:
    """All that this person may read is on the device, and the worker can start the app without a network."""
    expect(strip(screen)).to_contain_text("连着")
    expect(screen.page.get_by_text("已存在这部手机里，没信号也能用")).to_be_visible()
    wait_until_kept(screen)


def wait_until_kept(screen: Screen) -> None:
    """All files of the app are on this device, whoever uses it."""
    screen.page.evaluate("navigator.serviceWorker.ready.then(() => true)")


KEPT_DRAFTS = """async () => {
    const kept = []
    for (const { name } of await indexedDB.databases()) {
        if (!name.startsWith('qianchang-')) continue
        const base = await new Promise((resolve, reject) => {
            const opening = indexedDB.open(name)
            opening.onsuccess = () => resolve(opening.result)
            opening.onerror = () => reject(opening.error)
        })
        if (base.objectStoreNames.contains('drafts')) kept.push(await new Promise((resolve) => {
            const all = base.transaction('drafts').objectStore('drafts').getAll()
            all.onsuccess = () => resolve(all.result)
        }))
        base.close()
    }
    return JSON.stringify(kept)
}"""


def draft_kept(screen: Screen, text: str) -> None:
    """Wait until what was typed is on this device's disk; from then on the device may die (F27)."""
    until = time.monotonic() + PATIENCE_MS / 1000
    while text not in screen.page.evaluate(KEPT_DRAFTS):
        assert time.monotonic() < until, f"no draft with {text} on the disk"
        screen.page.wait_for_timeout(50)
