"""What the server notes on a photo by itself never keeps one that a person removed (X11, S8)."""

from collections.abc import Iterable, Sequence

from server.domain.onsite.photo import PHOTO
from server.sync.entity import Records
from server.sync.message import Change
from server.sync.reaction import Reaction, Written, remove


def finish_removal(records: Records, written: Sequence[Written]) -> Iterable[Change]:
    """A phone removed a photo before it heard that all bytes had come: nobody edited it, so it is gone."""
    for photo in dict.fromkeys(one.record for one in written):
        found = records.record("photo", photo)
        unseen = found.unseen() if found else {}
        if found and unseen and PHOTO.reserved.issuperset(unseen):
            yield remove("photo", found)


FINISH_REMOVAL = Reaction({"photo": PHOTO.reserved | {"deleted"}}, finish_removal)
