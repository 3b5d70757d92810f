import { afterEach, describe, expect, it, vi } from "vitest";
import { answerOf, call } from "./call";

afterEach(() => vi.unstubAllGlobals());

type Network = (path: string, init: RequestInit) => Promise<Response>;

/** What lies between the browser and the server; the answers are real ones. */
function network(answer: Network): void {
  vi.stubGlobal("fetch", answer);
}

const json = (status: number, body: unknown) => async () =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

describe("a call to the server", () => {
  it("says whose session it uses, and gives back the body [Q6]", async () => {
    network((path, init) =>
      json(200, { path, person: new Headers(init.headers).get("X-Qianchang-Person") })(),
    );
    expect(await call("P9", "/api/devices")).toEqual({
      ok: true,
      body: { path: "/api/devices", person: "P9" },
    });
  });

  it("gives a refusal's code and field, for the screen to put into words [Q1]", async () => {
    network(json(422, { error: { code: "too_short", message: "…", field: "password" } }));
    expect(await call("P9", "/api", { method: "POST", json: {} })).toEqual({
      ok: false,
      kind: "refused",
      status: 422,
      code: "too_short",
      field: "password",
      message: "…",
    });
  });

  it("takes a portal's page for no answer of ours [F20]", async () => {
    network(async () => new Response("<h1>Welcome</h1>", { headers: { "Content-Type": "text/html" } }));
    expect(await call("P9", "/api/devices")).toEqual({ ok: false, kind: "offline" });
  });

  it("gives up on a network that takes the request and never answers [F20]", async () => {
    network(
      (_, init) =>
        new Promise((_, fail) => init.signal?.addEventListener("abort", () => fail(init.signal?.reason))),
    );
    expect(await call("P9", "/api/devices", { patience: 50 })).toEqual({ ok: false, kind: "offline" });
  });

  it("says that nobody is there [X13]", async () => {
    network(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await call("P9", "/api/devices")).toEqual({ ok: false, kind: "offline" });
  });

  it("a proxy's own error page is a refusal with its status [F20]", () => {
    expect(answerOf(413, "text/html", "<h1>Too large</h1>")).toMatchObject({ kind: "refused", status: 413 });
    expect(answerOf(200, "application/json", "{half")).toEqual({ ok: false, kind: "offline" });
  });
});
