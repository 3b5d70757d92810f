/** The keys of the keypad: digits, the decimal point, plus-minus, and delete. */
export type KeypadKey =
  | "0"
  | "1"
  | "2"
  | "3"
  | "4"
  | "5"
  | "6"
  | "7"
  | "8"
  | "9"
  | "point"
  | "minus"
  | "back";

const LONGEST = 12;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  "。": ".",
  "．": ".",
  "，": ".",
  ",": ".",
  "－": "-",
  "−": "-",
  "–": "-",
};

/** What a number's text becomes by one key. The text stays one that can still become a number. */
export function pressKey(text: string, key: KeypadKey): string {
  if (key === "back") return text.slice(0, -1);
  if (key === "minus") return text.startsWith("-") ? text.slice(1) : `-${text}`;
  if (text.length >= LONGEST) return text;
  if (key === "point") return text.includes(".") ? text : `${/\d/.test(text) ? text : `${text}0`}.`;
  return /^-?0$/.test(text) ? text.replace("0", key) : text + key;
}

/** Typed or pasted text made plain: full-width digits and signs, a comma for the point, spaces. */
export function plainNumber(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[。．，,－−–]/g, (sign) => FULL_WIDTH[sign] ?? sign)
    .replace(/\s/g, "");
}

/** The number in a text, or null where there is none (yet): "", "-", "1.2.3". */
export function readNumber(text: string): number | null {
  const plain = plainNumber(text);
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
