import { useState } from "preact/hooks";
import { t } from "#/i18n";
import type { Store } from "#/store/api";
import { announce } from "#/ui";
import type { Done } from "../../organisation/UndoLine";
import { mayUnsay, say, seatIn, unsay } from "./act";
import type { Stay, StepKind, VisitStep } from "./stay";
import { useVisitProblem } from "./use_problem";

export type Identity = "known" | "card" | "host";

/** Steps that need one more word before they are said. */
export type Asking = "identified" | "seated" | "handed_over";

/** What can be done with the visit in hand, and what was done last. */
export interface Steps {
  readonly problem: string;
  readonly done: Done | null;
  readonly asking: Asking | null;
  /** Says the step, or asks first. */
  take(stay: Stay, kind: StepKind): void;
  identify(stay: Stay, by: Identity): void;
  seat(stay: Stay, room: string | null): void;
  handOver(stay: Stay, to: string): void;
  cancelAsking(): void;
  /** Takes one's own last step of this visit back. */
  undoLast(stay: Stay): void;
  unsay(step: VisitStep): void;
  settled(): void;
}

const ASKS: ReadonlySet<StepKind> = new Set<Asking>(["identified", "seated", "handed_over"]);

function asks(kind: StepKind): kind is Asking {
  return ASKS.has(kind);
}

export function useSteps(store: Store): Steps {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [problem, keep] = useVisitProblem();
  const tell = (words: string, undo?: () => Promise<unknown>) => {
    announce(words);
    const back = undo && (() => void keep(undo).then((gone) => gone && tell(t("visit.undone"))));
    setDone({ words, undo: back });
  };
  const doStep = async (stay: Stay, kind: StepKind, text?: string, beside?: Beside) => {
    setAsking(null);
    let step = "";
    const kept = await keep(async () => {
      await beside?.write();
      step = await say(store, stay.visit.id, kind, text);
    });
    if (!kept) return;
    const words = t("visit.did", { visitor: stay.visit.fields.visitor ?? "", step: t(`visit.step.${kind}`) });
    tell(words, async () => {
      await unsay(store, step);
      await beside?.undo();
    });
  };
  const takeBack = (step: VisitStep) =>
    void keep(() => unsay(store, step.id)).then((gone) => gone && tell(t("visit.undone")));
  return {
    problem,
    done,
    asking,
    take: (stay, kind) => (asks(kind) ? setAsking(kind) : void doStep(stay, kind)),
    identify: (stay, by) => void doStep(stay, "identified", undefined, identityOf(store, stay, by)),
    seat: (stay, room) => void doStep(stay, "seated", undefined, roomOf(store, stay, room)),
    handOver: (stay, to) => void doStep(stay, "handed_over", to),
    cancelAsking: () => setAsking(null),
    undoLast: (stay) => {
      const mine = stay.steps.findLast(
        (step) => mayUnsay(store, step) && step.fields.author === store.person,
      );
      if (done?.undo) done.undo();
      else if (mine) takeBack(mine);
    },
    unsay: takeBack,
    settled: () => setDone(null),
  };
}

/** What is written on the visit together with a step, and what stood there before. */
interface Beside {
  readonly write: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

function identityOf(store: Store, { visit }: Stay, identity: Identity): Beside {
  const before = visit.fields.identity ?? null;
  return {
    write: () => store.write("visit", visit.id, { identity }),
    undo: () => store.write("visit", visit.id, { identity: before }),
  };
}

function roomOf(store: Store, { visit }: Stay, room: string | null): Beside {
  const before = visit.fields.room ?? null;
  return {
    write: () => (room === before ? Promise.resolve() : seatIn(store, visit.id, room)),
    undo: () => (room === before ? Promise.resolve() : seatIn(store, visit.id, before)),
  };
}
