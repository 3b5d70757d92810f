/** The live stream over a real socket: its signs, its silence, and polling where no stream can be had. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Live } from "./live";

const realFetch = globalThis.fetch;
const heard = { revs: [] as number[], alive: 0, lost: 0 };
const requests: string[] = [];
let answer: (url: string, response: ServerResponse) => void;
let live: Live;
const server = createServer((request, response) => {
  requests.push(request.url ?? "");
  answer(request.url ?? "", response);
});

beforeEach(async () => {
  Object.assign(heard, { revs: [], alive: 0, lost: 0 });
  requests.length = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubGlobal("fetch", (path: string, how?: RequestInit) => realFetch(new URL(path, origin), how));
  live = new Live("p1", {
    rev: (rev) => heard.revs.push(rev),
    alive: () => {
      heard.alive += 1;
    },
    lost: () => {
      heard.lost += 1;
    },
  });
});

afterEach(async () => {
  vi.useRealTimers();
  live.close();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
});

const stream = (response: ServerResponse): ServerResponse => {
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  return response;
};
const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setImmediate(resolve));
};

describe("a live stream", () => {
  it("tells each rev, however its bytes are cut, and takes a comment for a sign of life [F25]", async () => {
    answer = (_, response) => {
      stream(response).write("event: rev\nda");
      setTimeout(() => response.write('ta: {"rev": 7}\n\n: still here\n\n'), 20);
    };
    live.open();
    await until(() => heard.revs.length === 1 && heard.alive >= 2);
    expect(heard).toMatchObject({ revs: [7], lost: 0 });
    expect(requests).toEqual(["/api/live?person=p1"]);
  });

  it("that falls silent is given up and opened again: a socket alone is no sign of life [F25]", async () => {
    answer = (_, response) => stream(response).write('event: rev\ndata: {"rev": 1}\n\n');
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    live.open();
    await until(() => heard.revs.length === 1);
    await vi.advanceTimersByTimeAsync(41_000);
    await until(() => heard.lost === 1);
    await vi.advanceTimersByTimeAsync(2_000);
    await until(() => heard.revs.length === 2);
  });

  it("that tells of a sign-out ends, so that the exchange can find out [F6]", async () => {
    answer = (_, response) => stream(response).write("event: signed_out\ndata: {}\n\n");
    live.open();
    await until(() => heard.lost === 1);
  });

  it("that can't be had is replaced by asking every quarter of a minute [F25]", async () => {
    answer = (url, response) => {
      if (url.includes("poll=1")) {
        response.writeHead(200, { "Content-Type": "application/json" }).end('{"rev": 9}');
      } else response.writeHead(503, { "Retry-After": "30" }).end();
    };
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    live.open();
    await until(() => heard.revs.length === 1);
    await vi.advanceTimersByTimeAsync(15_500);
    await until(() => heard.revs.length === 2);
    expect(heard.lost).toBe(0);
    answer = (_, response) => stream(response).write('event: rev\ndata: {"rev": 10}\n\n');
    await vi.advanceTimersByTimeAsync(20_000);
    await until(() => heard.revs.includes(10));
  });

  it("of a portal is no stream [F20]", async () => {
    answer = (_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<p>Welcome");
    live.open();
    await until(() => heard.lost === 1);
    expect(heard.revs).toEqual([]);
  });
});
