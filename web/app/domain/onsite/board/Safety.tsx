import { useMemo, useRef, useState } from "preact/hooks";
import { formatDuration, formatWhen, t } from "#/i18n";
import type { Shown } from "#/store/api";
import { useStore } from "#/store/context";
import { Mark, type MarkName, useSize, useWide } from "#/ui";
import type { Judged } from "../attention";
import { BoardGate } from "../gate/BoardGate";
import { closingMark } from "../gate/closing_mark";
import type { Why } from "../gate/gate";
import { doorSignal } from "../gate/use_door";
import { type CheckState, resultUnsent } from "../rules";
import type { BoardNames } from "./rows";
import { isThrough, markField } from "./safety_marks";

interface SafetyProps {
  /** The safety checks alone. */
  safety: readonly Judged[];
  names: BoardNames;
  event: Shown<"event"> | undefined;
  now: number;
  onOpen: (id: string) => void;
}

/** The head of the board: may the doors open, and every safety check as its mark. */
export function Safety({ safety, names, event, now, onOpen }: SafetyProps) {
  const store = useStore();
  const id = event?.id ?? "";
  const { closing } = doorSignal(store, id).value;
  const held = useMemo(() => new Map(closing.map(({ check, why }) => [check, why])), [closing]);
  return (
    <section class="board-safety" aria-label={t("opening.title")}>
      <div class="board-safety__words">
        <BoardGate event={id}>
          <p class="board-safety__second">{eventWords(event, now)}</p>
        </BoardGate>
      </div>
      {safety.length > 0 && (
        <div class="board-safety__marks">
          <Marks safety={safety} held={held} names={names} onOpen={onOpen} />
          <Counts safety={safety} />
        </div>
      )}
    </section>
  );
}

function eventWords(event: Shown<"event"> | undefined, now: number): string {
  const { starts, ends } = event?.fields ?? {};
  if (!starts || !ends) return "";
  if (now < Date.parse(starts)) {
    const time = formatDuration(Date.parse(starts) - now);
    return t("board.eventStartsIn", { when: formatWhen(starts, now), time });
  }
  if (now < Date.parse(ends)) return t("board.eventRunning", { when: formatWhen(ends, now) });
  return t("board.eventOver", { when: formatWhen(ends, now) });
}

interface MarksProps {
  safety: readonly Judged[];
  /** Why a check keeps the gate closed: those stand in the upper rows. */
  held: ReadonlyMap<string, Why>;
  names: BoardNames;
  onOpen: (id: string) => void;
}

const ROOM = 92;
/** On a phone the page scrolls: marks stay large enough for a finger. */
const ROOM_NARROW = 480;

// One stop for Tab, arrows inside: 120 stops before the table would make the keyboard useless.
function Marks({ safety, held, names, onOpen }: MarksProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const [at, setAt] = useState<string | null>(null);
  const through = ({ check }: Judged) => !held.has(check.id);
  const field = markField(safety, width || 600, useWide() ? ROOM : ROOM_NARROW, through);
  const markName = ({ check, state }: Judged) => closingMark(check, state, held.get(check.id));
  const ids = [...field.open, ...field.done].map(({ check }) => check.id);
  const stop = at !== null && ids.includes(at) ? at : ids[0];
  const move = (event: KeyboardEvent) => {
    const to = target(event.key, ids.indexOf(stop ?? ""), ids.length);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    box.current?.querySelector<HTMLElement>(`[data-id="${ids[to]}"]`)?.focus();
  };
  const row = (judged: readonly Judged[], more: number) => (
    <div class="board-marks__row">
      {judged.map((one) => (
        <button
          key={one.check.id}
          type="button"
          class="board-marks__mark"
          data-id={one.check.id}
          tabIndex={one.check.id === stop ? 0 : -1}
          title={markWords(one, markName(one), names)}
          aria-label={markWords(one, markName(one), names)}
          onFocus={() => setAt(one.check.id)}
          onClick={() => onOpen(one.check.id)}
        >
          <Mark name={markName(one)} size={field.size} silent />
        </button>
      ))}
      {more > 0 && <span class="board-marks__more">{t("board.more", { count: more })}</span>}
    </div>
  );
  return (
    <div
      ref={box}
      class={`board-marks board-marks--${field.size}`}
      role="toolbar"
      aria-label={t("board.marks")}
      aria-orientation="horizontal"
      data-marks
      onKeyDown={move}
    >
      {field.open.length > 0 && row(field.open, field.openMore)}
      {field.done.length > 0 && row(field.done, field.doneMore)}
    </div>
  );
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

function markWords({ check, state }: Judged, mark: MarkName, names: BoardNames): string {
  const words = { title: check.fields.title ?? "", state: t(`mark.${mark}`) };
  const person = names.person(check.fields.responsible);
  return person && state !== "pass" && state !== "na"
    ? t("board.markLabelHeld", { ...words, person })
    : t("board.markLabel", words);
}

const TOLD = ["conflict", "fail", "refused", "overdue"] as const satisfies readonly CheckState[];
const TONE = { conflict: "bad", fail: "bad", refused: "warn", overdue: "warn" } as const;

function Counts({ safety }: { safety: readonly Judged[] }) {
  const count = (state: CheckState) => safety.filter((judged) => judged.state === state).length;
  const through = safety.filter(isThrough);
  const unsent = through.filter(({ check }) => resultUnsent(check)).length;
  return (
    <p class="board-counts">
      {TOLD.filter((state) => count(state) > 0).map((state) => (
        <b key={state} class={`qc-c-${TONE[state]}`}>
          {t(`board.count.${state}`, { count: count(state) })}
        </b>
      ))}
      <b>{t("board.count.todo", { count: count("todo") })}</b>
      <b class="qc-c-ok">{t("board.count.done", { count: through.length })}</b>
      {unsent > 0 && <b class="qc-c-azur">{t("board.count.unsent", { count: unsent })}</b>}
      <span>{t("board.count.all", { count: safety.length })}</span>
    </p>
  );
}
