/** The keys of a call: they work while somebody types, and never while an input method composes. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { searchableDigits, typedDigits } from "../clients/numbers";
import { change } from "./draft";
import type { Faq } from "./faq_match";
import type { Candidate } from "./match";
import type { OpenCall } from "./use_call";
import type { Found } from "./use_found";

/** By the place on the keyboard: with Alt a Mac types other letters. */
export const CANDIDATE_KEYS = ["A", "S"] as const;
export const FAQ_KEYS = ["Q", "W", "R"] as const;

interface CallKeys {
  readonly call: OpenCall;
  readonly found: Found;
  readonly line: string;
  focus(field: string): void;
  finish(passing: boolean): Promise<void>;
  leave(): Promise<void>;
}

export function useCallKeys(keys: CallKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || document.querySelector("dialog:modal")) return;
      if (run(event, current.current)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function run(event: KeyboardEvent, { call, found, line, focus, finish, leave }: CallKeys): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (plain && !event.altKey) {
    if (event.key === "F9") void finish(true);
    else if (event.key === "F8") void finish(false);
    else if (event.key === "Escape" && !event.defaultPrevented) void leave();
    else return event.key === "F2";
    return true;
  }
  if (!plain || !event.altKey) return false;
  const letter = event.code.replace(/^Key/u, "");
  const candidate = found.candidates[CANDIDATE_KEYS.indexOf(letter as "A")];
  const faq = found.faqs[FAQ_KEYS.indexOf(letter as "Q")];
  if (candidate) choose(call, candidate);
  else if (faq) takeOver(call, line, faq.faq);
  else if (letter === "X") toggleAnswered(call, line);
  else if (letter === "N") toggleFresh(call);
  else if (letter === "T") focus("to");
  else return false;
  return true;
}

/** It is this client and contact; once more: it is not. */
export function choose(call: OpenCall, { client, contact }: Candidate): void {
  const { draft } = call;
  const same = draft.client === (client?.id ?? null) && draft.contact === (contact?.id ?? null);
  if (same) {
    call.change({ client: null, contact: null });
    return;
  }
  const caller = draft.caller.trim() === "" ? (contact?.fields.name ?? "") : draft.caller;
  const company = draft.company.trim() === "" ? (client?.fields.name ?? "") : draft.company;
  const number = wholeNumber(draft.number, [contact?.fields.mobile, contact?.fields.phone]);
  call.change({
    client: client?.id ?? null,
    contact: contact?.id ?? null,
    fresh: false,
    caller,
    company,
    number,
  });
}

/** Some digits were typed to find somebody: what is rung back is their whole number. */
export function wholeNumber(typed: string, theirs: readonly (string | null | undefined)[]): string {
  const numbers = theirs.filter((number): number is string => Boolean(number));
  const digits = typedDigits(typed);
  if (typed.trim() === "") return numbers[0] ?? "";
  const whole = numbers.find((number) => digits.some((each) => searchableDigits(number).includes(each)));
  return whole ?? typed;
}

/** The line was answered with the words of a common question; once more: it was not. */
export function takeOver(call: OpenCall, line: string, { id, fields }: Faq): void {
  const { matters } = call.draft;
  const taken = matters.find((matter) => matter.id === line)?.faq === id;
  const part = taken ? { faq: null, answer: null } : { faq: id, answer: fields.answer ?? "" };
  call.change({ matters: change(matters, line, part) });
}

/** Answered in one's own words. */
export function toggleAnswered(call: OpenCall, line: string): void {
  const { matters } = call.draft;
  const answered = matters.find((matter) => matter.id === line)?.answer ?? null;
  call.change({ matters: change(matters, line, { answer: answered === null ? "" : null, faq: null }) });
}

/** A new client, or a new contact of the chosen one, is made of what was typed. */
export function toggleFresh(call: OpenCall): void {
  call.change({ fresh: !call.draft.fresh, contact: null });
}
