/**
 * Telephone numbers as people write them: one number has a dozen writings, and a search or a suspicion of doubles must
 * see through all of them: full-width digits, +86, 0086, a leading 0, dashes, brackets, spaces, an extension.
 */

/** One number of a text. */
export interface DialledNumber {
  /** Digits without the trunk's 0 and without the country's 86; other countries keep their code. */
  readonly digits: string;
  /** Empty when none was written. */
  readonly extension: string;
}

const CHINA = "86";
const MOBILE = /^1[3-9]\d{9}$/;
/** A local number has so many digits at least; fewer say nothing about who it is. */
const LOCAL = 7;
const SEVERAL = /[/|;、,]|\bor\b|或/u;
const EXTENSION = /(?:转|轉|分机|分機|内线|內線|ext(?:ension)?\.?|x|#)[\s:.-]*(\d{1,6})\D*$/iu;
/** 021-62345678-8012 */
const THIRD_PART = /^(\D*0\d{2,3}\D+\d{7,8})-(\d{1,6})$/u;
/** What a number may be written with; anything else makes a query a word. */
const WRITING = /^[\d\s()+\-–—‐‑−·.*#]*$/u;
const DASHES = /[–—‐‑−]/gu;

const half = (text: string): string => text.normalize("NFKC").replaceAll(DASHES, "-");

/** The numbers of a text such as `021-6234 5678 转 8012 / 138 0013 8000`. */
export function numbersIn(text: string | null | undefined): DialledNumber[] {
  if (!text) return [];
  return half(text)
    .split(SEVERAL)
    .map(dialled)
    .filter(({ digits }) => digits !== "");
}

function dialled(part: string): DialledNumber {
  const found = EXTENSION.exec(part) ?? undefined;
  const third = found ? null : THIRD_PART.exec(part.trim());
  const main = found ? part.slice(0, found.index) : (third?.[1] ?? part);
  return { digits: national(main), extension: found?.[1] ?? third?.[2] ?? "" };
}

/** Half-width digits with the codes taken off that others leave out. */
function national(written: string): string {
  const abroad = /^\s*\(?\s*(?:\+|00)/u.test(written);
  const digits = written.replaceAll(/\D/gu, "").replace(/^0+/u, "");
  return trunkless(isChinese(digits, abroad) ? digits.slice(CHINA.length) : digits);
}

// Without a plus, 86 is the country only where the whole is too long to be a number of the country itself.
function isChinese(digits: string, abroad: boolean): boolean {
  if (!digits.startsWith(CHINA)) return false;
  return abroad || digits.length === 12 || digits.length === 13;
}

const trunkless = (digits: string): string => digits.replace(/^0+/u, "");

/**
 * Whether two writings ring the same telephone. A local number is the same as itself with an area code; an extension
 * counts only where both have one.
 */
export function sameNumber(one: string | null | undefined, other: string | null | undefined): boolean {
  return numbersIn(one).some((mine) => numbersIn(other).some((theirs) => sameLine(mine, theirs)));
}

/** The same for numbers that were read already. */
export function sameLine(mine: DialledNumber, theirs: DialledNumber): boolean {
  if (mine.extension && theirs.extension && mine.extension !== theirs.extension) return false;
  const [short, long] =
    mine.digits.length <= theirs.digits.length ? [mine.digits, theirs.digits] : [theirs.digits, mine.digits];
  if (short.length < LOCAL) return false;
  if (short === long) return true;
  const code = long.length - short.length;
  return long.endsWith(short) && code <= 4 && !MOBILE.test(long) && short[0] !== "0" && short[0] !== "1";
}

/** What two writings of one number have in common for certain: a key to look candidates up by. */
export function lineKey({ digits }: DialledNumber): string {
  return digits.length < LOCAL ? "" : digits.slice(-LOCAL);
}

/** The digits of a text's numbers, for searching in: each number once, its extension behind it, parted by spaces. */
export function searchableDigits(text: string | null | undefined): string {
  return numbersIn(text)
    .map(({ digits, extension }) => digits + extension)
    .join(" ");
}

/**
 * The digits that a query looks for, in any writing, also of a number that is still being typed; several, where the
 * beginning may or may not be a code. Empty when the query is no number.
 */
export function typedDigits(query: string): readonly string[] {
  const written = half(query).trim();
  if (!WRITING.test(written)) return [];
  const digits = written.replaceAll(/\D/gu, "");
  if (digits === "") return [];
  const found = new Set([digits]);
  const abroad = /^\(?\s*(?:\+|00)/u.test(written);
  const bare = trunkless(digits);
  if (bare) found.add(bare);
  const inland = bare.startsWith(CHINA) ? trunkless(bare.slice(CHINA.length)) : "";
  if (inland && (abroad || bare.length > 4)) found.add(inland);
  return [...found];
}
