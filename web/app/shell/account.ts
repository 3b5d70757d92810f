/** Signing in and out at the server, in outcomes that a screen can put into words. */
import { call } from "#/api/call";

/** Who signed in, as the server names them. */
export interface Granted {
  readonly id: string;
  readonly name: string;
  readonly staff_number: string;
  readonly position: string;
}

/** `too_many`: the next try counts only at `until`. `server`: it answered, but could not decide. */
export type SignInAnswer =
  | { readonly kind: "in"; readonly person: Granted; readonly epoch: string }
  | { readonly kind: "wrong" | "no_access" | "offline" | "server" }
  | { readonly kind: "too_many"; readonly until: Date };

export type PasswordAnswer =
  | "done"
  | "wrong"
  | "short"
  | "long"
  | "plain"
  | "offline"
  | "signed_out"
  | "server";

const DEFAULT_WAIT_SECONDS = 60;

/** A staff number as people type it: full-width forms and spaces of an input method are not meant. */
export function tidyStaffNumber(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "");
}

/** Ask for a session on this device. */
export async function signIn(staffNumber: string, password: string, device: string): Promise<SignInAnswer> {
  const json = { staff_number: tidyStaffNumber(staffNumber), password, device };
  const answer = await call<{ person: Granted; epoch: string }>(null, "/api/sign-in", {
    method: "POST",
    json,
  });
  if (answer.ok) return { kind: "in", person: answer.body.person, epoch: answer.body.epoch };
  if (answer.kind === "offline") return { kind: "offline" };
  if (answer.status === 429) {
    return {
      kind: "too_many",
      until: new Date(Date.now() + (answer.retryAfter ?? DEFAULT_WAIT_SECONDS) * 1_000),
    };
  }
  if (answer.code === "wrong_password") return { kind: "wrong" };
  return { kind: answer.code === "no_access" ? "no_access" : "server" };
}

/** End a person's session on this device. False: the server has not heard it, and must be told later. */
export async function signOut(person: string): Promise<boolean> {
  const answer = await call(person, "/api/sign-out", { method: "POST", json: {} });
  return answer.ok || (answer.kind === "refused" && answer.status === 401);
}

const PASSWORD_ANSWERS: Readonly<Record<string, PasswordAnswer>> = {
  wrong_password: "wrong",
  too_short: "short",
  too_long: "long",
  too_plain: "plain",
  signed_out: "signed_out",
};

/** Set one's own password. */
export async function changePassword(person: string, old: string, next: string): Promise<PasswordAnswer> {
  const answer = await call(person, "/api/password", { method: "POST", json: { old, new: next } });
  if (answer.ok) return "done";
  return answer.kind === "offline" ? "offline" : (PASSWORD_ANSWERS[answer.code] ?? "server");
}
