import { useState } from "preact/hooks";
import { minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { announce, Button } from "#/ui";
import { settingOf } from "../../organisation/settings/held";
import { useManagesEvent } from "../rights";
import { DecisionDialog, ReasonDialog } from "./DecisionDialog";
import { openByGate, openOnOwn, withdraw } from "./decide";
import type { Door } from "./door";
import { whyWords } from "./door_words";
import type { Closing } from "./gate";
import type { Opened } from "./openings";
import { doorSignal, look } from "./use_door";

interface GateActProps {
  event: string;
  door: Door;
  /** At a desk: smaller, with its key. */
  hint?: string;
}

type Act = "open" | "own" | "withdraw";

/** What may be done about the door now, and by whom; nothing that the server would refuse. */
export function GateAct({ event, door, hint }: GateActProps) {
  const manages = useManagesEvent(event);
  const [asked, setAsked] = useState<Act | null>(null);
  const close = () => setAsked(null);
  const act = actOf(door);
  const size = hint ? 48 : 64;
  return (
    <div class="gate-act">
      {!manages && !door.opened && <p class="gate-act__note">{t("opening.leadOpens")}</p>}
      {manages && <ActNote door={door} />}
      {manages && act && (
        <Button
          kind={act === "withdraw" ? "plain" : "act"}
          size={size}
          wide
          hint={hint}
          onPress={() => setAsked(act)}
        >
          {t(`opening.${act}`)}
        </Button>
      )}
      {asked === "open" && <OpenDialog event={event} onClose={close} />}
      {asked === "own" && <OwnDialog event={event} door={door} onClose={close} />}
      {asked === "withdraw" && door.opened && <WithdrawDialog opened={door.opened} onClose={close} />}
    </div>
  );
}

function actOf({ opened, state, fresh }: Door): Act | null {
  if (opened) return "withdraw";
  if (state === "ready") return "open";
  return fresh ? null : "own";
}

function ActNote({ door }: { door: Door }) {
  const store = useStore();
  if (door.opened || door.state === "ready") return null;
  const minutes = settingOf(store, "fresh_news_minutes");
  return (
    <p class="gate-act__note">
      {door.fresh ? t("opening.lacks", { count: door.closing.length }) : t("opening.ownHint", { minutes })}
    </p>
  );
}

interface DialogProps {
  event: string;
  onClose: () => void;
}

function OpenDialog({ event, onClose }: DialogProps) {
  const store = useStore();
  const ready = doorSignal(store, event).value.state === "ready";
  const [changed, setChanged] = useState(false);
  const open = async () => {
    // Between the glance and the tap a minute may have passed.
    if (look(store, event, Date.now()).state !== "ready") return setChanged(true);
    await openByGate(store, event);
    announce(t("opening.saved"));
    onClose();
  };
  const stopped = changed || !ready;
  return (
    <DecisionDialog
      title={t("opening.openTitle")}
      word={t("opening.open")}
      keepWord={t("opening.notYet")}
      disabled={stopped}
      onDecide={open}
      onClose={onClose}
    >
      <p class="gate-dialog__text">{t("opening.openText")}</p>
      {stopped && (
        <p class="gate-dialog__text qc-c-bad" role="alert">
          {t("opening.openChanged")}
        </p>
      )}
    </DecisionDialog>
  );
}

function OwnDialog({ event, door, onClose }: DialogProps & { door: Door }) {
  const store = useStore();
  const draft = useDecisionDraft<"opening", string>("opening", `opening:${event}`, "");
  const open = async (reason: string) => {
    await openOnOwn(store, event, reason, draft.form);
    await draft.drop();
    announce(t("opening.saved"));
    onClose();
  };
  return (
    <ReasonDialog
      title={t("opening.ownTitle")}
      word={t("opening.own")}
      keepWord={t("opening.notYet")}
      label={t("opening.reason")}
      ready={[t("opening.reason.radio"), t("opening.reason.seen")]}
      value={draft.values}
      maxLength={1000}
      onInput={draft.set}
      onDecide={open}
      onClose={onClose}
    >
      {door.closing.length > 0 && <Lacks closing={door.closing} />}
      <p class="gate-dialog__text">{t("opening.ownText")}</p>
    </ReasonDialog>
  );
}

const NAMED = 3;

/** Whoever opens over what is known to be missing has read its worst by name. */
function Lacks({ closing }: { closing: readonly Closing[] }) {
  const store = useStore();
  return (
    <div class="gate-dialog__text">
      <p class="qc-c-bad">{t("opening.ownLacks", { count: closing.length })}</p>
      <ul>
        {closing.slice(0, NAMED).map((one) => {
          const check = store.record("check", one.check).value;
          return (
            check && (
              <li key={one.check}>
                <b>{check.fields.title}</b> {whyWords(one, check, minute.value)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function WithdrawDialog({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const store = useStore();
  const { opening } = opened;
  const draft = useDecisionDraft<"opening", string>("opening", `withdraw:${opening.id}`, "", opening.id);
  const decide = async (reason: string) => {
    await withdraw(store, opening, reason, draft.form);
    await draft.drop();
    announce(t("opening.saved"));
    onClose();
  };
  return (
    <ReasonDialog
      title={t("opening.withdrawTitle")}
      word={t("opening.withdraw")}
      keepWord={t("opening.withdrawKeep")}
      label={t("opening.withdrawReason")}
      value={draft.values}
      maxLength={1000}
      onInput={draft.set}
      onDecide={decide}
      onClose={onClose}
    >
      <p class="gate-dialog__text">{t("opening.withdrawText")}</p>
    </ReasonDialog>
  );
}
