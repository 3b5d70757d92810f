"""The photos of an event as one page that prints well and opens without a network, made while it is sent (F40).

Pictures stand in the page itself, upright and as large as paper needs; one of them is in memory at a time.
"""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from server.media.renditions import PRINT, NoTurnError, Renditions, UnreadableError

PREVIEW = re.compile(r"data:image/jpeg;base64,[A-Za-z0-9+/]+={0,2}")
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox allow-modals"
STYLE = """
@page { size: A4; margin: 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 16px; color: #111; background: #fff;
  font: 15px/1.45 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header { border-bottom: 3px solid #111; padding-bottom: 8px; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 24px 0 8px; font-size: 18px; border-bottom: 1px solid #777; break-after: avoid; overflow-wrap: anywhere; }
p { margin: 4px 0; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr)); gap: 16px 12px; }
figure { margin: 0; break-inside: avoid; }
figure > div { display: grid; place-items: center; height: 250px; background: #eee; color: #555; }
img { display: block; width: 100%; height: 100%; object-fit: contain; }
img.small { width: auto; height: auto; max-width: 100%; max-height: 100%; }
figcaption { padding-top: 4px; overflow-wrap: anywhere; }
figcaption b { font-weight: 700; }
figcaption small { display: block; color: #555; font-size: 13px; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .grid { grid-template-columns: 1fr 1fr; }
  figure > div { height: 84mm; background: none; border: 0.3mm solid #777; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""


@dataclass(frozen=True)
class Entry:
    """One photo or film; all texts are plain."""

    name: str
    group: str
    """The id of what it belongs to."""
    heading: str
    """What it belongs to, and where that is."""
    who: str
    when: str
    caption: str
    notes: str
    film: bool
    preview: str


@dataclass(frozen=True)
class Page:
    """The head of the report; `words` are the texts of its language."""

    language: str
    title: str
    lines: Sequence[str]
    words: Mapping[str, str]
    """film, unreadable"""


def report(page: Page, entries: Sequence[Entry], renditions: Renditions) -> Iterator[bytes]:
    """The page, a picture at a time; neighbours of one group stand together."""
    yield head(page).encode()
    number = 0
    for (_, heading), group in groupby(entries, key=lambda entry: (entry.group, entry.heading)):
        yield f'<section><h2>{escape(heading)}</h2><div class="grid">'.encode()
        for entry in group:
            number += 1
            yield figure(page, entry, f"{number} / {len(entries)}", renditions)
        yield b"</div></section>"
    yield b"</body></html>"


def head(page: Page) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in page.lines if line)
    return (
        f'<!doctype html><html lang="{escape(page.language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(page.title)}</title>'
        f"<style>{STYLE}</style></head><body><header><h1>{escape(page.title)}</h1>{lines}</header>"
    )


def figure(page: Page, entry: Entry, number: str, renditions: Renditions) -> bytes:
    film = f"{page.words['film']} · " if entry.film else ""
    told = [f"<b>{escape(number)}</b> {escape(film)}{escape(entry.when)} · {escape(entry.who)}"]
    told += [f"<br>{escape(entry.caption)}"] if entry.caption else []
    told += [f"<small>{escape(entry.notes)}</small>"]
    shown = picture(entry, renditions) or escape(page.words["unreadable"]).encode()
    return b"<figure><div>" + shown + f"</div><figcaption>{''.join(told)}</figcaption></figure>".encode()


def picture(entry: Entry, renditions: Renditions) -> bytes | None:
    """Of a film the still that its phone made; None when there is nothing to see."""
    made = None if entry.film else attempt(lambda: renditions.make(entry.name, PRINT))
    if made:
        return b'<img alt="" decoding="async" src="data:image/jpeg;base64,' + b64encode(made) + b'">'
    if PREVIEW.fullmatch(entry.preview):
        return f'<img alt="" class="small" src="{entry.preview}">'.encode()
    return None


def attempt(work: Callable[[], bytes]) -> bytes | None:
    """One picture that can't be made spoils no report."""
    try:
        return work()
    except (FileNotFoundError, UnreadableError, NoTurnError):
        return None
