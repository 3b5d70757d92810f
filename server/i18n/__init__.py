"""Texts of the server that people read, by code, in three languages (Q1); each written by hand."""

import json
import re
from functools import cache
from pathlib import Path

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
DEFAULT = "zh-Hans"
_FOLDER = Path(__file__).parent
_GAP = re.compile(r"\{(\w+)\}")
_TRADITIONAL = re.compile(r"zh[-_](?:hant|tw|hk|mo)", re.IGNORECASE)


@cache
def catalogue(language: str) -> dict[str, str]:
    """Every text of a language by its code."""
    texts: dict[str, str] = json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return texts


def text(language: str, code: str, **gaps: str) -> str:
    """A text with its gaps filled; a code without a text is shown itself, so that nothing is hidden."""
    pattern = catalogue(language).get(code, code)
    return _GAP.sub(lambda gap: gaps.get(gap[1], ""), pattern)


def chosen(wanted: str | None) -> str:
    """The language for a tag as browsers and environments have it (zh-TW, en_GB.UTF-8), or for a list of them."""
    for tag in (wanted or "").split(","):
        name = tag.split(";")[0].strip()
        if _TRADITIONAL.match(name):
            return "zh-Hant"
        if name.lower().startswith("zh"):
            return "zh-Hans"
        if name.lower().startswith("en"):
            return "en"
    return DEFAULT
