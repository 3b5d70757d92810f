import { useEffect, useRef, useState } from "preact/hooks";
import { language, t } from "#/i18n";
import { announce } from "#/ui";
import { fileProblem, LARGEST_FILE, megabytes } from "./file_check";
import type { Report } from "./report";
import { type SendAnswer, sendWorkbook } from "./send";

/** Where a workbook stands on its way in. */
export type Step =
  | { readonly kind: "waiting"; readonly problem: string }
  | { readonly kind: "sending"; readonly file: File; readonly dryRun: boolean; readonly share: number }
  | {
      readonly kind: "told";
      readonly file: File;
      readonly report: Report;
      readonly at: number;
      readonly problem: string;
    };

export interface Exchange {
  readonly step: Step;
  /** Tries a file: nothing is changed. */
  take(files: readonly File[]): void;
  /** Imports the file that was tried. */
  bringIn(): void;
  stop(): void;
  /** Back to the beginning. */
  again(): void;
}

const WAITING: Step = { kind: "waiting", problem: "" };

/** One file at a time: tried first, then imported if the person says so. */
export function useExchange(person: string): Exchange {
  const [step, setStep] = useState<Step>(WAITING);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);
  const send = async (file: File, dryRun: boolean, before: Step) => {
    const way = new AbortController();
    underWay.current = way;
    setStep({ kind: "sending", file, dryRun, share: 0 });
    const onSent = (share: number) =>
      !way.signal.aborted && setStep({ kind: "sending", file, dryRun, share });
    const answer = await sendWorkbook({
      person,
      file,
      dryRun,
      language: language.peek(),
      onSent,
      signal: way.signal,
    });
    if (answer.ok) {
      announce(dryRun ? t("workbook.tried") : t("workbook.done", { file: file.name }));
      return setStep({ kind: "told", file, report: answer.body, at: Date.now(), problem: "" });
    }
    const problem = problemWords(answer, file, dryRun);
    announce(problem);
    // A trial that can still be read stays on the screen; the file that could not even be tried is forgotten.
    setStep(before.kind === "told" ? { ...before, problem } : { kind: "waiting", problem });
  };
  return {
    step,
    take: ([file]) => {
      if (!file || step.kind === "sending") return;
      const problem = fileProblem(file);
      if (problem === null) return void send(file, true, WAITING);
      const words = {
        file: file.name,
        size: megabytes(file.size),
        limit: megabytes(LARGEST_FILE),
      };
      setStep({ kind: "waiting", problem: t(`workbook.problem.${problem}`, words) });
    },
    bringIn: () => step.kind === "told" && void send(step.file, false, step),
    stop: () => underWay.current?.abort(),
    again: () => setStep(WAITING),
  };
}

const CODES = ["forbidden", "signed_out", "busy"] as const;

function problemWords(answer: Exclude<SendAnswer, { ok: true }>, file: File, dryRun: boolean): string {
  if (answer.kind === "changed") return t("workbook.problem.changed", { file: file.name });
  if (answer.kind === "stopped") return t(dryRun ? "workbook.stopped" : "workbook.stoppedUnsure");
  if (answer.kind === "offline")
    return t(dryRun ? "workbook.problem.offline" : "workbook.problem.offlineUnsure");
  if (answer.code === "file_too_large") {
    const limit = megabytes(LARGEST_FILE);
    return t("workbook.problem.too_large", { file: file.name, size: megabytes(file.size), limit });
  }
  // Why a file can't be read the server says in the person's language: it alone has looked inside.
  if (/^(file_|too_many_cells)/.test(answer.code) && answer.message) return `${file.name}: ${answer.message}`;
  const known = CODES.find((code) => code === answer.code);
  return t(`workbook.problem.${known ?? "other"}`);
}
