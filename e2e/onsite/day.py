"""What five phones of an event's day have on their disks, beside what the server has."""

import time
from typing import Any

from e2e.shell.colleague import Colleague
from e2e.stage import PATIENCE_MS, Screen

COPIES = """async () => {
  const found = {}
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('qianchang-')) continue
    const base = await new Promise((done, failed) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => done(opening.result)
      opening.onerror = () => failed(opening.error)
    })
    if (base.objectStoreNames.contains('copies')) {
      const all = base.transaction('copies').objectStore('copies').getAll()
      await new Promise(done => { all.onsuccess = done })
      for (const { entity, id, rev } of all.result) found[`${entity} ${id}`] = rev
    }
    base.close()
  }
  return found
}"""

Revs = dict[str, int]


def of_server(reader: Colleague, event: str) -> Revs:
    """Of each record of an event its rev."""
    scope = f"event:{event}"
    page: dict[str, Any] = reader.sync([], {scope: 0})["scopes"][scope]
    return {f"{record['entity']} {record['id']}": record["rev"] for record in page["records"]}


def wait_until_the_same(phone: Screen, wanted: Revs) -> None:
    """Until the phone's disk holds every record in the version that the server has; reports what differs."""
    until = time.monotonic() + PATIENCE_MS / 1000
    while True:
        held: Revs = phone.page.evaluate(COPIES)
        apart = {record: (rev, held.get(record)) for record, rev in wanted.items() if held.get(record) != rev}
        if not apart:
            return
        assert time.monotonic() < until, f"server's rev and the phone's: {apart}"
        phone.page.wait_for_timeout(100)
