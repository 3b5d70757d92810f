// The board of the desk as somebody would write it by hand: what waits, who comes, the day's events, out of the product's
// own database, read anew when the board is opened. Nothing is searched here.
const asked = new URLSearchParams(location.search);
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const base = done(indexedDB.open(`qianchang-${asked.get("person")}`));

async function read() {
  const tx = (await base).transaction("copies");
  const store = tx.objectStore("copies");
  const home = store.index("home");
  const of = (entity) =>
    done(home.getAll(IDBKeyRange.bound([entity, "reception", ""], [entity, "reception", "\uffff"])));
  const [enquiries, visits, steps] = await Promise.all([of("enquiry"), of("visit"), of("visit_step")]);
  const open = enquiries.filter(({ fields }) => fields.state !== "done" && !fields.deleted);
  const clients = await Promise.all(
    open.map(({ fields }) => done(store.get(["client", fields.client ?? ""]))),
  );
  return { open, clients, visits, steps };
}

const part = (name, rows) =>
  `<section data-part="${name}"><h2>${name}</h2><ul>${rows.map((row) => `<li class="desk-row">${row}</li>`).join("")}</ul></section>`;

document.querySelector(".to-desk").addEventListener("click", async (event) => {
  event.preventDefault();
  const { open, clients, visits } = await read();
  const rows = open.map(
    ({ fields }, at) => `<b>${clients[at]?.fields.name ?? ""}</b><span>${fields.asks}</span>`,
  );
  document.querySelector("#main").innerHTML =
    part("waiting", rows) +
    part(
      "house",
      visits.map(({ fields }) => `<b>${fields.visitor}</b>`),
    ) +
    part("day", []);
});
