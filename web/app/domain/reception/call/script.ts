/** What to say and ask on the telephone: the group's own words, or the built-in ones. */
import { t } from "#/i18n";
import type { Shown, Store } from "#/store/api";

/** The sentences beside the fields, in their order. */
export const ASKS = ["number", "asks", "hopes", "until", "note"] as const;
export type Ask = (typeof ASKS)[number];

export interface Script {
  readonly greeting: string;
  readonly questions: Readonly<Record<Ask, string>>;
  readonly farewell: string;
}

/** The script of the group that receives clients, with what it left open filled in. Reads signals. */
export function scriptOf(store: Store): Script {
  return filled(recordOf(store), store.record("person", store.person).value?.fields.name ?? "");
}

/** The record, if somebody made one. */
export function recordOf(store: Store): Shown<"call_script"> | undefined {
  const scripts = store.all("call_script").value;
  const mine = store.record("person", store.person).value?.fields.groups ?? [];
  const own = scripts.find(({ fields }) => fields.group && mine.includes(fields.group));
  return own ?? scripts[0];
}

export function filled(record: Shown<"call_script"> | undefined, name: string): Script {
  const { greeting, questions, farewell } = record?.fields ?? {};
  const lines = (questions ?? "").split("\n");
  const asked = ASKS.map((ask, index) => [ask, lines[index]?.trim() || t(`callin.ask.${ask}`)] as const);
  return {
    greeting: greeting?.trim() ? withName(greeting.trim(), name) : t("callin.greeting", { name }),
    questions: Object.fromEntries(asked) as Record<Ask, string>,
    farewell: farewell?.trim() ?? "",
  };
}

// {name} in the group's own text, too: whoever answers says their own name.
function withName(text: string, name: string): string {
  return text.replaceAll(/\{(?:name|姓名)\}/gu, name);
}
