// A page as somebody would write it by hand for this one list: no framework, no build, the product's own database.
// Like the product it draws the first rows at once and the rest when nobody waits, and a result is on disk before it shows.
import {
  byAttention,
  filters,
  frame,
  judged,
  listScreen,
  openRow,
  overview,
  row,
  savedRow,
  strip,
} from "./rows.js";

const CHUNK = 12;
const asked = new URLSearchParams(location.search);
const me = asked.get("person");
const event = asked.get("event");

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openOwn() {
  const request = indexedDB.open("bench-plain", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("results", { keyPath: "check" });
  return done(request);
}

/** Everything that the list shows, in one transaction; own results come from a database of the page's own. */
async function read() {
  const [copies, own] = await databases;
  const tx = copies.transaction(["copies", "meta"]);
  const home = tx.objectStore("copies").index("home");
  const of = (entity, scope) =>
    done(home.getAll(IDBKeyRange.bound([entity, scope, ""], [entity, scope, "\uffff"])));
  const [checks, zones, people, events, heard, results] = await Promise.all([
    of("check", `event:${event}`),
    of("zone", `event:${event}`),
    of("person", "staff"),
    done(tx.objectStore("copies").get(["event", event])),
    done(tx.objectStore("meta").get("lastHeard")),
    done(own.transaction("results").objectStore("results").getAll()),
  ]);
  const names = new Map([...zones, ...people].map(({ id, fields }) => [id, fields.name]));
  names.set(me, "你");
  const now = Date.now();
  const given = new Map(results.map((result) => [result.check, result]));
  const list = checks
    .filter(({ fields }) => !fields.deleted)
    .map((copy) => judged(copy, given.get(copy.id), me, now));
  return { list, event: events, known: { names, now }, heard, unsent: results.length };
}

let shown;
let open = null;
let saved = null;

const place = (id) => document.querySelector(`li[data-id="${id}"]`);
const found = (id) => shown.list.find((check) => check.id === id);
const swap = (id, html) => {
  const element = place(id);
  if (element) element.outerHTML = html;
};

function next(after) {
  const from = after === null ? 0 : shown.list.findIndex(({ id }) => id === after) + 1;
  const round = [...shown.list.slice(from), ...shown.list.slice(0, from)];
  return round.find(({ id, rank }) => id !== after && (rank === 3 || rank === 4)) ?? null;
}

function drawList() {
  const { list, known, heard, unsent } = shown;
  list.sort(byAttention);
  open = next(null)?.id ?? null;
  saved = null;
  const main = document.querySelector("main");
  main.innerHTML = listScreen();
  const html = (check) => (check.id === open ? openRow(check, known) : row(check, known));
  const rows = main.querySelector("ul");
  let from = 0;
  const some = () => {
    rows.insertAdjacentHTML(
      "beforeend",
      list
        .slice(from, from + CHUNK)
        .map(html)
        .join(""),
    );
    from += CHUNK;
    if (from < list.length) requestIdleCallback(some, { timeout: 500 });
  };
  some();
  filters(list);
  strip(heard, unsent);
  main.querySelector("h1").focus({ preventScroll: true });
}

/** On disk first, then on the screen: what it says must be so when the phone dies. */
async function give(result) {
  const id = open;
  const patch = { result };
  const at = new Date().toISOString();
  const [, own] = await databases;
  const tx = own.transaction("results", "readwrite", { durability: "strict" });
  tx.objectStore("results").put({ check: id, patch, at });
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  const { list, known } = shown;
  const index = list.findIndex((check) => check.id === id);
  list[index] = judged(list[index].copy, { patch, at }, me, Date.now());
  shown.unsent += 1;
  if (saved) swap(saved, row(found(saved), known));
  swap(id, savedRow(list[index]));
  saved = id;
  openNext(next(id));
  filters(list);
  strip(shown.heard, shown.unsent);
}

function openNext(check) {
  open = check?.id ?? null;
  if (!check) return;
  swap(open, openRow(check, shown.known));
  place(open)?.scrollIntoView({ block: "nearest" });
  place(open)?.querySelector(".qc-current__head").focus({ preventScroll: true });
}

function press({ target }) {
  const result = target.closest("[data-result]")?.dataset.result;
  if (result) return void give(result);
  const hit = target.closest(".qc-row__hit");
  if (!hit) return;
  if (open) swap(open, row(found(open), shown.known));
  openNext(found(hit.closest("li").dataset.id));
}

async function screen() {
  // From the overview the list is read again, unless the page is asked to keep in memory what it has.
  if (!shown || !asked.has("memory")) shown = await read();
  if (location.hash === "#checks") return drawList();
  document.querySelector("main").innerHTML = overview(shown.event.fields.name, shown.list);
  strip(shown.heard, shown.unsent);
}

const databases = Promise.all([done(indexedDB.open(`qianchang-${me}`)), openOwn()]);
document.getElementById("app").innerHTML = frame();
document.addEventListener("click", press);
addEventListener("hashchange", () => void screen());
void screen();
navigator.serviceWorker.register("/bench/plain-sw.js", { scope: "/bench/" });
