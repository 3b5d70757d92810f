/** What a file is by its first bytes; the server looks the same way (server/media/kinds.py). */
const HEIC = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);
const GP3 = /^3g[pers]/;

export const PDF = "application/pdf";

export function kindOf(head: Uint8Array): string | null {
  const text = (from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "image/jpeg";
  if (head[0] === 0x89 && text(1, 4) === "PNG") return "image/png";
  if (text(0, 5) === "%PDF-") return PDF;
  if (text(0, 4) === "GIF8") return "image/gif";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "image/webp";
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return "video/webm";
  if (text(4, 8) !== "ftyp") return null;
  return brandKind(text(8, 12));
}

function brandKind(brand: string): string | null {
  if (HEIC.has(brand)) return "image/heic";
  if (brand === "avif" || brand === "avis") return "image/avif";
  if (brand === "qt  ") return "video/quicktime";
  if (GP3.test(brand)) return "video/3gpp";
  const mp4 = /^(iso[m2-6]|mp4[12]|avc1|M4V |M4VP|M4VH|mmp4|MSNV|dash|f4v )$/;
  return mp4.test(brand) ? "video/mp4" : null;
}
