/** Copies that take less room: what thousands of records have in common is there once. */
import type { EntityRules, Value } from "#/outbox/types";
import type { CopyRow } from "./disk";

/** Longer texts are hardly ever the same twice; a reference has 26 characters, a scope some more. */
const MOST_CHARACTERS = 40;
/** Kinds of fields whose values many records have in common. */
const REPEATED: ReadonlySet<string | undefined> = new Set(["reference", "choice"]);
const NOTHING = Object.freeze({});

/**
 * Every copy comes out of the database or of a message with strings and objects of its own, though all checks of an event name
 * the same few zones, people and scopes. 20,000 records so take half the room, and the browser's garbage collector,
 * which stops the screen while it finishes, has half as much to go through.
 */
export class Sharing {
  readonly #texts = new Map<string, string>();
  readonly #through = new Map<string, readonly string[]>();

  /** The same copy; the one that is given belongs to the caller no more. */
  share(copy: CopyRow, rules: EntityRules): CopyRow {
    const fields = copy.fields as Record<string, Value>;
    for (const name of repeatedFields(rules)) {
      const value = fields[name];
      if (typeof value === "string") fields[name] = this.#text(value);
    }
    const { id, rev, heads, stamps } = copy;
    return {
      entity: this.#text(copy.entity),
      id,
      rev,
      epoch: this.#text(copy.epoch),
      home: this.#text(copy.home),
      through: this.#scopes(copy.through),
      fields,
      heads,
      conflicts: filled(copy.conflicts),
      unseen: filled(copy.unseen),
      ...(stamps && { stamps: filled(stamps) }),
    };
  }

  #text(text: string): string {
    if (text.length > MOST_CHARACTERS) return text;
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }

  #scopes(through: readonly string[]): readonly string[] {
    const name = through.length === 1 ? (through[0] as string) : through.join("\n");
    const known = this.#through.get(name);
    if (known === undefined) this.#through.set(name, through);
    return known ?? through;
  }
}

function filled<T extends object>(object: T): T {
  for (const _ in object) return object;
  return NOTHING as T;
}

const repeatedCache = new WeakMap<EntityRules, readonly string[]>();

function repeatedFields(rules: EntityRules): readonly string[] {
  let found = repeatedCache.get(rules);
  if (!found) {
    found = Object.keys(rules.fields).filter((name) => REPEATED.has(rules.fields[name]?.kind));
    repeatedCache.set(rules, found);
  }
  return found;
}
