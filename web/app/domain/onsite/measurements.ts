/** Every value that was measured on a device, as a row over time (X2). Pure. */
import type { Step } from "./history";

/** One measured value. */
export interface Measurement {
  readonly key: string;
  readonly value: number;
  readonly by: string;
  readonly at: string;
  /** Which of the limits that hold now it breaks. */
  readonly outside: "above" | "below" | null;
  /** How far beyond that limit. */
  readonly beyond: number;
  readonly unsent: boolean;
}

interface Limits {
  readonly low?: number | null;
  readonly high?: number | null;
}

/**
 * The oldest first. What the server did not take is no measurement, nor is one that its author took back at once: a slip of
 * the thumb, which the story below still tells.
 */
export function measurementsOf(steps: readonly Step[], limits: Limits): readonly Measurement[] {
  const oldestFirst = steps.filter(({ state }) => state !== "refused").toReversed();
  return oldestFirst.flatMap((step, index) => {
    const { measured: value, key, by, at, state } = step;
    const next = oldestFirst[index + 1];
    const takenBack = next?.kind === "back" && next.by === by;
    if (value === null || takenBack) return [];
    return [{ key, value, by, at, ...beyond(value, limits), unsent: state === "here" }];
  });
}

function beyond(value: number, { low, high }: Limits): Pick<Measurement, "outside" | "beyond"> {
  if (high != null && value > high) return { outside: "above", beyond: exact(value - high) };
  if (low != null && value < low) return { outside: "below", beyond: exact(low - value) };
  return { outside: null, beyond: 0 };
}

// 0.35 − 0.2 is 0.14999999999999997 in floating point; people measured 0.15.
function exact(difference: number): number {
  return Number(difference.toPrecision(6));
}

/** Where things stand in the picture, from 0 (bottom, left) to 1. */
export interface Picture {
  readonly points: readonly { readonly x: number; readonly y: number; readonly one: Measurement }[];
  readonly low: number | null;
  readonly high: number | null;
}

/** More would touch each other on a phone. */
export const SHOWN = 16;

/** The latest of them side by side; both limits are in it whatever was measured. */
export function pictureOf(all: readonly Measurement[], { low = null, high = null }: Limits): Picture {
  const its = all.slice(-SHOWN);
  const marks = [...its.map(({ value }) => value), low, high].filter((one) => one !== null);
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const room = (most - least || Math.abs(most) || 1) * 0.15;
  const y = (value: number) => (value - least + room) / (most - least + 2 * room);
  return {
    points: its.map((one, index) => ({ x: (index + 0.5) / its.length, y: y(one.value), one })),
    low: low === null ? null : y(low),
    high: high === null ? null : y(high),
  };
}
