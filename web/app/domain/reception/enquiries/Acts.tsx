import { useState } from "preact/hooks";
import { formatTime, formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { announce, Button, TextField, useWide } from "#/ui";
import { settingOf } from "../../organisation/settings/held";
import { type Done, UndoLine } from "../../organisation/UndoLine";
import { type Answerer, AnswererPick } from "../call/ToPick";
import { groupFor } from "../call/target";
import { readUntil } from "../call/until";
import { calendarIn } from "../clock/calendar";
import { addWorking } from "../clock/reply_clock";
import { receives } from "../desk_rights";
import { drop, passOn, promise, reopen, say, type Target } from "./act";
import { needHref } from "./addresses";
import { type Asked, waits } from "./standing";
import { useProblem, useWords } from "./use_words";

export type Act = "answer" | "pass" | "promise" | "note" | "drop" | "reopen";

interface ActsProps {
  asked: Asked;
  act: Act | undefined;
  onAct: (act: Act | undefined) => void;
}

/** What can be done with it: one act is open at a time, with its words; the answer is the main one. */
export function Acts({ asked, act, onAct }: ActsProps) {
  const store = useStore();
  const [done, setDone] = useState<Done | null>(null);
  const tell = (next: Done) => {
    announce(next.words);
    setDone(next);
    onAct(undefined);
  };
  const open = waits(asked);
  const attempt = async () => {
    const note = await say(store, asked.enquiry.id, "attempt");
    tell({ words: t("enquiry.done.attempt"), undo: () => void store.remove("enquiry_note", note) });
  };
  return (
    <section class="enquiry-acts" aria-label={t("enquiry.acts")}>
      {act && <ActForm key={act} act={act} asked={asked} onDone={tell} />}
      <div class="enquiry-acts__others">
        {open && act !== "answer" && <Other act="answer" hint="R" main onAct={onAct} />}
        {open && (
          <Button size={48} hint="A" onPress={() => void attempt()}>
            {t("enquiry.act.attempt")}
          </Button>
        )}
        {open && act !== "pass" && <Other act="pass" hint="T" onAct={onAct} />}
        {open && act !== "promise" && <Other act="promise" hint="P" onAct={onAct} />}
        {act !== "note" && <Other act="note" hint="N" onAct={onAct} />}
        {receives(store) && (
          <Button size={48} href={needHref(asked.enquiry.id)}>
            {t("enquiry.becomesEvent")}
          </Button>
        )}
        {open && act !== "drop" && <Other act="drop" onAct={onAct} />}
        {!open && act !== "reopen" && <Other act="reopen" hint="O" onAct={onAct} />}
      </div>
      {done && <UndoLine key={done.words} done={done} onSettled={() => setDone(null)} />}
    </section>
  );
}

interface OtherProps {
  act: Act;
  hint?: string;
  main?: boolean;
  onAct: (act: Act) => void;
}

function Other({ act, hint, main, onAct }: OtherProps) {
  return (
    <Button size={48} kind={main ? "act" : "plain"} hint={hint} onPress={() => onAct(act)}>
      {t(`enquiry.act.${act}`)}
    </Button>
  );
}

interface ActFormProps {
  act: Act;
  asked: Asked;
  onDone: (done: Done) => void;
}

function ActForm({ act, asked, onDone }: ActFormProps) {
  const store = useStore();
  const wide = useWide();
  const { id } = asked.enquiry;
  const words = useWords(store, id, act);
  const [to, setTo] = useState<(Target & { name: string }) | undefined>();
  const [time, setTime] = useState("");
  const [problem, keep] = useProblem();
  const planned = dueOf(useStore(), act, time);
  const submit = async (event?: Event) => {
    event?.preventDefault();
    const run = ready(act, to, planned, words.text);
    if (typeof run === "string") return keep(() => Promise.reject(new Error(run)), run);
    const done = await keep(() => perform(store, act, asked, { text: words.text, to, due: planned }));
    if (!done) return;
    await words.drop();
    onDone(doneOf(store, act, done.note, to?.name ?? "", planned));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      void submit();
    }
  };
  return (
    <form class="enquiry-form" onSubmit={(event) => void submit(event)} onKeyDown={press} data-act={act}>
      {act === "pass" && (
        <div class="enquiry-form__to">
          <p class="qc-field__label">{t("enquiry.passTo")}</p>
          <AnswererPick
            chosen={to?.name ?? t("enquiry.passToHint")}
            label={t("enquiry.passTo")}
            autofocus
            onChoose={(one) =>
              setTo({ ...targetOf(one, (person) => groupFor(store, person)), name: one.name })
            }
          />
          {to && <p class="call-row__read">{t("enquiry.passChosen", { to: to.name })}</p>}
        </div>
      )}
      {(act === "promise" || act === "reopen") && (
        <TextField
          label={t("enquiry.newTime")}
          value={time}
          onInput={setTime}
          hint={
            planned
              ? t("enquiry.dueBefore", { time: formatWhen(planned, minute.value) })
              : t("enquiry.newTimeHint")
          }
          autofocus={act === "promise"}
          maxLength={60}
        />
      )}
      <TextField
        label={t(`enquiry.words.${act}`)}
        value={words.text}
        onInput={words.change}
        lines={act === "answer" || act === "note" ? 3 : 2}
        maxLength={10_000}
        autofocus={wide && (act === "answer" || act === "note")}
        hint={words.restored ? t("enquiry.restored") : undefined}
      />
      {problem && (
        <p class="enquiry-form__problem" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" kind="act" size={64} wide hint="Ctrl ↵">
        {t(`enquiry.do.${act}`)}
      </Button>
    </form>
  );
}

function targetOf({ id, kind }: Answerer, groupOf: (person: string) => string | null): Target {
  return kind === "person" ? { person: id, group: groupOf(id) } : { person: null, group: id };
}

/** The time that was typed, or for opening again the department's usual one. */
function dueOf(store: ReturnType<typeof useStore>, act: Act, typed: string): string | undefined {
  const now = Date.now();
  const said = readUntil(typed, now).due;
  if (said !== null) return new Date(said).toISOString();
  if (act !== "reopen") return undefined;
  return new Date(
    addWorking(calendarIn(store).value, now, settingOf(store, "callback_minutes")),
  ).toISOString();
}

/** Why it can't be done yet; true when it can. */
function ready(act: Act, to: Target | undefined, due: string | undefined, text: string): true | string {
  if (act === "pass" && !to) return t("enquiry.problem.to");
  if (act === "promise" && !due) return t("enquiry.problem.time");
  if (act === "note" && text.trim() === "") return t("enquiry.problem.words");
  return true;
}

interface Given {
  readonly text: string;
  readonly to: Target | undefined;
  readonly due: string | undefined;
}

async function perform(
  store: ReturnType<typeof useStore>,
  act: Act,
  { enquiry }: Asked,
  { text, to, due }: Given,
): Promise<{ note?: string }> {
  const { id } = enquiry;
  const words = text.trim() === "" ? {} : { text: text.trim() };
  if (act === "answer") return { note: await say(store, id, "answer", words) };
  if (act === "note") return { note: await say(store, id, "note", words) };
  if (act === "pass" && to) await passOn(store, id, to, text);
  if (act === "promise" && due) await promise(store, id, due, text);
  if (act === "reopen" && due) await reopen(store, id, due, text);
  if (act === "drop") await drop(store, id, text);
  return {};
}

function doneOf(
  store: ReturnType<typeof useStore>,
  act: Act,
  note: string | undefined,
  to: string,
  due: string | undefined,
): Done {
  const time = due ? formatTime(due) : "";
  const words = {
    answer: t("enquiry.done.answer"),
    note: t("enquiry.done.note"),
    pass: t("enquiry.done.pass", { to }),
    promise: t("enquiry.done.promise", { time }),
    reopen: t("enquiry.done.reopen", { time }),
    drop: t("enquiry.done.drop"),
  }[act];
  return note ? { words, undo: () => void store.remove("enquiry_note", note) } : { words };
}
