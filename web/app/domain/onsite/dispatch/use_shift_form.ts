import { useMemo, useState } from "preact/hooks";
import { compare, factsLine, minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { scopeOf } from "../event_checks";
import { useProblem } from "../incidents/use_problem";
import { dutiesIn } from "./event_duties";
import { addShift, repost, retime, type Undo } from "./move_shift";
import {
  asShift,
  newShiftAt,
  type Times,
  type TimesProblem,
  type Typed,
  timesPatch,
  timesTyped,
  typedOf,
} from "./shift_form";
import { clashes, type Shift } from "./shifts";
import { timesOf } from "./words";

interface Kept {
  readonly typed: Typed;
  /** What stood there when the form was opened. */
  readonly opened: Typed;
}

/** A shift being typed. */
export interface ShiftEdit {
  readonly typed: Typed;
  readonly person: string | null;
  /** What the times that stand there would take. */
  readonly slot: Pick<Shift, "id" | "fields">;
  /** Where that person is at that time besides. */
  readonly busy: readonly Shift[];
  /** Told once somebody tried to save. */
  readonly wrong: TimesProblem | undefined;
  readonly movesPost: boolean;
  readonly problem: string;
  set(typed: Typed): void;
  save(): Promise<void>;
  discard(): Promise<void>;
}

interface Asked {
  readonly event: string;
  readonly shift: Shift | undefined;
  readonly onDone: (words: string, undo: Undo) => void;
  readonly onClose: () => void;
}

/** The form over a shift, or over one that is to be made; half typed it survives the phone (F27). */
export function useShiftForm({ event, shift, onDone, onClose }: Asked): ShiftEdit {
  const store = useStore();
  const posts = usePosts(event);
  const key = shift ? `shift:${shift.id}` : `shift-new:${event}`;
  const start = useMemo(() => startOf(store, event, shift, posts[0]?.value ?? ""), [key]);
  const draft = useDecisionDraft<"shift", Kept>("shift", key, start, shift?.id);
  const [tried, setTried] = useState(false);
  const [problem, keep] = useProblem();
  const { typed, opened } = draft.values;
  const times = timesTyped(typed);
  const person = shift ? (shift.fields.person ?? null) : typed.person;
  const slot = asShift(draft.form.id, typed, shift);
  const movesPost = shift !== undefined && typed.post !== opened.post;
  const write = (when: Times): Promise<Undo | undefined> => {
    const made = { post: typed.post, ...when };
    if (!shift) return addShift(store, { event, ...made, ...(person && { person }) }, draft.form);
    if (movesPost) return repost(store, shift, made);
    const patch = timesPatch(typed, opened);
    return Object.keys(patch).length > 0
      ? retime(store, shift, patch, draft.form)
      : Promise.resolve(undefined);
  };
  const discard = async () => {
    await draft.drop();
    onClose();
  };
  return {
    typed,
    person,
    slot,
    busy: useBusy(person, slot),
    wrong: tried && typeof times === "string" ? times : undefined,
    movesPost,
    problem,
    set: (next) => draft.set({ typed: next, opened }),
    discard,
    save: async () => {
      setTried(true);
      if (typeof times === "string" || typed.post === "") return;
      const name = store.record("post", typed.post).peek()?.fields.name;
      await keep(async () => {
        const undo = await write(times);
        await discard();
        const words = { shift: factsLine(name, timesOf(times)) };
        if (undo) onDone(t(shift ? "shift.savedChange" : "shift.added", words), undo);
      });
    },
  };
}

function useBusy(person: string | null, slot: Pick<Shift, "id" | "fields">): readonly Shift[] {
  const all = useStore().all("shift").value;
  return person ? clashes(person, slot, all) : [];
}

function startOf(store: Store, event: string, shift: Shift | undefined, post: string): Kept {
  const duties = dutiesIn(store, event).peek();
  const typed = shift ? typedOf(shift.fields) : newShiftAt(post, duties, minute.peek());
  return { typed, opened: typed };
}

/** The posts of the event by their codes. */
export function usePosts(event: string): readonly { value: string; word: string }[] {
  const posts = useStore().list("post", scopeOf(event)).value;
  return useMemo(
    () =>
      posts
        .toSorted((one, other) => compare(one.fields.code ?? "", other.fields.code ?? ""))
        .map(({ id, fields }) => ({ value: id, word: factsLine(fields.name, fields.code) })),
    [posts],
  );
}
