import { load } from "exifreader";
import { describe, expect, it } from "vitest";
import { blankPhoto, withoutPlace } from "./place";

/** A JPEG's head with one directory that points at 30° N, 120° E; in either order of bytes. */
function photo(little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + 140);
  bytes.set([0xff, 0xd8, 0xff, 0xe1, 0, 148, 0x45, 0x78, 0x69, 0x66, 0, 0]);
  const view = new DataView(bytes.buffer, 12);
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 1, little);
  entry(view, 10, little, [0x8825, 4, 1, 26]);
  view.setUint16(26, 4, little);
  entry(view, 28, little, [1, 2, 2, 0]);
  view.setUint8(36, "N".charCodeAt(0));
  entry(view, 40, little, [2, 5, 3, 80]);
  entry(view, 52, little, [3, 2, 2, 0]);
  view.setUint8(60, "E".charCodeAt(0));
  entry(view, 64, little, [4, 5, 3, 104]);
  for (const [at, degrees] of [[80, 30] as const, [104, 120] as const]) {
    view.setUint32(at, degrees, little);
    for (const one of [4, 12, 20]) view.setUint32(at + one, 1, little);
  }
  return bytes;
}

function entry(view: DataView, at: number, little: boolean, [tag, type, count, value]: number[]): void {
  view.setUint16(at, tag ?? 0, little);
  view.setUint16(at + 2, type ?? 0, little);
  view.setUint32(at + 4, count ?? 0, little);
  view.setUint32(at + 8, value ?? 0, little);
}

function box(name: string, ...content: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = 8 + content.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, size);
  bytes.set(words(name), 4);
  let at = 8;
  for (const part of content) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const words = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const read = async (file: Blob): Promise<string> =>
  new TextDecoder("latin1").decode(new Uint8Array(await file.arrayBuffer()));

describe("a file that goes as its camera wrote it, of somebody who keeps places to themselves", () => {
  it.each([true, false])("has no place in the block of a photo, in either order of bytes [X11]", (little) => {
    const bytes = photo(little);
    const gps = () => load(bytes.buffer, { expanded: true }).gps;
    expect([gps()?.Latitude, gps()?.Longitude]).toEqual([30, 120]);
    blankPhoto(bytes);
    expect([gps()?.Latitude, gps()?.Longitude]).toEqual([undefined, undefined]);
    expect(bytes.subarray(0, 12)).toEqual(photo(little).subarray(0, 12));
  });

  it("has no place in the words beside it, nor does it lose a byte [X11]", async () => {
    const before = 'xmp <x exif:GPSLatitude="30,16.4N" exif:GPSLongitude="120,9.3E" dc:title="A12"/>';
    const after = await read(await withoutPlace(new Blob([before]), "image/heic"));
    expect(after).toBe('xmp <x exif:GPSLatitude="00,00.0N" exif:GPSLongitude="000,0.0E" dc:title="A12"/>');
  });

  it("has no place in the index of a film, before or after its pictures, which stay as they are [X11 F9]", async () => {
    const pictures = box("mdat", words("+31.0000+121.0000/ is a picture here"));
    const loci = box("loci", words("where it was"));
    const index = box("moov", box("udta", box("\u00a9xyz", words("\0\0\0\0+30.2741+120.1551/")), loci));
    for (const parts of [
      [pictures, index],
      [index, pictures],
    ]) {
      const before = new Blob([box("ftyp", words("mp42")), ...parts] as Uint8Array<ArrayBuffer>[]);
      const after = await withoutPlace(before, "video/mp4");
      expect(after.size).toBe(before.size);
      const text = await read(after);
      expect(text).toContain("+31.0000+121.0000/ is a picture here");
      expect(text).toContain("+00.0000+000.0000/");
      expect(text).not.toMatch(/30\.2741|120\.1551|loci|where it was/);
    }
  });

  it("stays as it is when it is cut short or no film at all [X11]", async () => {
    for (const text of ["", "moo", "\0\0\0\u0004moov", "\0\0\u00ff\u00ffftypmp42"]) {
      const bytes = words(text) as Uint8Array<ArrayBuffer>;
      expect(await read(await withoutPlace(new Blob([bytes]), "video/mp4"))).toBe(text);
    }
  });
});
