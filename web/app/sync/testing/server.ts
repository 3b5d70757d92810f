/** A small server of the protocol on a loopback socket, with faults on demand; for tests of the client's half. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { vi } from "vitest";
import type { Change } from "#/outbox/types";
import type { SyncRequest } from "../wire";

const realFetch = globalThis.fetch;

/** What goes wrong with a request to /api/sync before (or, `after`, behind) the work; true when it was answered so. */
export type Fault = (request: SyncRequest, response: ServerResponse, person: string) => boolean;

interface Row {
  readonly rev: number;
  readonly fields: Record<string, unknown>;
  readonly heads: Record<string, string | string[]>;
}

export class TestServer {
  epoch = "1-a";
  rev = 0;
  scopes = ["event:1"];
  before: Fault = () => false;
  /** The work is done, the reply may still be lost. */
  after: Fault = () => false;
  /** By id: each takes effect once (S1). */
  readonly log = new Map<string, { change: Change; person: string; rev: number }>();
  readonly requests: { readonly person: string; readonly body: SyncRequest }[] = [];
  readonly devices: { readonly person: string; readonly device: string }[] = [];
  lastDevice: unknown = null;
  readonly #rows = new Map<string, Row>();
  readonly #streams = new Set<ServerResponse>();
  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));

  /** Listens, and lets `fetch` of this test reach it by relative addresses. */
  async start(): Promise<void> {
    await this.listen(0);
    vi.stubGlobal("fetch", (path: string, how?: RequestInit) => realFetch(new URL(path, this.origin), how));
  }

  #port = 0;

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async listen(port = this.#port): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  get streams(): number {
    return this.#streams.size;
  }

  /** Somebody else changes a record; tells the streams. */
  change(id: string, fields: Record<string, unknown>, head: string): void {
    const row = this.#rows.get(id);
    const heads = { ...(row?.heads ?? { "*": head }) };
    if (row) for (const name of Object.keys(fields)) heads[name] = [head];
    this.rev += 1;
    this.#rows.set(id, { rev: this.rev, fields: { ...row?.fields, ...fields }, heads });
    this.signal();
  }

  signal(): void {
    for (const stream of this.#streams) stream.write(`event: rev\ndata: {"rev": ${this.rev}}\n\n`);
  }

  cutStreams(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const person = String(request.headers["x-qianchang-person"] ?? "");
    const text = await textOf(request);
    if (request.url?.startsWith("/api/live")) this.#stream(response);
    else if (request.url === "/api/devices") {
      this.devices.push({ person, device: (JSON.parse(text) as { device: string }).device });
      json(response, 200, { device: "", epoch: this.epoch, schema: 1, last: this.lastDevice });
    } else this.#sync(person, JSON.parse(text) as SyncRequest, response);
  }

  #stream(response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(`event: rev\ndata: {"rev": ${this.rev}}\n\n`);
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
  }

  #sync(person: string, body: SyncRequest, response: ServerResponse): void {
    this.requests.push({ person, body });
    if (this.before(body, response, person)) return;
    const { epoch } = this;
    const answer = { schema: 1, epoch, now: new Date().toISOString() };
    const more = body.epoch === epoch ? this.#work(person, body) : {};
    if (!this.after(body, response, person)) json(response, 200, { ...answer, ...more });
  }

  #work(person: string, body: SyncRequest): object {
    const news = body.changes.some(({ id }) => !this.log.has(id));
    const verdicts = body.changes.map((change) => this.#take(person, change));
    if (news) this.signal();
    const asked = Object.entries(body.cursors).filter(([scope]) => this.scopes.includes(scope));
    const limit = (body as { limit?: number }).limit ?? 200;
    const scopes = Object.fromEntries(
      asked.map(([scope, cursor]) => [scope, this.#page(scope, cursor, limit)]),
    );
    return { verdicts, scopes, subscriptions: this.scopes };
  }

  #take(person: string, change: Change): object {
    const known = this.log.get(change.id);
    const rev = known?.rev ?? this.rev + 1;
    if (!known) {
      this.log.set(change.id, { change, person, rev });
      this.change(change.record, change.patch as Record<string, unknown>, change.id);
    }
    return { id: change.id, verdict: "applied", rev, reason: null };
  }

  #page(scope: string, cursor: number, limit: number): object {
    const rows = scope === "event:1" ? [...this.#rows].filter(([, { rev }]) => rev > cursor) : [];
    const due = rows.sort(([, a], [, b]) => a.rev - b.rev).slice(0, limit);
    const records = due.map(([id, row]) => ({
      entity: "check",
      id,
      ...row,
      conflicts: {},
      unseen: {},
      stamps: {},
    }));
    const more = rows.length > limit;
    return { cursor: more ? due.at(-1)?.[1].rev : this.rev, more, records, removed: [] };
  }
}

export function json(response: ServerResponse, status: number, content: unknown, more: object = {}): true {
  response.writeHead(status, { "Content-Type": "application/json", ...more }).end(JSON.stringify(content));
  return true;
}

/** What a hotel's Wi-Fi answers in the server's place. */
export function portal(response: ServerResponse, status: number, more: object = {}): true {
  response
    .writeHead(status, { "Content-Type": "text/html", ...more })
    .end("<title>Welcome to our free Wi-Fi</title>");
  return true;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
