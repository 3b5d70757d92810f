/** What a PIN may be. */
export const SHORTEST = 4;
export const LONGEST = 6;

/** One key more; `back` takes one away. More than the longest are not taken. */
export function pressPin(pin: string, key: string): string {
  if (key === "back") return pin.slice(0, -1);
  return /^\d$/.test(key) && pin.length < LONGEST ? pin + key : pin;
}

/** Long enough to be tried or set. */
export function isWhole(pin: string): boolean {
  return pin.length >= SHORTEST;
}

/** All the same, or counting up or down: what people try first on a phone that they found. */
export function isPlain(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  return [0, 1, -1].some((step) => steps.every((one) => one === step));
}
