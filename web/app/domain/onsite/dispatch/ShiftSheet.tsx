import { CalendarClock, LogIn, LogOut, Phone, Trash2, UserRoundPen } from "lucide";
import { useState } from "preact/hooks";
import { factsLine, formatWhen, minute, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog } from "#/ui";
import { callHref } from "../../organisation/mobile_number";
import { nameOf, scopeOf } from "../event_checks";
import { useProblem } from "../incidents/use_problem";
import { useManagesEvent } from "../rights";
import { mark, takeBack } from "./act";
import { MarkLines } from "./MarkLines";
import { dropShift, type Undo } from "./move_shift";
import { Reassign } from "./Reassign";
import { SeenWord } from "./SeenWord";
import { ShiftForm } from "./ShiftForm";
import { ShiftVersions } from "./ShiftVersions";
import { type Duty, nextMark, type Shift } from "./shifts";
import { placeOf, presenceWords, timesOf } from "./words";
import "./who.css";

interface ShiftSheetProps {
  event: string;
  duty: Duty;
  onDone: (words: string, undo: Undo) => void;
  onClose: () => void;
}

/** One shift: how it stands and since when, whom to ring; who leads taps for somebody, gives it to another, moves it. */
export function ShiftSheet({ event, duty, onDone, onClose }: ShiftSheetProps) {
  const store = useStore();
  const [changing, setChanging] = useState<"person" | "times">();
  useLayer(true, onClose);
  const { person } = duty.shift.fields;
  const mobile = person ? store.record("person", person).value?.fields.mobile : undefined;
  const marks = store
    .list("check_in", scopeOf(event))
    .value.filter(({ fields }) => fields.shift === duty.shift.id);
  return (
    <Dialog
      kind="sheet"
      title={person ? nameOf(store, person) : t("shift.vacant")}
      second={factsLine(placeOf(store, duty), timesOf(duty.shift.fields))}
      onClose={onClose}
    >
      <div class="shift-sheet">
        <p class={`my-shift__state my-shift__state--${duty.presence}`} role="status">
          {presenceWords(duty, minute.value)}
        </p>
        <SeenWord event={event} shift={duty.shift} />
        {duty.post?.fields.duties && <p class="my-shift__duties">{duty.post.fields.duties}</p>}
        {mobile && (
          <Button wide icon={Phone} href={callHref(mobile)}>
            {mobile}
          </Button>
        )}
        <ShiftVersions event={event} shift={duty.shift} />
        <LeadActs event={event} duty={duty} onChange={setChanging} onDone={onDone} onClose={onClose} />
        <MarkLines marks={marks} />
        <SeenLines event={event} shift={duty.shift} />
        {changing === "person" && <Reassign duty={duty} onClose={() => setChanging(undefined)} />}
        {changing === "times" && (
          <ShiftForm
            event={event}
            duty={duty}
            onDone={(words, undo) => {
              onClose();
              onDone(words, undo);
            }}
            onClose={() => setChanging(undefined)}
          />
        )}
      </div>
    </Dialog>
  );
}

interface LeadActsProps extends ShiftSheetProps {
  onChange: (what: "person" | "times") => void;
}

function LeadActs({ event, duty, onChange, onDone, onClose }: LeadActsProps) {
  const store = useStore();
  const manages = useManagesEvent(event);
  const [problem, keep] = useProblem();
  const direction = nextMark(duty, minute.value);
  const { mark: last } = duty;
  if (!manages) return null;
  const drop = async () => {
    const undo = await dropShift(store, duty.shift);
    const words = factsLine(duty.post?.fields.name, timesOf(duty.shift.fields));
    onClose();
    onDone(t("shift.dropped", { shift: words }), undo);
  };
  return (
    <>
      {problem && (
        <p class="dispatch-problem" role="alert">
          {problem}
        </p>
      )}
      {direction && (
        <Button
          wide
          kind={direction === "in" ? "act" : "plain"}
          icon={direction === "in" ? LogIn : LogOut}
          onPress={() => void keep(() => mark(store, duty, direction, "lead"))}
        >
          {t(`shift.${direction}For`)}
        </Button>
      )}
      {last && (
        <Button wide onPress={() => void keep(() => takeBack(store, last, "lead"))}>
          {t(last.fields.direction === "in" ? "shift.notInFor" : "shift.notOutFor")}
        </Button>
      )}
      <Button wide icon={UserRoundPen} onPress={() => onChange("person")}>
        {t("shift.reassign")}
      </Button>
      <Button wide icon={CalendarClock} onPress={() => onChange("times")}>
        {t("shift.change")}
      </Button>
      <Button wide kind="quiet" icon={Trash2} onPress={() => void keep(drop)}>
        {t("shift.drop")}
      </Button>
    </>
  );
}

/** Everybody who has seen a change of it, also whose it was before. */
function SeenLines({ event, shift }: { event: string; shift: Shift }) {
  const store = useStore();
  const its = store
    .list("shift_seen", scopeOf(event))
    .value.filter(({ fields }) => fields.shift === shift.id);
  const manages = useManagesEvent(event);
  if (its.length === 0 || !manages) return null;
  return (
    <ul class="mark-lines" aria-label={t("shift.seenBy")}>
      {its.map(({ id, fields: { person, seen, starts, ends } }) => (
        <li key={id}>
          {t(starts ? "shift.sawTimes" : "shift.sawGone", {
            who: nameOf(store, person ?? ""),
            time: formatWhen(seen ?? "", minute.value),
            times: timesOf({ starts: starts ?? undefined, ends: ends ?? undefined }),
          })}
        </li>
      ))}
    </ul>
  );
}
