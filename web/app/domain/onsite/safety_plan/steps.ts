const NUMBER = /^\s*(?:\d+\s*[.、．:：)）]|[（(]\d+[)）]|[①-⑳]|[-–•·])\s*/u;

/** The steps of a safety plan one by one: a line each, without the numbers that somebody typed in front. Pure. */
export function stepTexts(steps: string): readonly string[] {
  const lines = steps.split(/\r?\n/u).map((line) => line.replace(NUMBER, "").trim());
  return lines.filter((line) => line !== "");
}
