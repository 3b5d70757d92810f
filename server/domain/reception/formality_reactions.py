"""What the server keeps in step with a formality: who reads its documents (R5)."""

from collections.abc import Iterable, Sequence

from server.sync.entity import Records, Standing, Value
from server.sync.message import Change
from server.sync.reaction import Reaction, Written, amend, remove

READERS = ("event", "helper")
RESERVED = frozenset({"stored", "erased", *READERS})


def keep_readers(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """Whoever helps with a formality sees what is attached to it, and no longer when somebody else helps."""
    documents: dict[str, Standing] = {}
    for one in written:
        if one.entity == "document":
            found = records.record("document", one.record)
            if found is not None:
                documents[found.id] = found
        else:
            documents |= {each.id: each for each in records.find("document", "record", one.record)}
    for document in documents.values():
        yield from _aligned(records, document)


def _aligned(records: Records, document: Standing) -> Iterable[Change]:
    # Its author took it back before hearing that the server had written on it: nobody edited it, so it is gone.
    unseen = document.unseen()
    if unseen and RESERVED.issuperset(unseen):
        yield remove("document", document)
        return
    if document.shown.get("subject") != "formality":
        return
    formality = records.record("formality", str(document.shown.get("record")))
    if formality is None or document.gone:
        return
    readers: dict[str, Value] = {name: formality.shown.get(name) for name in READERS}
    wrong = {name: value for name, value in readers.items() if (document.shown.get(name) or None) != value}
    if wrong:
        yield amend("document", document, wrong)


KEEP_READERS = Reaction(
    {"formality": frozenset({"helper"}), "document": RESERVED | {"deleted"}},
    keep_readers,
)
