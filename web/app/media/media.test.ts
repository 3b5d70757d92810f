import "fake-indexeddb/auto";
import { ulid } from "ulid";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nameFor } from "./attach";
import { type FileRow, MediaBase } from "./base";
import { takenAt } from "./exif";
import { kindOf } from "./kinds";
import { sizeWithin } from "./picture";
import { freeRoom, mayGo, relieve, roomFor } from "./room";
import { inOrder, mayUse } from "./sender";

const MB = 1024 * 1024;
let base: MediaBase;

beforeEach(() => {
  base = new MediaBase(ulid());
});
afterEach(() => {
  base.close();
  vi.unstubAllGlobals();
});

function row(id: string, more: Partial<FileRow> = {}): FileRow {
  const fixed = {
    event: "e",
    type: "image/jpeg",
    bytes: MB,
    sha256: id,
    savedAt: `2026-12-18T0${id.length}`,
  };
  return { id, purpose: "evidence", kind: "photo", ...fixed, ...more };
}

async function put(...rows: FileRow[]): Promise<void> {
  for (const one of rows) {
    await base.putPiece(one.id, 0, new ArrayBuffer(16));
    await base.putFile(one);
  }
}

function told(usage: number, quota: number): void {
  vi.stubGlobal("navigator", { storage: { estimate: () => Promise.resolve({ usage, quota }) } });
}

describe("the order in which files go out", () => {
  it("is evidence before highlights, photos before films, older before newer [X11]", () => {
    const rows = [
      row("h", { purpose: "highlight" }),
      row("hv", { purpose: "highlight", kind: "video" }),
      row("v", { kind: "video" }),
      row("bb"),
      row("a"),
    ];
    expect(inOrder(rows).map(({ id }) => id)).toEqual(["a", "bb", "v", "h", "hv"]);
  });

  it("waits for Wi-Fi only when the person wants that and the browser tells [X11]", () => {
    expect(mayUse(true, "cellular")).toBe(false);
    expect([mayUse(false, "cellular"), mayUse(true, "wifi"), mayUse(true, undefined)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe("room on the phone", () => {
  it("is made by what the server has, highlights first, and never by what is only here [F18 F9]", async () => {
    const rows = [row("only", { waiting: 1 }), row("ee"), row("e"), row("hhh", { purpose: "highlight" })];
    expect(mayGo(rows).map(({ id }) => id)).toEqual(["hhh", "e", "ee"]);
    await put(...rows);
    const gone = await freeRoom(base, 2 * MB);
    expect(gone.map(({ id }) => id)).toEqual(["hhh", "e"]);
    expect(await base.bytes("hhh")).toEqual([]);
    expect((await base.file("hhh"))?.freed).toBe(true);
    expect(await base.bytes("only")).toHaveLength(1);
    expect(await base.waiting()).toBe(1);
  });

  it("is left for text: a photo that would take the last of it is not taken in [F18]", async () => {
    await put(row("only", { waiting: 1 }));
    told(980 * MB, 1000 * MB);
    expect(await roomFor(base, MB)).toBe(false);
    expect(await base.bytes("only")).toHaveLength(1);
    told(100 * MB, 1000 * MB);
    expect(await roomFor(base, MB)).toBe(true);
  });

  it("is not made while there is enough of it [F18]", async () => {
    await put(row("safe"));
    told(500 * MB, 1000 * MB);
    expect(await relieve(base)).toEqual([]);
    told(900 * MB, 1000 * MB);
    expect((await relieve(base)).map(({ id }) => id)).toEqual(["safe"]);
  });
});

describe("what a phone that died while it took a photo leaves behind", () => {
  it("is swept away an hour later, and nothing else [F17]", async () => {
    const now = Date.now();
    const [old, young] = [ulid(now - 2 * 3600_000), ulid(now)];
    for (const id of [old, young]) await base.putPiece(id, 0, new ArrayBuffer(8));
    const kept = row(ulid(now - 9 * 3600_000));
    await put(kept);
    await base.sweep(now);
    expect(
      [await base.bytes(old), await base.bytes(young), await base.bytes(kept.id)].map((all) => all.length),
    ).toEqual([0, 1, 1]);
  });
});

describe("a file", () => {
  it("is what its first bytes say [X11]", () => {
    const head = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(kindOf(head("\xff\xd8\xff\xe1"))).toBe("image/jpeg");
    expect(kindOf(head("\0\0\0\x18ftypheic"))).toBe("image/heic");
    expect(kindOf(head("\0\0\0\x18ftypisom"))).toBe("video/mp4");
    expect(kindOf(head("\0\0\0\x14ftypqt  "))).toBe("video/quicktime");
    expect([kindOf(head("<html>")), kindOf(head("MZ")), kindOf(new Uint8Array())]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("was taken when its camera says, unless that can't be [X11]", () => {
    const now = Date.parse("2026-12-18T12:00:00Z");
    expect(takenAt("2026:12:18 13:05:22", "+08:00", now)?.toISOString()).toBe("2026-12-18T05:05:22.000Z");
    expect(takenAt("2099:01:01 00:00:00", "+08:00", now)).toBeNull();
    expect(takenAt("0000:00:00 00:00:00", undefined, now)).toBeNull();
    expect(takenAt(undefined, undefined, now)).toBeNull();
  });

  it("keeps its shape when it is shrunk, and is never enlarged [F40]", () => {
    expect(sizeWithin({ width: 4000, height: 3000 }, 2048)).toEqual({ width: 2048, height: 1536 });
    expect(sizeWithin({ width: 3000, height: 4000 }, 2048)).toEqual({ width: 1536, height: 2048 });
    expect(sizeWithin({ width: 640, height: 480 }, 2048)).toEqual({ width: 640, height: 480 });
    expect(sizeWithin({ width: 10000, height: 1 }, 2048)).toEqual({ width: 2048, height: 1 });
  });
});

describe("a document", () => {
  const head = (text: string) => new TextEncoder().encode(text.padEnd(32));

  it("is what its first bytes say, whatever it calls itself [R5]", () => {
    expect(kindOf(head("%PDF-1.7"))).toBe("application/pdf");
    expect([kindOf(head("<html>%PDF-")), kindOf(head(" %PDF-1.7")), kindOf(head("MZ"))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("keeps its name; one that is too long is cut in its middle, and that is told [R5]", () => {
    expect(nameFor(" 合同（盖章）.pdf ")).toEqual({ name: "合同（盖章）.pdf" });
    const { name, longName } = nameFor(`${"𠮷".repeat(296)}.pdf`);
    expect([[...name].length, longName, name.endsWith(".pdf"), name.includes("…")]).toEqual([
      200,
      300,
      true,
      true,
    ]);
    expect(nameFor("   ").name).toBe("-");
  });
});
