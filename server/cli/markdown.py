"""docs/data-model.md from the declarations, so that it can't tell anything else than they do."""

from collections.abc import Iterable

from server.sync.entity import Entity, Field, Kind, Rule

INTRODUCTION = """\
# Data model

Written by `qianchang generate` from the declarations in `server/domain/`; `make test` fails when it differs.

Every kind of record has a table of its own name: `id` (ULID), `scope` (its home), `rev` (of the last change to it),
`created` (the change that made it), `meta` (JSON: heads, conflicts, stamps; `server/sync/state.py`), and a column for
each field. Besides these:

| table | one row is |
| --- | --- |
| `change` | what somebody once sent, whole, and what became of it; the log never forgets |
| `feed` | a record that a scope hears of though it is not its home, or that left it |
| `department` | what is locked while anybody writes: last rev, epoch, the rev since when everybody's access stands |
| `credential`, `sign_in` | a password's hash; a session, by its token's hash |
| `device`, `device_news` | a browser profile; what each person still had unsent on it when it was last heard |

A record goes to those who read its scope. `contribute` is a right of all readers, `manage` of those who have the scope
in hand, `own` of the reader whom the record names as its owner and of those who have the scope in hand, `nobody` the
server's own. A field is written by whom its record says unless it says itself. Of several heads
the latest is shown unless a rule stands there: `worst` (the first of an order), `once` (a fact), `decision` (only over
what stands).
"""


def data_model(entities: Iterable[Entity]) -> str:
    """The whole document."""
    return INTRODUCTION + "".join(map(_section, entities))


def _section(entity: Entity) -> str:
    also = f", also in {', '.join(f'`{scope}`' for scope in entity.also)}" if entity.also else ""
    rights = f"made by `{entity.create}`, written by `{entity.write}`, removed by `{entity.delete}`"
    owned = f" (its owner: `{entity.owner}`)" if entity.owner else ""
    judged = " A rule of its own judges what makes sense." if entity.judge else ""
    rows = "".join(_row(name, field, entity) for name, field in entity.fields.items() if name != "deleted")
    heading = f"\n## {entity.name}\nHome `{entity.home}`{also}; {rights}{owned}.{judged}\n\n"
    return heading + "| field | holds | rules |\n| --- | --- | --- |\n" + rows


def _row(name: str, field: Field, entity: Entity) -> str:
    rules = [
        "required" if field.required else "",
        str(field.rule) if field.rule is not Rule.LATEST else "",
        f"worst first: {', '.join(map(_word, field.worst_first))}" if field.worst_first else "",
        f"written by `{field.write}`" if field.write and field.write is not entity.write else "",
        "who and when stand beside it" if field.stamped else "",
        f"shown with `{field.accompanies}`" if field.accompanies else "",
        "indexed" if name in entity.indexes else "",
    ]
    return f"| `{name}` | {_holds(field)} | {'; '.join(filter(None, rules))} |\n"


def _word(value: object) -> str:
    return "nothing" if value is None else f"`{value}`"


def _holds(field: Field) -> str:
    if field.kind is Kind.CHOICE:
        return " ".join(f"`{choice}`" for choice in field.choices)
    if field.target:
        return f"{'several' if field.kind is Kind.REFERENCES else 'one'} `{field.target}`"
    if field.kind is Kind.TEXT:
        return f"text of at most {field.maximum:,.0f}"
    bounds = [f"from {field.minimum:g}" if field.minimum is not None else "", _to(field)]
    return " ".join(filter(None, [str(field.kind), *bounds]))


def _to(field: Field) -> str:
    beyond = field.maximum is None or field.maximum >= 2**53 - 1
    return "" if beyond else f"to {field.maximum:g}"
