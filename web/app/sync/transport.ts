/** One request over a bad network: how long it may take, and who it was that answered (F3, F20). */
import type { Reason } from "#/outbox/types";
import { isAnswer, type SyncAnswer } from "./wire";

/** Silence that means that nothing will come; 2G needs up to a second for a first byte. */
const SILENCE_MS = 20_000;
/** The slowest line that is waited for while a request goes out, 2G. */
const BYTES_PER_MS = 2;

export type Reply =
  | { readonly kind: "answer"; readonly answer: SyncAnswer }
  /** No connection; `slow`: there was one, and it gave nothing in time. */
  | { readonly kind: "offline"; readonly slow: boolean }
  /** Somebody else answers in the server's place. */
  | { readonly kind: "captive" }
  | { readonly kind: "signed_out" }
  /** The server is there and can't answer now; it may say for how long. */
  | { readonly kind: "busy"; readonly waitMs: number }
  /** The server can't read the request. */
  | { readonly kind: "unreadable"; readonly reason: Reason };

export async function post(person: string, body: string, stopped: AbortSignal): Promise<Reply> {
  const patience = new Patience(stopped);
  const bytes = new TextEncoder().encode(body);
  try {
    patience.wait(SILENCE_MS + bytes.length / BYTES_PER_MS);
    const response = await fetch("/api/sync", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Qianchang-Person": person },
      body: bytes,
      cache: "no-store",
      redirect: "manual",
      signal: patience.signal,
    });
    return judge(response, parsed(await textOf(response, patience)));
  } catch {
    return { kind: "offline", slow: patience.lost };
  } finally {
    patience.end();
  }
}

/** Gives up after a silence, not after a time: a long answer over a slow line is still an answer. */
export class Patience {
  /** The silence lasted too long. */
  lost = false;
  readonly #control = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly stopped: AbortSignal) {
    if (stopped.aborted) this.#control.abort();
    else stopped.addEventListener("abort", this.#stop);
  }

  get signal(): AbortSignal {
    return this.#control.signal;
  }

  wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.lost = true;
      this.#control.abort();
    }, milliseconds);
  }

  readonly #stop = (): void => this.#control.abort();

  end(): void {
    clearTimeout(this.#timer);
    this.stopped.removeEventListener("abort", this.#stop);
  }
}

async function textOf(response: Response, patience: Patience): Promise<string> {
  patience.wait(SILENCE_MS);
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    patience.wait(SILENCE_MS);
    text += decoder.decode(value, { stream: true });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judge(response: Response, content: unknown): Reply {
  const refusal = errorIn(content);
  if (response.ok) return isAnswer(content) ? { kind: "answer", answer: content } : { kind: "captive" };
  if (response.status >= 500 || response.status === 429) return { kind: "busy", waitMs: waitAsked(response) };
  // Only our server's own error shape ends a session: a portal's 401 does not.
  if (!refusal) return { kind: "captive" };
  if (response.status === 401 || response.status === 403) return { kind: "signed_out" };
  return { kind: "unreadable", reason: refusal };
}

function errorIn(content: unknown): Reason | null {
  if (typeof content !== "object" || content === null || !("error" in content)) return null;
  const error = content.error as Partial<Reason> | null;
  if (typeof error !== "object" || error === null) return null;
  const field = typeof error.field === "string" ? { field: error.field } : {};
  return {
    code: "invalid",
    message: String(error.message ?? error.code ?? ""),
    detail: "unreadable",
    ...field,
  };
}

function waitAsked(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}
