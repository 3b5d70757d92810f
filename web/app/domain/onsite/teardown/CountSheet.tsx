import { useState } from "preact/hooks";
import { formatAge, formatQuantity, minute, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Choice, Dialog, Keypad, readNumber } from "#/ui";
import { exactly } from "../counters";
import { namesOf } from "../event_checks";
import { useTaps } from "../use_taps";
import { type Half, missing, type Reckoning, type Resource, type Stage, type Tally } from "./counts";
import { ReasonPart } from "./ReasonPart";
import { stateWords } from "./ResourceRow";

interface CountSheetProps {
  event: string;
  resource: Resource;
  its: Reckoning;
  half: Half;
  onClose: () => void;
}

/** Counts one resource: the rest in one tap, one by one, or a number; every tap is on this phone at once (X6, X12). */
export function CountSheet({ event, resource, its, half, onClose }: CountSheetProps) {
  const store = useStore();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState("");
  const stage: Stage = half === "teardown" ? "returned" : refusing ? "refused" : "accepted";
  useLayer(true, onClose);
  const write = (quantity: number, counted: string) => {
    const why = stage === "refused" && reason ? { reason } : {};
    const fact = { event, resource: resource.id, person: store.person, stage, quantity, counted, ...why };
    return store.write("resource_count", store.newId(), fact, { create: true });
  };
  const { add, waiting, problem } = useTaps(write);
  const { name, unit, note } = resource.fields;
  const count = Math.max(0, exactly(its[stage].sum + waiting));
  const rest = Math.max(0, exactly(missing(its, half) - waiting));
  const shut = stage === "refused" && reason === "";
  return (
    <Dialog kind="sheet" title={name ?? ""} second={note} onClose={onClose} light={false}>
      <div class="counting">
        {half === "arrival" && <Verdict refusing={refusing} onChoose={setRefusing} />}
        <p class="counting__now">
          <output class="counting__number">{count}</output>
          <span class="counting__words">
            {t("resource.of", { due: formatQuantity(its.due[half], unit) })}
            <b>{stateWords(its, half, unit ?? "")}</b>
          </span>
        </p>
        {refusing && <ReasonPart stage="refused" reason={reason} onReason={setReason} />}
        {problem && (
          <p class="counting__problem" role="alert">
            {problem}
          </p>
        )}
        <Keys stage={stage} rest={rest} count={count} unit={unit ?? ""} shut={shut} add={add} />
        {!refusing && rest > 0 && its[stage].counters.length > 0 && (
          <Short tally={its[stage]} rest={formatQuantity(rest, unit)} onShort={(why) => short(why)} />
        )}
        <Counters tally={its[stage]} />
      </div>
    </Dialog>
  );

  /** The rest is not there: a fact of nothing, with the reason. */
  async function short(why: string): Promise<void> {
    const fact = { event, resource: resource.id, person: store.person, stage, quantity: 0, reason: why };
    const counted = new Date().toISOString();
    await store.write("resource_count", store.newId(), { ...fact, counted }, { create: true });
  }
}

function Verdict({ refusing, onChoose }: { refusing: boolean; onChoose: (refusing: boolean) => void }) {
  return (
    <Choice
      label={t("resource.verdict")}
      options={[
        { key: "accepted", word: t("resource.accept") },
        { key: "refused", word: t("resource.refuse") },
      ]}
      current={refusing ? "refused" : "accepted"}
      onChoose={(key) => onChoose(key === "refused")}
    />
  );
}

interface KeysProps {
  stage: Stage;
  rest: number;
  count: number;
  unit: string;
  shut: boolean;
  add: (change: number) => void;
}

function Keys({ stage, rest, count, unit, shut, add }: KeysProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? null : readNumber(typed);
  if (typed !== null) {
    const take = () => {
      if (number !== null) add(Math.max(number, -count));
      setTyped(null);
    };
    return (
      <div class="counting__pad">
        <output class="counting__typed">{typed || "0"}</output>
        <Keypad
          text={typed}
          onText={setTyped}
          onDone={take}
          disabled={shut}
          doneWord={t("resource.addTyped", { quantity: formatQuantity(number ?? 0, unit) })}
        />
      </div>
    );
  }
  return (
    <div class="counting__keys">
      <button
        type="button"
        class="counting__key"
        disabled={count <= 0}
        onClick={() => add(-Math.min(1, count))}
      >
        <b>−1</b>
        <span>{t("resource.less")}</span>
      </button>
      <button type="button" class="counting__key" onClick={() => setTyped("")}>
        <b>123</b>
        <span>{t("resource.type")}</span>
      </button>
      <button type="button" class="counting__one" disabled={shut} onClick={() => add(1)}>
        <b>+1</b>
        <span>{t(`resource.one.${stage}`)}</span>
      </button>
      {rest > 1 && (
        <button type="button" class="counting__rest" disabled={shut} onClick={() => add(rest)}>
          {t(`resource.rest.${stage}`, { quantity: formatQuantity(rest, unit) })}
        </button>
      )}
    </div>
  );
}

function Short({
  tally,
  rest,
  onShort,
}: {
  tally: Tally;
  rest: string;
  onShort: (why: string) => Promise<void>;
}) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState(tally.reason?.text ?? "");
  if (!open) {
    return (
      <Button kind="bad" size={48} wide onPress={() => setOpen(true)}>
        {t("resource.short", { quantity: rest })}
      </Button>
    );
  }
  const say = () => void onShort(reason.trim()).then(() => setOpen(false));
  return (
    <>
      <ReasonPart stage="returned" reason={reason} onReason={setReason} />
      <Button kind="act" size={56} wide disabled={reason.trim() === ""} onPress={say}>
        {t("resource.shortSay", { quantity: rest })}
      </Button>
    </>
  );
}

function Counters({ tally }: { tally: Tally }) {
  const names = namesOf(useStore());
  const now = minute.value;
  if (tally.counters.length === 0) return null;
  return (
    <ul class="counting__counters" aria-label={t("resource.counters")}>
      {tally.counters.map(({ person, sum, last }) => (
        <li key={person}>
          <span>{names.person(person)}</span>
          <span class="counting__age">{formatAge(last, now)}</span>
          <b>{sum}</b>
        </li>
      ))}
    </ul>
  );
}
