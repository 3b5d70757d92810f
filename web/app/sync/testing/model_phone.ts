/** Plays what one phone of the executable model did (tests/vectors/client-histories.json) on the real engine. */
import { readFileSync } from "node:fs";
import type { Change, EntityRules, FieldRules, Rules, Value } from "#/outbox/types";
import type { FieldValues, Form, Shown, Store } from "#/store/api";
import { Disk } from "#/store/disk";
import { DeletedError, NoRecordError } from "#/store/errors";
import type { OpenForm } from "#/store/form";
import { channelName, type Message } from "#/store/messages";
import { openStore } from "#/store/store";
import { AnswerTaker } from "../answer";
import { OutdatedAnswer } from "../copies";
import { prepare } from "../exchange";
import type { SyncAnswer } from "../wire";

export interface Screen {
  readonly records: Readonly<Record<string, ScreenRecord>>;
  /** Ids of refused changes, sorted. */
  readonly refused: readonly string[];
}

/** `shown` and `unseen` stand only where the model's wire tells enough to know them. */
export interface ScreenRecord {
  readonly heads: Readonly<Record<string, Readonly<Record<string, Value>>>>;
  readonly shown?: Readonly<Record<string, Value>>;
  readonly unseen?: Readonly<Record<string, readonly string[]>>;
}

export type Step = { readonly screen?: Screen } & (
  | { readonly do: "open"; readonly record: string; readonly field: string }
  | Save
  | Request
  | { readonly do: "answer"; readonly token: string; readonly answer: SyncAnswer }
  | { readonly do: "lost" }
);

interface Save {
  readonly do: "save";
  readonly record: string;
  readonly patch: FieldValues<"check">;
  readonly create: boolean;
  readonly changes: readonly Change[];
}

interface Request {
  readonly do: "request";
  readonly token: string;
  readonly epoch: string;
  readonly cursors: Readonly<Record<string, number>>;
  readonly changes: readonly string[];
  readonly left: number;
  readonly limit: number;
}

export interface History {
  readonly name: string;
  readonly person: string;
  /** The rules without which the model's own phone would have differed. */
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
}

/** What the engine did in a step, beside what it should have done. */
export interface Played {
  readonly got: unknown;
  readonly want: unknown;
}

const file = new URL("../../../../tests/vectors/client-histories.json", import.meta.url);
export const HISTORIES = JSON.parse(readFileSync(file, "utf8")) as readonly History[];

const field = (rule: FieldRules["rule"], worst_first: FieldRules["worst_first"] = []): FieldRules => ({
  rule,
  worst_first,
  accompanies: null,
  stamped: false,
});
const THING_RULES: EntityRules = {
  home: "place:{places}",
  fields: {
    result: field("worst", ["fail", null, "pass"]),
    note: field("latest"),
    decision: field("decision"),
    reading: field("once"),
    deleted: field("latest"),
  },
};
const RULES: Rules = { thing: THING_RULES };
const THING = "thing" as "check";

export class ModelPhone {
  /** One for each field, as the model opens them. */
  readonly #forms = new Map<string, OpenForm<"check">>();
  #now = new Date();
  #ids: string[] = [];
  #screen: Screen = { records: {}, refused: [] };

  private constructor(
    private readonly disk: Disk,
    private readonly store: Store,
    private readonly taker: AnswerTaker,
    private readonly tabs: BroadcastChannel,
    private readonly echo: BroadcastChannel,
  ) {}

  static async start(database: string, history: History): Promise<ModelPhone> {
    const disk = new Disk(database);
    const first = history.steps.find((step) => step.do === "request");
    await disk.writeMeta({ epoch: first?.epoch ?? "1-x", cursors: first?.cursors ?? {} });
    let phone: ModelPhone | undefined;
    const now = (): Date => phone?.now ?? new Date();
    const newId = (): string => phone?.nextId() ?? "";
    const store = await openStore(database, { rules: RULES, now, newId });
    const loaded = store.loaded(THING);
    while (!loaded.value) await new Promise((resolve) => setTimeout(resolve, 0));
    const tabs = new BroadcastChannel(channelName(database));
    const taker = new AnswerTaker(disk, RULES, (message) => tabs.postMessage(message), now);
    const echo = new BroadcastChannel(channelName(database));
    phone = new ModelPhone(disk, store, taker, tabs, echo);
    return phone;
  }

  get now(): Date {
    return new Date(this.#now);
  }

  nextId(): string {
    return this.#ids.shift() ?? "more changes than the model made";
  }

  async play(step: Step): Promise<Played[]> {
    const played = await this.#act(step);
    this.#screen = step.screen ?? this.#screen;
    return [...played, { got: this.#look(), want: this.#screen }];
  }

  async #act(step: Step): Promise<Played[]> {
    if (step.do === "open") this.#open(step.record, step.field);
    if (step.do === "save") return this.#save(step);
    if (step.do === "request") return this.#request(step);
    if (step.do === "lost") await this.disk.writeMeta({ newest: "" });
    if (step.do === "answer") await this.#answer(step.token, step.answer);
    return [];
  }

  #open(record: string, name: string): void {
    const form = this.store.open(THING, record) as unknown as OpenForm<"check">;
    if (form.closed.value) this.#close(record);
    else this.#forms.set(`${record} ${name}`, form);
  }

  #close(record: string): void {
    for (const key of this.#forms.keys()) if (key.startsWith(record)) this.#forms.delete(key);
  }

  async #save({ record, patch, create, changes }: Save): Promise<Played[]> {
    this.#ids = changes.map(({ id }) => id);
    this.#now = new Date(changes[0]?.at ?? this.#now);
    const before = await this.#waiting();
    const seen = (name: string) => this.#forms.get(`${record} ${name}`)?.seen(name);
    const form = { seen, saved() {} } as unknown as Form<"check">;
    try {
      await this.store.write(THING, record, patch, { create, form });
      for (const name of Object.keys(patch)) this.#forms.delete(`${record} ${name}`);
    } catch (error) {
      if (!(error instanceof DeletedError || error instanceof NoRecordError)) throw error;
      this.#close(record);
    }
    return [{ got: (await this.#waiting()).slice(before.length), want: changes }];
  }

  #waiting(): Promise<Change[]> {
    return this.disk.read(["kept"], async (tx) => {
      const rows = await tx.objectStore("kept").index("waiting").getAll();
      return rows.map(({ change }) => change);
    });
  }

  async #request({ token, epoch, cursors, changes, left, limit }: Request): Promise<Played[]> {
    const request = await prepare(this.disk, token, limit);
    const got = { ...request.meta, changes: request.changes.map(({ id }) => id), left: request.left };
    const pick = { epoch: got.epoch, cursors: got.cursors, changes: got.changes, left: got.left };
    return [{ got: pick, want: { epoch, cursors, changes, left } }];
  }

  async #answer(token: string, answer: SyncAnswer): Promise<void> {
    try {
      await this.taker.take(token, answer);
    } catch (error) {
      if (!(error instanceof OutdatedAnswer)) throw error;
    }
    await this.#heard();
  }

  /** Until the tab has heard all that was told: the channel keeps the order of one sender. */
  #heard(): Promise<void> {
    return new Promise((resolve) => {
      this.echo.onmessage = ({ data }: MessageEvent<Message>) => {
        if (data.kind === "beat") setTimeout(resolve, 0);
      };
      this.tabs.postMessage({ kind: "beat" } satisfies Message);
    });
  }

  #look(): Screen {
    const list = this.store.all(THING, "all").value as unknown as Shown[];
    const records = Object.fromEntries(list.map((shown) => [shown.id, this.#record(shown)] as const));
    return { records, refused: this.store.refused.value.map(({ change }) => change.id).sort() };
  }

  /** Only what the model tells of a record, so that the two can be compared. */
  #record(shown: Shown): ScreenRecord {
    const told = this.#screen.records[shown.id];
    const heads = Object.entries(shown.heads as Readonly<Record<string, readonly string[]>>);
    const values = shown.fields as Readonly<Record<string, Value>>;
    return {
      heads: Object.fromEntries(
        heads.filter(([, ids]) => ids.length > 0).map(([name, ids]) => [name, headValues(shown, name, ids)]),
      ),
      ...(told?.shown && {
        shown: Object.fromEntries(Object.keys(told.shown).map((name) => [name, values[name] ?? null])),
      }),
      ...(told?.unseen && { unseen: shown.unseen as Readonly<Record<string, readonly string[]>> }),
    };
  }

  stop(): void {
    this.store.close();
    this.tabs.close();
    this.echo.close();
    this.disk.close();
  }
}

function headValues(shown: Shown, name: string, ids: readonly string[]): Record<string, Value> {
  const told = (shown.conflicts as Readonly<Record<string, readonly { head: string; value: Value }[]>>)[name];
  const value = (shown.fields as Readonly<Record<string, Value>>)[name] ?? null;
  return Object.fromEntries(ids.map((id) => [id, told?.find(({ head }) => head === id)?.value ?? value]));
}
