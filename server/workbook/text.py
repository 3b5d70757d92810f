"""Texts of cells: cleaned as little as possible for keeping, folded as much as possible for comparing."""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_UNCLEAN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\x85\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff\ud800-\udfff]"
)
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"\s+")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
_DASHES = {ord(dash): "-" for dash in "‐‑‒–—―−﹣－"}
_TO_SIMPLIFIED = OpenCC("t2s")
_DIGITS = re.compile(r"(\d+)")


def tidy(raw: str) -> str:
    """What is kept of a text: its words and line breaks, without outer space, invisible and control characters."""
    if not _UNCLEAN.search(raw):
        return raw.strip()
    text = _LINE_BREAK.sub("\n", raw).replace("\xa0", " ").replace("\u202f", " ")
    return _CONTROL.sub("", _INVISIBLE.sub("", text)).strip()


def clean(raw: str) -> str:
    """The same for a text of a file, where a character may be written by its number: _x000D_."""
    return tidy(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), raw) if "_x" in raw else raw)


def one_line(raw: str) -> str:
    """A cleaned text whose runs of space and line breaks are single spaces."""
    return _SPACES.sub(" ", clean(raw))


def narrow(raw: str) -> str:
    """Full-width letters, digits and signs as ASCII, dashes alike; units such as ㎡ and ℃ stay."""
    return clean(raw).translate(_FULL_WIDTH).translate(_DASHES)


@lru_cache(maxsize=65_536)
def key(raw: str) -> str:
    """The form in which two texts are the same for a person: width, script, case and space don't count."""
    folded = unicodedata.normalize("NFKC", clean(raw)).translate(_DASHES)
    return _SPACES.sub("", simplified(folded)).casefold()


@lru_cache(maxsize=65_536)
def simplified(text: str) -> str:
    """Traditional characters as Simplified ones."""
    return text if text.isascii() else str(_TO_SIMPLIFIED.convert(text))


def natural(text: str) -> list[tuple[int, int, str]]:
    """A sorting key under which A2 comes before A10."""
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _DIGITS.split(text) if part]
