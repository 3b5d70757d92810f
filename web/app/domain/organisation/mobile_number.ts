/** Numbers as people read them to each other. */

const CHINESE_MOBILE = /^(?:\+?86[ -]?)?(1\d{2})[ -]?(\d{4})[ -]?(\d{4})$/;

/** `190 0000 0017`; what is not a mobile number of eleven digits stays as it was written. */
export function mobileWords(number: string): string {
  const parts = CHINESE_MOBILE.exec(number.trim());
  return parts ? parts.slice(1).join("\u00a0") : number;
}

/** The address that calls it. */
export function callHref(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, "")}`;
}
