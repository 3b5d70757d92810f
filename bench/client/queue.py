"""Changes put into a phone's queue as the app writes them, without two thousand taps."""

from bench.client.phone import Phone
from bench.server.work import new_id

PUT = """async ([checks, ids, at]) => {
  const { name } = (await indexedDB.databases()).find(({ name }) => /^qianchang-[0-9A-Z]{26}$/.test(name))
  const base = await new Promise(done => { const o = indexedDB.open(name); o.onsuccess = () => done(o.result) })
  const tx = base.transaction('kept', 'readwrite')
  const last = new Map()
  let bytes = 0
  ids.forEach((id, number) => {
    const record = checks[number % checks.length]
    const seen = last.has(record) ? [last.get(record)] : []
    last.set(record, id)
    const patch = { remark: `第 ${number} 次看过：吊点与保险绳都拉了一遍，没有松` }
    const change = { id, entity: 'check', record, create: false, at, patch, base: { remark: seen } }
    bytes += new TextEncoder().encode(JSON.stringify(change)).length
    tx.objectStore('kept').add({ change, place: null, waiting: 1 })
  })
  await new Promise((done, failed) => { tx.oncomplete = done; tx.onerror = () => failed(tx.error) })
  base.close()
  return bytes
}"""


def put_changes(phone: Phone, checks: list[str], count: int) -> int:
    """Remarks of these checks, each over the last; gives their bytes on the wire. The app must be opened anew."""
    ids = [new_id() for _ in range(count)]
    at = phone.page.evaluate("new Date().toISOString()")
    return int(phone.page.evaluate(PUT, [checks, ids, at]))
