// Keeps the hand-written page and the styles that it names, so that it starts without a network as the product does.
const CACHE = "bench-plain";

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  event.respondWith(
    caches
      .match(event.request, { ignoreSearch: true, ignoreVary: true })
      .then((known) => known ?? fetch(event.request)),
  );
});

async function keep() {
  const cache = await caches.open(CACHE);
  const page = await fetch("/bench/plain.html", { cache: "no-store" });
  const styles = [...(await page.clone().text()).matchAll(/stylesheet" href="([^"]+)"/g)].map(
    (found) => found[1],
  );
  await cache.put("/bench/plain.html", page);
  await cache.addAll(["/bench/plain.js", "/bench/rows.js", ...styles]);
  await self.skipWaiting();
}
