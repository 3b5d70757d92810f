"""Who reads what belongs to a confidential incident without reading all of them: its reporter and whoever has it (X9).

The server writes them on entries and photos (`incident_reactions`), so that scopes follow from the record itself (S6).
"""

from server.sync.entity import Field, Right, reference

READERS = ("person:{reporter}", "person:{assigned}")
READER_FIELDS: dict[str, Field] = {
    "reporter": reference("person", write=Right.NOBODY),
    "assigned": reference("person", write=Right.NOBODY),
}
