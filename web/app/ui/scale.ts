/** Where a ruler begins and ends. */
export interface Scale {
  from: number;
  to: number;
}

const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next number up that a ruler would be printed with: 0.37 → 0.4, 1,540 → 2,000 is left to the caller's margin. */
export function roundUp(value: number): number {
  if (value <= 0 || !Number.isFinite(value)) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((candidate) => candidate * magnitude >= value * (1 - 1e-9)) ?? 10;
  return Number((step * magnitude).toPrecision(6));
}

/**
 * The ruler for a measured value: from zero where there is one limit, around the allowed span where there are two, always
 * wide enough for every value that was measured.
 */
export function measureScale(low: number | null, high: number | null, values: readonly number[]): Scale {
  const least = Math.min(...values, low ?? Number.POSITIVE_INFINITY, high ?? Number.POSITIVE_INFINITY);
  const most = Math.max(...values, low ?? Number.NEGATIVE_INFINITY, high ?? Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(least)) return { from: 0, to: 1 };
  if (low !== null && high !== null && high > low) return around(low, high, least, most);
  if (most <= 0) return { from: -roundUp(Math.max(1e-9, -least * 1.3)), to: 0 };
  const to = roundUp(Math.max(most * 1.15, (high ?? low ?? most) * 1.6));
  return { from: least < 0 ? -roundUp(-least * 1.15) : 0, to };
}

function around(low: number, high: number, least: number, most: number): Scale {
  const margin = (high - low) / 2;
  const from = Math.min(low - margin, least - margin / 5);
  const start = low >= 0 && least >= 0 ? Math.max(0, from) : from;
  return { from: tidy(start), to: tidy(Math.max(high + margin, most + margin / 5)) };
}

function tidy(value: number): number {
  return Number(value.toPrecision(4));
}

/** Share of the ruler's length at which a value stands, held inside it: 0 to 1. */
export function share(value: number, { from, to }: Scale): number {
  if (to <= from) return 0;
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
