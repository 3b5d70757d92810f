"""Accessibility of a page as axe judges it (Q3)."""

from typing import Any

from playwright.sync_api import Page

from e2e.served import ROOT

SOURCE = ROOT / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Rows that are out of sight are not laid out, and axe can't judge them; here they all are.
LAY_OUT_ALL = "* { content-visibility: visible !important; animation: none !important }"
# The page's own rules forbid styles in the document; a sheet made by script is not in it.
ADOPT = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }"

RUN = "options => axe.run(document, options).then(({ violations }) => violations)"


def axe_faults(page: Page) -> list[str]:
    """What axe finds on the page as it stands; empty when all is well."""
    page.evaluate(ADOPT, LAY_OUT_ALL)
    page.evaluate(SOURCE.read_text(encoding="utf-8"))
    found = violations(page, {"runOnly": {"type": "tag", "values": RULES}})
    page.evaluate("document.adoptedStyleSheets = []")
    return found


def violations(page: Page, options: dict[str, Any]) -> list[str]:
    """What breaks a rule. All that keeps one stays in the page: to bring it over takes longer than the judging."""
    found: list[dict[str, Any]] = page.evaluate(RUN, {**options, "resultTypes": ["violations"]})
    return [f"{fault['id']}: {node['target']} {node['failureSummary']}" for fault in found for node in fault["nodes"]]


def sideways(page: Page) -> int:
    """By how many pixels the page can be pushed sideways; nothing may be cut off or need it."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
