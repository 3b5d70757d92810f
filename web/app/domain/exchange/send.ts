/** Sends a workbook. By XMLHttpRequest: fetch can't tell how much of an upload has gone. */
import { type Answer, answerOf } from "#/api/call";
import type { Report } from "./report";

export interface Sending {
  readonly person: string;
  readonly file: File;
  readonly dryRun: boolean;
  /** For the sentences of the report. */
  readonly language: string;
  /** Share of the file that has gone, 0 to 1. */
  readonly onSent: (share: number) => void;
  readonly signal: AbortSignal;
}

/** `changed`: the file on the disk is no longer the one that was chosen. */
export type SendAnswer =
  | Answer<Report>
  | { readonly ok: false; readonly kind: "changed" }
  | { readonly ok: false; readonly kind: "stopped" };

export async function sendWorkbook(sending: Sending): Promise<SendAnswer> {
  if (!(await isReadable(sending.file))) return { ok: false, kind: "changed" };
  return post(sending);
}

// A file that was saved again after it was chosen can't be read any more; the browser would call that a network error.
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function post({ person, file, dryRun, language, onSent, signal }: Sending): Promise<SendAnswer> {
  const form = new FormData();
  form.set("file", file, file.name);
  form.set("dry_run", String(dryRun));
  form.set("language", language);
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.open("POST", "/api/workbook");
    request.setRequestHeader("X-Qianchang-Person", person);
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onSent(1);
    request.onload = () =>
      resolve(
        answerOf<Report>(request.status, request.getResponseHeader("Content-Type"), request.responseText),
      );
    request.onerror = () => resolve({ ok: false, kind: "offline" });
    request.onabort = () => resolve({ ok: false, kind: "stopped" });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}
