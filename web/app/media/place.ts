/**
 * Takes the place out of a file that goes as its camera wrote it: a film, or a photo that this browser can't shrink
 * (X11). Bytes are overwritten where they stand, so that nothing else in the file moves.
 */

const HEADER_BYTES = 16;
/** The index of a film is small; a larger one is no film of a phone. */
const MOST_INDEX_BYTES = 32 * 1024 * 1024;
const GPS_POINTER = 0x8825;
const ENTRY_BYTES = 12;
/** Bytes of a value by its type in TIFF. */
const VALUE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** `+30.2741+120.1551/`, as films have it. */
const ISO_6709 = /[+-]\d{2,3}\.\d{2,}[+-]\d{3}\.\d{2,}/g;
const XMP = /GPS(?:Latitude|Longitude|Altitude)[^<>"']{0,8}[>"']([^<>"']+)/g;

export async function withoutPlace(file: Blob, type: string): Promise<Blob> {
  if (!type.startsWith("video/")) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    blankPhoto(bytes);
    return new Blob([bytes], { type: file.type });
  }
  const index = await indexOf(file);
  if (!index) return file;
  const bytes = new Uint8Array(await file.slice(index.from, index.to).arrayBuffer());
  blankIndex(bytes);
  // The rest stays where it lies: a film is never in memory as a whole.
  return new Blob([file.slice(0, index.from), bytes, file.slice(index.to)], { type: file.type });
}

/** Where the box `moov` of a film stands, which tells what the camera knew. */
async function indexOf(file: Blob): Promise<{ from: number; to: number } | null> {
  for (let at = 0; at + 8 <= file.size; ) {
    const head = new DataView(await file.slice(at, at + HEADER_BYTES).arrayBuffer());
    const short = head.getUint32(0);
    const long = short === 1 && head.byteLength === HEADER_BYTES ? Number(head.getBigUint64(8)) : short;
    const size = short === 0 ? file.size - at : long;
    if (size < 8) return null;
    const name = String.fromCharCode(...new Uint8Array(head.buffer, 4, 4));
    if (name === "moov") return size <= MOST_INDEX_BYTES ? { from: at, to: at + size } : null;
    at += size;
  }
  return null;
}

function blankIndex(bytes: Uint8Array): void {
  const text = new TextDecoder("latin1").decode(bytes);
  for (const { 0: place, index } of text.matchAll(ISO_6709)) zeroDigits(bytes, index, place.length);
  for (const { index } of text.matchAll(/loci/g)) {
    const size = index >= 4 ? new DataView(bytes.buffer, bytes.byteOffset + index - 4).getUint32(0) : 0;
    if (size < 8 || index - 4 + size > bytes.length) continue;
    bytes.set(new TextEncoder().encode("free"), index);
    bytes.fill(0, index + 4, index - 4 + size);
  }
}

/** The blocks of EXIF, wherever its container keeps them, and what is written in words beside them. */
export function blankPhoto(bytes: Uint8Array): void {
  const text = new TextDecoder("latin1").decode(bytes);
  for (const { index } of text.matchAll(/II\*\0|MM\0\*/g)) blankGps(bytes.subarray(index));
  for (const match of text.matchAll(XMP)) {
    const value = match[1] ?? "";
    zeroDigits(bytes, match.index + match[0].length - value.length, value.length);
  }
}

function zeroDigits(bytes: Uint8Array, from: number, length: number): void {
  for (let at = from; at < from + length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) bytes[at] = 0x30;
  }
}

/** Empties the directory of GPS of a block that begins here; what is no such block stays as it is. */
function blankGps(tiff: Uint8Array): void {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const entries = (directory: number): number[] => {
    if (directory < 8 || directory + 2 > view.byteLength) return [];
    const count = view.getUint16(directory, little);
    if (directory + 2 + count * ENTRY_BYTES > view.byteLength) return [];
    return Array.from({ length: count }, (_, index) => directory + 2 + index * ENTRY_BYTES);
  };
  if (view.byteLength < 8) return;
  for (const entry of entries(view.getUint32(4, little))) {
    if (view.getUint16(entry, little) !== GPS_POINTER) continue;
    const directory = view.getUint32(entry + 8, little);
    const found = entries(directory);
    for (const one of found) {
      const size = (VALUE_BYTES[view.getUint16(one + 2, little)] ?? 0) * view.getUint32(one + 4, little);
      const at = view.getUint32(one + 8, little);
      if (size > 4 && at + size <= view.byteLength) tiff.fill(0, at, at + size);
    }
    if (found.length > 0) tiff.fill(0, directory, directory + 2 + found.length * ENTRY_BYTES);
  }
}
