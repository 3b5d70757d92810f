"""A phone's queue, filled past the screens: with what no screen writes, or with more than a thumb would."""

from typing import Any

from ulid import ULID

from e2e.shell.colleague import now
from e2e.stage import Screen

ENQUEUE = """async changes => {
  const names = (await indexedDB.databases()).map(({ name }) => name)
  const opening = indexedDB.open(names.find(name => /^qianchang-0/.test(name)))
  const base = await new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const saving = base.transaction('kept', 'readwrite', { durability: 'strict' })
  for (const change of changes) saving.objectStore('kept').add({ change, place: null, waiting: 1 })
  await new Promise((resolve, reject) => {
    saving.oncomplete = resolve
    saving.onabort = () => reject(saving.error)
  })
  base.close()
}"""


def change(check: dict[str, Any], before: dict[str, Any] | None = None, **patch: object) -> dict[str, Any]:
    """A change to a check as the app queues it, by somebody who saw what the change `before` wrote, or nothing."""
    return {
        "id": str(ULID()),
        "entity": "check",
        "record": check["id"],
        "create": False,
        "at": now(),
        "patch": patch,
        "base": {name: [before["id"]] for name in patch} if before else {},
    }


def enqueue(phone: Screen, *changes: dict[str, Any]) -> None:
    """Put changes at the end of the queue on disk; the app sees them when it is opened again."""
    phone.page.evaluate(ENQUEUE, list(changes))
