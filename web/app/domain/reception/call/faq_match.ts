/** Common questions for what is being typed: running Han text has no words, so pairs of characters are compared (R6). Pure. */
import { type Finder, wordsOf } from "#/search/match";
import type { Shown } from "#/store/api";

export type Faq = Shown<"faq">;

export interface FaqHit {
  readonly faq: Faq;
  readonly weight: number;
}

/** Pairs of one line, folded; marks and spaces part them. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const run of text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)) {
    const han = [...run];
    if (/^[\p{Script=Latin}\p{N}]+$/u.test(run)) {
      if (run.length > 2) pairs.add(run);
      continue;
    }
    for (let at = 0; at + 1 < han.length; at++) pairs.add(`${han[at]}${han[at + 1]}`);
  }
  return pairs;
}

/** What each question and answer says, made ready once. */
export class FaqIndex {
  readonly #rows: readonly { faq: Faq; question: ReadonlySet<string>; answer: ReadonlySet<string> }[];
  readonly #held = new Map<string, number>();

  constructor(faqs: readonly Faq[]) {
    this.#rows = faqs.map((faq) => ({
      faq,
      question: pairsOf(`${faq.fields.question ?? ""} ${faq.fields.category ?? ""}`),
      answer: pairsOf(faq.fields.answer ?? ""),
    }));
    for (const { question, answer } of this.#rows) {
      for (const pair of new Set([...question, ...answer]))
        this.#held.set(pair, (this.#held.get(pair) ?? 0) + 1);
    }
  }

  /** The best few for a line; pinyin and initials are looked for in the questions. */
  find(line: string, finder: Finder, most = 3): readonly FaqHit[] {
    const pairs = [...pairsOf(line)];
    const words = /[a-z]/iu.test(line) ? wordsOf(line).filter((word) => word.length > 1) : [];
    const hits = this.#rows.map(({ faq, question, answer }): FaqHit => {
      let weight = 0;
      for (const pair of pairs)
        weight += (question.has(pair) ? 2 : answer.has(pair) ? 0.7 : 0) * this.#rare(pair);
      if (words.length > 0 && finder.finds(words, [faq.fields.question])) weight += 4;
      return { faq, weight };
    });
    return hits
      .filter(({ weight }) => weight >= 0.6)
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, most);
  }

  /** What stands everywhere ("怎么") says little. */
  #rare(pair: string): number {
    const held = this.#held.get(pair) ?? 0;
    return held === 0
      ? 0
      : Math.log(1 + this.#rows.length / held) / Math.log(1 + Math.max(2, this.#rows.length));
  }
}
