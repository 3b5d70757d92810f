/**
 * The few calls of a screen that do not go through the store: history, devices, first passwords, the workbook.
 * A call never throws: without a network, or refused, it says so in a way that a screen can put into words.
 */

/** What came back. `offline`: nobody answered, or a portal did instead of our server (F20). */
export type Answer<T> =
  | { readonly ok: true; readonly body: T }
  | { readonly ok: false; readonly kind: "offline" }
  | {
      readonly ok: false;
      readonly kind: "refused";
      readonly status: number;
      readonly code: string;
      readonly field?: string;
      /** Seconds after which the server would answer again (429, 503). */
      readonly retryAfter?: number;
      /** For developers; of a file that can't be read it is a sentence in the person's language. */
      readonly message?: string;
    };

export interface CallOptions {
  readonly method?: "GET" | "POST";
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly signal?: AbortSignal;
  /** Milliseconds until nobody counts as having answered (lie-fi, F20). */
  readonly patience?: number;
}

const PATIENCE = 15_000;

/** Ask the server in the name of `person`, who has a session of their own on this device; `null` before a sign-in. */
export async function call<T>(
  person: string | null,
  path: string,
  options: CallOptions = {},
): Promise<Answer<T>> {
  const patience = AbortSignal.timeout(options.patience ?? PATIENCE);
  const headers: Record<string, string> = { Accept: "application/json" };
  if (person !== null) headers["X-Qianchang-Person"] = person;
  if (options.json !== undefined) headers["Content-Type"] = "application/json";
  try {
    const response = await fetch(path, {
      method: options.method ?? "GET",
      headers,
      body: options.json === undefined ? null : JSON.stringify(options.json),
      cache: "no-store",
      credentials: "same-origin",
      redirect: "error",
      signal: options.signal ? AbortSignal.any([options.signal, patience]) : patience,
    });
    const answer = answerOf<T>(response.status, response.headers.get("Content-Type"), await response.text());
    const retryAfter = Number(response.headers.get("Retry-After"));
    return !answer.ok && answer.kind === "refused" && retryAfter > 0 ? { ...answer, retryAfter } : answer;
  } catch {
    return { ok: false, kind: "offline" };
  }
}

/** Reads an answer: what is no JSON of ours did not come from our server. */
export function answerOf<T>(status: number, type: string | null, text: string): Answer<T> {
  const body = type?.includes("application/json") ? parse(text) : undefined;
  if (body === undefined) {
    return status >= 400 ? refusal(status, {}) : { ok: false, kind: "offline" };
  }
  if (status >= 200 && status < 300) return { ok: true, body: body as T };
  const error = (body as { error?: WireError } | null)?.error;
  return refusal(status, error ?? {});
}

interface WireError {
  readonly code?: unknown;
  readonly field?: unknown;
  readonly message?: unknown;
}

function refusal<T>(status: number, { code, field, message }: WireError): Answer<T> {
  return {
    ok: false,
    kind: "refused",
    status,
    code: typeof code === "string" ? code : "unknown",
    ...(typeof field === "string" && { field }),
    ...(typeof message === "string" && { message }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
