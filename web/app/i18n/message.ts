/** A text of a catalogue: plain with `{parameters}`, or in two forms chosen by `count` where a language has a plural. */
export type Message = string | { readonly one: string; readonly other: string };

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The parameters that a text of the zh-Hans catalogue names. */
export type ParametersOf<Text> = Text extends string
  ? NamesIn<Text>
  : Text extends { readonly other: infer Other extends string }
    ? NamesIn<Other>
    : never;

/** What another language must provide for an area: each key of the zh-Hans one, no more and no less. */
export type Translation<Area> = { readonly [Key in keyof Area]: Message };

const PARAMETER = /\{(\w+)\}/g;

/** The form of a message for these parameters: `one` for a `count` of exactly 1. */
export function chooseForm(message: Message, parameters: Readonly<Record<string, unknown>>): string {
  if (typeof message === "string") return message;
  return parameters.count === 1 || parameters.count === "1" ? message.one : message.other;
}

/** Names of the parameters in a text, in order. */
export function parametersIn(text: string): string[] {
  return [...text.matchAll(PARAMETER)].map((match) => match[1] ?? "");
}

/**
 * A text cut at its parameters, each replaced by what `fill` gives for it: the way for a sentence with a bold name
 * or a number element inside. An unknown parameter stays visible as `{name}`.
 */
export function splitText<Part>(text: string, fill: (name: string) => Part | undefined): (string | Part)[] {
  const parts: (string | Part)[] = [];
  let from = 0;
  for (const match of text.matchAll(PARAMETER)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(fill(match[1] ?? "") ?? match[0]);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
