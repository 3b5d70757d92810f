import { useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { announce, Button, DropZone, EmptyState, type KeyBinding, KeyFoot, Notice, Progress } from "#/ui";
import { LARGEST_FILE, megabytes } from "./file_check";
import { Told } from "./Told";
import { takeOut } from "./take_out";
import { useDropped } from "./use_dropped";
import { type Exchange, type Step, useExchange } from "./use_exchange";
import "./workbook.css";

/** The department's workbook: tried before it is imported, and out again. Needs the server, and says so. */
export function WorkbookScreen() {
  const store = useStore();
  const { link, manages } = store.status.value;
  const may = manages.some((scope) => scope === "staff" || scope.startsWith("event:"));
  const offline = link === "offline" || link === "captive";
  return (
    <div class="qc-desk workbook">
      <div class="workbook__head">
        <h1 class="qc-t-list-title">{t("workbook.title")}</h1>
        <p class="qc-t-second">{t("workbook.purpose")}</p>
      </div>
      {may ? <Ways person={store.person} offline={offline} /> : <NotYours />}
    </div>
  );
}

function NotYours() {
  return <EmptyState title={t("workbook.notYours")} next={t("workbook.notYoursNext")} />;
}

function Ways({ person, offline }: { person: string; offline: boolean }) {
  const exchange = useExchange(person);
  const out = useTakeOut(person);
  const page = useRef<HTMLDivElement>(null);
  const over = useDropped((files) => !offline && exchange.take(files));
  const choose = () => page.current?.querySelector<HTMLElement>("input[type=file]")?.click();
  return (
    <div class={`workbook__ways${over ? " workbook__ways--over" : ""}`} ref={page}>
      {exchange.step.kind !== "told" && (
        <div class="workbook__out">
          <Button size={48} hint="E" disabled={offline || out.busy} onPress={out.go}>
            {out.busy ? t("workbook.exporting") : t("workbook.export")}
          </Button>
          <span class="qc-t-second">{out.words || t("workbook.exportNote")}</span>
        </div>
      )}
      {offline ? (
        <Notice tone="warn" title={t("workbook.offline")} text={t("workbook.offlineNext")} />
      ) : (
        exchange.step.kind !== "told" && <Drop exchange={exchange} step={exchange.step} />
      )}
      {exchange.step.kind === "told" && (
        <Told key={exchange.step.at} step={exchange.step} exchange={exchange} offline={offline} />
      )}
      <KeyFoot bindings={keys(exchange, offline, choose, out.go)} note={t("workbook.anywhere")} />
    </div>
  );
}

interface Out {
  readonly busy: boolean;
  readonly words: string;
  readonly go: () => void;
}

function useTakeOut(person: string): Out {
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState("");
  const go = async () => {
    setBusy(true);
    const taken = await takeOut(person);
    const said = taken.ok
      ? t("workbook.exported", { file: taken.name })
      : t(`workbook.problem.${taken.kind}`);
    setBusy(false);
    setWords(said);
    announce(said);
  };
  return { busy, words, go: () => void go() };
}

function Drop({ exchange, step }: { exchange: Exchange; step: Exclude<Step, { kind: "told" }> }) {
  const busy = step.kind === "sending";
  return (
    <>
      <DropZone
        label={t("workbook.drop", { limit: megabytes(LARGEST_FILE) })}
        accept=".xlsx,.xlsm"
        onFiles={exchange.take}
        busy={busy}
        name="workbook"
      >
        {busy && <Way step={step} onStop={exchange.stop} />}
      </DropZone>
      <p class="workbook__problem" role="alert">
        {step.kind === "waiting" && step.problem}
      </p>
      <ol class="workbook-steps">
        <li>{t("workbook.step.try")}</li>
        <li>{t("workbook.step.read")}</li>
        <li>{t("workbook.step.import")}</li>
      </ol>
    </>
  );
}

interface WayProps {
  step: Extract<Step, { kind: "sending" }>;
  onStop: () => void;
}

/** How far the file is: on its way in per cent, then in the server's hands, of which nobody knows how long. */
export function Way({ step, onStop }: WayProps) {
  const { share, dryRun } = step;
  const file = step.file.name;
  const arrived = dryRun ? t("workbook.reading", { file }) : t("workbook.writing", { file });
  const percent = Math.floor(share * 100);
  return (
    <div class="workbook-way">
      <p>{share < 1 ? t("workbook.sending", { file, share: `${percent}%` }) : arrived}</p>
      <Progress done={percent} total={100} slim />
      <Button size={40} onPress={onStop}>
        {t("workbook.stop")}
      </Button>
    </div>
  );
}

function keys(
  exchange: Exchange,
  offline: boolean,
  choose: () => void,
  out: () => void,
): readonly KeyBinding[] {
  const { step } = exchange;
  return [
    {
      keys: ["o"],
      shown: ["O"],
      word: t("workbook.key.choose"),
      foot: true,
      off: offline || step.kind !== "waiting",
      run: choose,
    },
    {
      keys: ["e"],
      shown: ["E"],
      word: t("workbook.key.export"),
      foot: true,
      off: offline,
      run: out,
    },
    {
      keys: ["Escape"],
      shown: ["Esc"],
      word: t("workbook.key.back"),
      inFields: true,
      foot: true,
      off: step.kind === "waiting",
      run: () => (step.kind === "sending" ? exchange.stop() : exchange.again()),
    },
  ];
}
