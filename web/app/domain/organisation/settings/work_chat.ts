/** Work chats: the form's values, and trying one at the server. */
import { call } from "#/api/call";
import { language } from "#/i18n";
import type { FieldValues, Shown } from "#/store/api";

export type WorkChat = Shown<"work_chat">;

export interface ChatDraft {
  readonly name: string;
  readonly address: string;
  readonly group: string;
}

export const NO_CHAT: ChatDraft = { name: "", address: "", group: "" };

export type ChatProblem = "name" | "address";

/** What keeps it from being saved. An address is what a chat shows (https://…) or apprise writes (wecombot://…). */
export function chatProblem({ name, address }: ChatDraft): ChatProblem | undefined {
  if (name.trim() === "") return "name";
  return /^[a-z]+:\/\/\S+$/i.test(address.trim()) ? undefined : "address";
}

export function chatValues({ name, address, group }: ChatDraft): FieldValues<"work_chat"> {
  return { name: name.trim(), address: address.trim(), ...(group && { group }) };
}

/** The kind of chat and its host, never the secret behind it: a screen may be looked at by others. */
export function hiddenAddress(address: string): string {
  const [scheme = "", rest = ""] = address.split("://");
  const host =
    scheme.startsWith("http") || scheme.startsWith("json") ? rest.split("/")[0]?.split("@").at(-1) : "";
  return `${scheme}://${host ?? ""}…`;
}

export type Tried = "done" | "not_known" | "not_taken" | "offline" | "other";

export async function tryChat(person: string, chat: string): Promise<Tried> {
  const answer = await call(person, `/api/work-chats/${chat}/test`, {
    method: "POST",
    json: { language: language.peek() },
    patience: 30_000,
  });
  if (answer.ok) return "done";
  if (answer.kind === "offline") return "offline";
  return answer.code === "not_known" || answer.code === "not_taken" ? answer.code : "other";
}
