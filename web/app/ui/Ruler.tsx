import { type Scale, share } from "./scale";
import "./Ruler.css";

export type RulerTone = "ink" | "ok" | "warn" | "bad";

export interface RulerProps {
  scale: Scale;
  /** The thick stretch: what is allowed, or what is used up. */
  thick?: { from: number; to: number; tone?: RulerTone; hatched?: boolean } | undefined;
  /** The pointer for now. */
  pointer?: { at: number; tone?: "azur" | RulerTone } | undefined;
  /** Notches with words below: limits, beginning of the event. */
  notches?: readonly { at: number; word?: string }[];
  /** Fine ticks without words, e.g. every five minutes. */
  ticks?: readonly number[];
  /** Earlier results, in the shapes of their marks. */
  points?: readonly { at: number; result: "pass" | "fail" }[];
  /** Words at both ends. */
  ends?: readonly [string, string] | undefined;
  /** The whole ruler in one sentence, for those who can't see it. */
  label: string;
  /** Without words below: inside a row. */
  slim?: boolean;
}

/** The one ruler for every quantity: thick where allowed or used up, a notch for the limit, a pointer for now. */
export function Ruler(props: RulerProps) {
  const { scale, thick, pointer, notches = [], ticks = [], points = [], ends, label, slim } = props;
  const at = (value: number) => `left:${(share(value, scale) * 100).toFixed(2)}%`;
  return (
    <div class={`qc-ruler${slim ? " qc-ruler--slim" : ""}`} role="img" aria-label={label}>
      <div class="qc-ruler__line">
        <i class="qc-ruler__axis" />
        {thick && <i class={thickClass(thick)} style={stretch(thick.from, thick.to, scale)} />}
        {ticks.map((tick) => (
          <i key={tick} class="qc-ruler__tick" style={at(tick)} />
        ))}
        {notches.map((notch) => (
          <i key={notch.at} class="qc-ruler__notch" style={at(notch.at)} />
        ))}
        {points.map((point, index) => (
          <i key={index} class={`qc-ruler__point qc-ruler__point--${point.result}`} style={at(point.at)} />
        ))}
        {pointer && (
          <i
            class={`qc-ruler__pointer qc-ruler__pointer--${pointer.tone ?? "azur"}`}
            style={at(pointer.at)}
          />
        )}
      </div>
      {!slim && <RulerWords scale={scale} notches={notches} ends={ends} />}
    </div>
  );
}

function thickClass({ tone = "ink", hatched }: NonNullable<RulerProps["thick"]>): string {
  return `qc-ruler__thick qc-ruler__thick--${tone}${hatched ? " qc-ruler__thick--hatched" : ""}`;
}

function stretch(from: number, to: number, scale: Scale): string {
  const start = share(from, scale);
  return `left:${(start * 100).toFixed(2)}%;width:${((share(to, scale) - start) * 100).toFixed(2)}%`;
}

type Word = { at: number; word: string };

// Words that would stand on each other: the notch is the more important, the end gives way.
function RulerWords({ scale, notches, ends }: Pick<RulerProps, "scale" | "notches" | "ends">) {
  const named: Word[] = (notches ?? []).flatMap(({ at, word }) =>
    word === undefined ? [] : [{ at: share(at, scale), word }],
  );
  const free = ({ at, word }: Word) =>
    named.every((other) => Math.abs(other.at - at) > (word.length + other.word.length) * 0.014 + 0.06);
  const outer: Word[] = ends
    ? [
        { at: 0, word: ends[0] },
        { at: 1, word: ends[1] },
      ]
    : [];
  return (
    <div class="qc-ruler__words" aria-hidden="true">
      {[...named, ...outer.filter(free)].map(({ at, word }) => (
        <span key={`${at} ${word}`} style={`left:${(at * 100).toFixed(2)}%;--shift:${shift(at)}`}>
          {word}
        </span>
      ))}
    </div>
  );
}

// At the ends a word is pulled inside, in the middle it is centred.
function shift(at: number): string {
  if (at < 0.12) return `${(-at * 100).toFixed(0)}%`;
  if (at > 0.88) return `${(-at * 100).toFixed(0)}%`;
  return "-50%";
}
