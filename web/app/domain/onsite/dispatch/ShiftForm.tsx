import { UserRoundPen } from "lucide";
import { useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog, Select, TextField } from "#/ui";
import { nameOf } from "../event_checks";
import type { Undo } from "./move_shift";
import { Elsewhere, PersonPick } from "./PersonPick";
import { endingAt, onDay, type TimesProblem, type Typed } from "./shift_form";
import type { Duty, Shift } from "./shifts";
import { usePosts, useShiftForm } from "./use_shift_form";
import { timesOf } from "./words";
import "./shift_form.css";

interface ShiftFormProps {
  event: string;
  /** Without one a shift is added. */
  duty?: Duty | undefined;
  onDone: (words: string, undo: Undo) => void;
  onClose: () => void;
}

/** When and where somebody stands: other times, another post, or a shift more (X7). */
export function ShiftForm({ event, duty, onDone, onClose }: ShiftFormProps) {
  const store = useStore();
  const shift = duty?.shift;
  const edit = useShiftForm({ event, shift, onDone, onClose });
  const posts = usePosts(event);
  const [choosing, setChoosing] = useState(false);
  useLayer(true, onClose);
  const { typed, person, busy } = edit;
  const who = person ? nameOf(store, person) : undefined;
  const acts = (
    <>
      <Button kind="act" size={64} onPress={() => void edit.save()}>
        {t(busy.length > 0 ? "shift.stillSave" : "edit.save")}
      </Button>
      <Button size={64} onPress={() => void edit.discard()}>
        {t(shift ? "edit.discard" : "shift.addNot")}
      </Button>
    </>
  );
  return (
    <Dialog
      kind="sheet"
      title={t(shift ? "shift.change" : "shift.add")}
      second={shift && factsLine(who ?? t("shift.vacant"), timesOf(shift.fields))}
      onClose={onClose}
      actions={acts}
      light={false}
    >
      <form
        class="shift-form"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void edit.save();
        }}
        noValidate
      >
        <Select
          label={t("shift.post")}
          value={typed.post}
          options={posts}
          onChange={(post) => edit.set({ ...typed, post })}
        />
        {edit.movesPost && <p class="shift-form__note">{t("shift.otherPostNote")}</p>}
        <TimesTyped typed={typed} set={edit.set} wrong={edit.wrong} />
        {!shift && (
          <Button wide icon={UserRoundPen} onPress={() => setChoosing(true)}>
            {who ?? t("shift.whoLater")}
          </Button>
        )}
        {who && busy.length > 0 && <Elsewhere name={who} busy={busy} />}
        {edit.problem && (
          <p class="dispatch-problem" role="alert">
            {edit.problem}
          </p>
        )}
        <button type="submit" hidden />
      </form>
      {choosing && (
        <WhoSheet
          slot={edit.slot}
          person={person}
          onPick={(next) => {
            edit.set({ ...typed, person: next });
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Dialog>
  );
}

interface TimesTypedProps {
  typed: Typed;
  set: (typed: Typed) => void;
  wrong: TimesProblem | undefined;
}

function TimesTyped({ typed, set, wrong }: TimesTypedProps) {
  const told = (...kinds: TimesProblem[]) =>
    wrong && kinds.includes(wrong) ? { error: t(`shift.${wrong}`) } : {};
  return (
    <>
      <div class="shift-form__pair">
        <TextField
          label={t("shift.startDay")}
          type="date"
          value={typed.startDay}
          onInput={(day) => set(onDay(typed, day))}
          {...told("badStart")}
        />
        <TextField
          label={t("shift.startTime")}
          type="time"
          value={typed.startTime}
          onInput={(startTime) => set({ ...typed, startTime })}
        />
      </div>
      <div class="shift-form__pair">
        <TextField
          label={t("shift.endDay")}
          type="date"
          value={typed.endDay}
          onInput={(endDay) => set({ ...typed, endDay })}
          {...told("badEnd", "endsFirst")}
        />
        <TextField
          label={t("shift.endTime")}
          type="time"
          value={typed.endTime}
          onInput={(endTime) => set(endingAt(typed, endTime))}
        />
      </div>
    </>
  );
}

interface WhoSheetProps {
  slot: Pick<Shift, "id" | "fields">;
  person: string | null;
  onPick: (person: string | null) => void;
  onClose: () => void;
}

function WhoSheet({ slot, person, onPick, onClose }: WhoSheetProps) {
  useLayer(true, onClose);
  return (
    <Dialog kind="sheet" title={t("shift.who")} second={timesOf(slot.fields)} onClose={onClose}>
      <PersonPick shift={slot} person={person} onPick={onPick} />
    </Dialog>
  );
}
