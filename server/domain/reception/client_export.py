"""All that is held about a client or contact, for whoever asks what we know of them (Q4): data, and a page to read."""

import io
import json
import zipfile
from datetime import datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from server.domain.model import MODEL
from server.domain.reception.client_family import Subject
from server.domain.reception.client_held import held_about, states
from server.i18n import text
from server.sync.entity import Kind, Value
from server.sync.history import standing
from server.sync.state import State

INNER = frozenset({"past", "erased", "deleted", "merged_into", "escalated", "escalated_to"})
"""How the product keeps house: nothing about the person."""


def export(connection: Connection, subject: Subject, now: str, zone: ZoneInfo, language: str) -> bytes:
    """A ZIP with `data.json` and `data.html`."""
    held = list(states(connection, held_about(connection, subject)))
    data = {"made": now, "id": subject.id, "kind": subject.kind, "records": [_record(*one) for one in held]}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("data.json", json.dumps(data, ensure_ascii=False, indent=1))
        file.writestr("data.html", _Page(connection, zone, language).of(held))
    return out.getvalue()


def _record(entity: str, state: State) -> dict[str, Any]:
    return {"entity": entity, "id": state.id, **dict(state.shown)}


class _Page:
    """One plain page that opens anywhere, without us."""

    def __init__(self, connection: Connection, zone: ZoneInfo, language: str):
        self.connection, self.zone, self.language = connection, zone, language

    def of(self, held: list[tuple[str, State]]) -> str:
        title = escape(text(self.language, "export.title"))
        parts = [
            f'<!doctype html><html lang="{self.language}"><meta charset="utf-8"><title>{title}</title>',
            "<style>body{font:16px/1.6 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}",
            "th{text-align:left;font-weight:400;color:#555;padding-right:1em;vertical-align:top}",
            "td{white-space:pre-line}table{border-top:1px solid #999;margin:1em 0}</style>",
            f"<h1>{title}</h1>",
        ]
        for entity, state in held:
            parts.append(f"<h2>{escape(text(self.language, f'export.{entity}'))}</h2><table>")
            parts += [self._row(entity, name, value) for name, value in state.shown.items() if name not in INNER]
            parts.append("</table>")
        return "".join(parts)

    def _row(self, entity: str, name: str, value: Value) -> str:
        if value in (None, ""):
            return ""
        label = escape(name.replace("_", " "))
        return f"<tr><th>{label}</th><td>{escape(self._said(entity, name, value))}</td></tr>"

    def _said(self, entity: str, name: str, value: Value) -> str:
        field = MODEL.registry[entity].fields[name]
        if field.kind is Kind.REFERENCE and field.target:
            found = standing(self.connection, MODEL, field.target, str(value))
            return str((found.shown.get("name") if found else None) or value)
        if field.kind is Kind.INSTANT:
            return f"{datetime.fromisoformat(str(value)).astimezone(self.zone):%Y-%m-%d %H:%M}"
        return str(value)
