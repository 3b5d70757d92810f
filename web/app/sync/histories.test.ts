/** The client's half against what one phone of the executable model did, saw, sent and heard (tests/vectors). */
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Change, FieldRules, Rules } from "#/outbox/types";
import type { FieldValues, Form, Shown, Store } from "#/store/api";
import { Disk } from "#/store/disk";
import { DeletedError, NoRecordError } from "#/store/errors";
import { channelName, type Message } from "#/store/messages";
import { openStore } from "#/store/store";
import { AnswerTaker, OutdatedAnswer } from "./answer";
import { nextChanges } from "./exchange";
import type { SyncAnswer } from "./wire";

type Screen = Record<string, Record<string, Record<string, unknown>>>;
interface Step {
  readonly do: "open" | "save" | "close" | "request" | "answer" | "lost";
  readonly record: string;
  readonly field: string;
  readonly patch: FieldValues<"check">;
  readonly create: boolean;
  readonly changes: readonly Change[] & readonly string[];
  readonly token: string;
  readonly epoch: string;
  readonly cursors: Record<string, number>;
  readonly limit: number;
  readonly answer: SyncAnswer;
  readonly screen: Screen;
}

const rule = (name: FieldRules["rule"], worst_first: FieldRules["worst_first"] = []): FieldRules => ({
  rule: name,
  worst_first,
  accompanies: null,
  stamped: false,
});
const RULES: Rules = {
  thing: {
    home: "place:{places}",
    fields: {
      result: rule("worst", ["fail", null, "pass"]),
      note: rule("latest"),
      decision: rule("decision"),
      reading: rule("once"),
      deleted: rule("latest"),
    },
  },
};
const THING = "thing" as "check";

const file = new URL("../../../tests/vectors/client-histories.json", import.meta.url);
const histories = JSON.parse(readFileSync(file, "utf8")) as { name: string; steps: Step[] }[];

class Phone {
  readonly #forms = new Map<string, Form>();
  #now = new Date();
  #ids: string[] = [];
  #store!: Store;
  #disk!: Disk;
  #taker!: AnswerTaker;
  #channel!: BroadcastChannel;
  #flushed: (() => void) | null = null;

  async start(person: string, first: Step | undefined): Promise<void> {
    this.#disk = new Disk(person);
    await this.#disk.writeMeta({ epoch: first?.epoch ?? "1-x", cursors: first?.cursors ?? {} });
    const newId = (): string => this.#ids.shift() ?? "none left";
    this.#store = await openStore(person, { rules: RULES, now: () => this.#now, newId });
    this.#channel = new BroadcastChannel(channelName(person));
    const echo = new BroadcastChannel(channelName(person));
    echo.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === "poke") this.#flushed?.();
    };
    this.#echo = echo;
    const tell = (message: Message): void => this.#channel.postMessage(message);
    this.#taker = new AnswerTaker(this.#disk, RULES, tell, () => this.#now);
  }
  #echo!: BroadcastChannel;

  /** Until all that was told has been heard. */
  #settle(): Promise<void> {
    return new Promise((resolve) => {
      this.#flushed = () => setTimeout(resolve, 0);
      this.#channel.postMessage({ kind: "poke" });
    });
  }

  async play(step: Step): Promise<void> {
    if (step.do === "open") this.#open(step);
    if (step.do === "close") this.#close(step.record);
    if (step.do === "save") await this.#save(step);
    if (step.do === "request") await this.#request(step);
    if (step.do === "lost") await this.#disk.writeMeta({ newest: "" });
    if (step.do === "answer") await this.#answer(step);
    expect(this.screen()).toEqual(step.screen);
  }

  #open({ record, field }: Step): void {
    if (this.#store.record(THING, record).value?.deleted) this.#close(record);
    else this.#forms.set(`${record} ${field}`, this.#store.open(THING, record));
  }

  #close(record: string): void {
    for (const key of this.#forms.keys()) if (key.startsWith(record)) this.#forms.delete(key);
  }

  async #save({ record, patch, create, changes }: Step): Promise<void> {
    this.#ids = changes.map(({ id }) => id);
    this.#now = new Date(changes[0]?.at ?? this.#now);
    const before = await nextChanges(this.#disk);
    const seen = (field: string) =>
      (this.#forms.get(`${record} ${field}`) as unknown as Seen | undefined)?.seen(field);
    const form = { seen, saved() {} } as unknown as Form<"check">;
    try {
      await this.#store.write(THING, record, patch, { create, form });
    } catch (error) {
      if (!(error instanceof DeletedError || error instanceof NoRecordError)) throw error;
      this.#close(record);
    }
    for (const field of changes.length > 0 ? Object.keys(patch) : [])
      this.#forms.delete(`${record} ${field}`);
    const after = await nextChanges(this.#disk);
    expect(after.changes.slice(before.changes.length)).toEqual(changes);
  }

  async #request({ token, changes, cursors, limit, epoch }: Step): Promise<void> {
    await this.#disk.writeMeta({ newest: token });
    const meta = await this.#disk.readMeta();
    const next = await nextChanges(this.#disk);
    expect(next.changes.slice(0, limit).map(({ id }) => id)).toEqual(changes);
    expect({ cursors: meta.cursors, epoch: meta.epoch }).toEqual({ cursors, epoch });
  }

  async #answer({ token, answer }: Step): Promise<void> {
    try {
      await this.#taker.take(token, answer);
      await this.#disk.writeMeta({ newest: "" });
    } catch (error) {
      if (!(error instanceof OutdatedAnswer)) throw error;
    }
    await this.#settle();
  }

  screen(): Screen {
    const screen: Screen = {};
    for (const shown of this.#store.all(THING, "all").value as unknown as Shown[]) {
      const heads = Object.entries(shown.heads) as [string, readonly string[]][];
      const fields = heads
        .filter(([, ids]) => ids.length > 0)
        .map(([name, ids]) => [name, this.#values(shown, name, ids)]);
      screen[shown.id] = Object.fromEntries(fields);
    }
    return screen;
  }

  #values(shown: Shown, name: string, ids: readonly string[]): Record<string, unknown> {
    const told = (shown.conflicts as Record<string, readonly { head: string; value: unknown }[]>)[name];
    const value = (shown.fields as Record<string, unknown>)[name];
    return Object.fromEntries(ids.map((id) => [id, told?.find(({ head }) => head === id)?.value ?? value]));
  }

  stop(): void {
    this.#store.close();
    this.#channel.close();
    this.#echo.close();
  }
}

interface Seen {
  seen(field: string): ReadonlySet<string> | undefined;
}

const CORE = "[W1 W2 W3 W4 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15]";

describe("a phone that went through a history of the model", () => {
  it.each(histories)(`shows, sends and keeps the same: $name ${CORE}`, async ({ name, steps }) => {
    const phone = new Phone();
    const first = steps.find((step) => step.do === "request");
    await phone.start(`p0-${name.replaceAll(" ", "-")}`, first);
    for (const [index, step] of steps.entries()) {
      await phone.play(step).catch((error: Error) => {
        error.message = `step ${index} ${step.do}: ${error.message}`;
        throw error;
      });
    }
    phone.stop();
  });
});
