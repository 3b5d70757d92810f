/**
 * Sends what waits; runs beside the loop of sync, in the worker that leads. A file goes once its record has arrived,
 * evidence before highlights, photos before films.
 */
import type { Disk } from "#/store/disk";
import { entityOf, type Filed, type FileRow, MediaBase } from "./base";
import { type MediaMessage, mediaChannel } from "./messages";
import { relieve } from "./room";
import type { Sent } from "./send";

const FIRST_MS = 1_000;
const LAST_MS = 30_000;
/** A server without room, or that does not take a file, is asked again this much later. */
const REFUSED_MS = 120_000;
const PROGRESS_MS = 200;
/** While the answer to one is awaited the next goes out: the line is not idle, and a cut loses no more. */
const AT_ONCE = 2;

const WITH_FILES: ReadonlySet<string> = new Set<Filed>(["photo", "document"]);

export interface SenderOptions {
  readonly person: string;
  readonly disk: Disk;
  readonly stopped: AbortSignal;
  /** Something changed that the next exchange should tell, or could bring. */
  readonly changed: () => void;
  /** For somebody who does not use the phone now: what was sent is not asked for again, since nothing is fetched. */
  readonly forOther?: boolean;
}

/** Which file goes next: evidence first, photos before films, then by time. */
export function inOrder(files: readonly FileRow[]): FileRow[] {
  const rank = (file: FileRow): number =>
    (file.purpose === "highlight" ? 2 : 0) + (file.kind === "video" ? 1 : 0);
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.savedAt < b.savedAt ? -1 : 1));
}

/** Whether files may go over the line that there is; where the browser does not tell, yes. */
export function mayUse(wifiOnly: boolean, type: string | undefined): boolean {
  return !wifiOnly || type === undefined || type === "wifi" || type === "ethernet" || type === "unknown";
}

export class Sender {
  readonly base: MediaBase;
  readonly #channel: BroadcastChannel;
  #retry = FIRST_MS;
  #called = false;
  #wake: (() => void) | null = null;
  readonly #notBefore = new Map<string, number>();

  constructor(private readonly options: SenderOptions) {
    this.base = new MediaBase(options.person);
    this.#channel = new BroadcastChannel(mediaChannel(options.person));
    this.#channel.onmessage = ({ data }: MessageEvent<MediaMessage>) => {
      if (data.kind === "again") this.#notBefore.clear();
      if (data.kind === "again" || data.kind === "file") this.wake();
    };
  }

  /** A record arrived, the line is back, a person asks. */
  wake(): void {
    this.#retry = FIRST_MS;
    this.#called = true;
    this.#wake?.();
  }

  /** Until it is stopped; never throws. */
  async run(): Promise<void> {
    const { stopped } = this.options;
    stopped.addEventListener("abort", () => this.#wake?.());
    await this.base.sweep(Date.now()).catch((error) => console.error("photos", error));
    while (!stopped.aborted) {
      const wait = await this.pass().catch((error) => {
        console.error("photos", error);
        return this.#later();
      });
      await this.#sleep(wait);
    }
    this.close();
  }

  close(): void {
    this.#channel.close();
    this.base.close();
  }

  /** Everything that can go now; how long until the next try, null when only news can change anything. */
  async pass(): Promise<number | null> {
    const files = await this.#waiting();
    const { wifiOnly } = await this.base.settings();
    if (!mayUse(wifiOnly, connectionType())) return LAST_MS;
    const end = await this.#sendAll(inOrder(files).filter((file) => this.#isDue(file)));
    if (end) return end.kind === "offline" ? this.#later() : end.kind === "stopped" ? null : REFUSED_MS;
    for (const row of await relieve(this.base)) this.#say({ kind: "file", row });
    return this.#notBefore.size > 0 ? REFUSED_MS : null;
  }

  #isDue(file: FileRow): boolean {
    return (this.#notBefore.get(file.id) ?? 0) <= Date.now() && !(this.options.forOther && file.sent);
  }

  /** In this order, until the first that says that no other can go either; what it said. */
  async #sendAll(files: readonly FileRow[]): Promise<Sent | null> {
    const running = new Set<Promise<void>>();
    let end: Sent | null = null;
    for (const file of files) {
      if (this.options.stopped.aborted) end ??= { kind: "stopped" };
      if (end) break;
      let out: () => void = () => undefined;
      const bytesOut = new Promise<void>((resolve) => {
        out = resolve;
      });
      const one = this.#send(file, out)
        .catch(failed)
        .then((sent) => {
          running.delete(one);
          if (endsAll(sent)) end ??= sent;
          else this.#retry = FIRST_MS;
        });
      running.add(one);
      await Promise.race([one, bytesOut]);
      while (running.size >= AT_ONCE) await Promise.race(running);
    }
    await Promise.all(running);
    return end;
  }

  /** Those whose record the server has; marks what it has confirmed meanwhile. */
  async #waiting(): Promise<FileRow[]> {
    const rows = await this.base.waitingFiles();
    const ready: FileRow[] = [];
    let confirmed = false;
    const arrived = rows.length > 0 ? await this.#arrived() : new Set<string>();
    const copies = await this.options.disk.read(["copies"], (tx) =>
      Promise.all(rows.map((row) => tx.objectStore("copies").get([entityOf(row), row.id]))),
    );
    for (const [index, row] of rows.entries()) {
      const copy = copies[index];
      if (copy?.fields.deleted === true) continue;
      if (copy?.fields.stored) {
        await this.#change(row.id, {}, ["waiting", "trouble"]);
        confirmed = true;
      } else if (copy || arrived.has(row.id)) ready.push(row);
    }
    if (confirmed) this.options.changed();
    return ready;
  }

  /** Records that the server has taken although their copies have not come back yet. */
  async #arrived(): Promise<ReadonlySet<string>> {
    const kept = await this.options.disk.read(["kept"], (tx) => tx.objectStore("kept").getAll());
    const taken = kept.filter(({ change, place }) => WITH_FILES.has(change.entity) && change.create && place);
    return new Set(taken.map(({ change }) => change.record));
  }

  /** `out`: told when all its bytes have gone, and only the answer is awaited. */
  async #send(file: FileRow, out: () => void): Promise<Sent> {
    const { send } = await import("./send");
    const row = file.begun ? file : ((await this.base.change(file.id, { begun: true })) ?? file);
    let told = 0;
    const onProgress = (sent: number): void => {
      if (sent >= file.bytes) out();
      if (Date.now() - told < PROGRESS_MS && sent < file.bytes) return;
      told = Date.now();
      this.#say({ kind: "progress", id: file.id, sent });
    };
    const { person, stopped } = this.options;
    // A file that is begun only now has no upload yet: the first request makes one.
    const sent = await send({
      base: this.base,
      person,
      file: { ...row, begun: file.begun ?? false },
      stopped,
      onProgress,
    });
    if (sent.kind === "done") await this.#sent(file);
    else this.#say({ kind: "progress", id: file.id, sent: null });
    if (sent.kind === "refused") await this.#refused(file, sent.status);
    return sent;
  }

  /** The server has all bytes; that it has checked them is told by the record (`stored`), by sync. */
  async #sent(file: FileRow): Promise<void> {
    this.#notBefore.set(file.id, Date.now() + REFUSED_MS);
    await this.#change(file.id, { sent: true }, ["trouble"]);
    this.options.changed();
  }

  async #refused(file: FileRow, status: number): Promise<void> {
    this.#notBefore.set(file.id, Date.now() + REFUSED_MS);
    const again = status === 460 || status === 404;
    await this.#change(file.id, { trouble: String(status), ...(again ? { begun: false } : {}) });
  }

  async #change(id: string, change: Partial<FileRow>, gone: readonly (keyof FileRow)[] = []): Promise<void> {
    const row = await this.base.change(id, change, gone);
    if (row) this.#say({ kind: "file", row });
  }

  /** Own words are not heard back: a channel tells others only. */
  #say(message: MediaMessage): void {
    this.#channel.postMessage(message);
  }

  #later(): number {
    const wait = this.#retry * (0.75 + Math.random() / 4);
    this.#retry = Math.min(this.#retry * 2, LAST_MS);
    return wait;
  }

  async #sleep(milliseconds: number | null): Promise<void> {
    if (!this.#called && !this.options.stopped.aborted) {
      await new Promise<void>((resolve) => {
        const timer = milliseconds === null ? undefined : setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = null;
    this.#called = false;
  }
}

function failed(error: unknown): Sent {
  console.error("photos", error);
  return { kind: "offline" };
}

/** No line, nobody signed in, no room: the next file would fare the same. */
function endsAll(sent: Sent): boolean {
  if (sent.kind === "refused") return sent.status === 401 || sent.status === 507;
  return sent.kind !== "done";
}

function connectionType(): string | undefined {
  const { connection } = navigator as { connection?: { type?: string } };
  return connection?.type;
}
