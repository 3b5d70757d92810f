import { DoorOpen, Siren } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { type ScreenProps, setQuery } from "#/router";
import { finder } from "#/search/finder";
import { wordsOf } from "#/search/match";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Button, EmptyState, KeyFoot, ListHead, LoadingRows, ScreenHead, Search, useWide } from "#/ui";
import { UndoLine } from "../../organisation/UndoLine";
import { EVACUATION, NEW_VISIT } from "./addresses";
import { byBadge, digitsOf } from "./find_visitor";
import { Rooms } from "./Rooms";
import { StayPanel } from "./StayPanel";
import { StayRow } from "./StayRow";
import { StepDialog } from "./StepDialog";
import type { Stay } from "./stay";
import { allStays, receives, staysLoaded, type Today, todayOf } from "./stays";
import { type Steps, useSteps } from "./use_steps";
import { visitKeys } from "./visit_keys";
import { personName } from "./words";
import "./visits.css";

type Part = "house" | "expected" | "gone" | "later";
const PARTS: readonly Part[] = ["house", "expected", "gone", "later"];

/** Today's visits: who waits, who is with whom, who is expected, who was seen off; and the one in hand, step by step (R2). */
export function VisitsScreen({ query }: ScreenProps<"/visits">) {
  const store = useStore();
  const wide = useWide();
  const page = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const steps = useSteps(store);
  useEffect(() => void loadReadings(), []);
  const shown = useShown(typed);
  if (!staysLoaded(store)) return <LoadingRows rows={6} />;
  const flat = PARTS.flatMap((part) => shown[part]);
  const picked = wide ? (flat.find(({ visit }) => visit.id === query.get("v")) ?? flat[0]) : undefined;
  const pick = (v: string) => setQuery({ v });
  const search = () => page.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
  const found = () => {
    const stay = byBadge(typed, allStays(store)) ?? flat[0];
    if (!stay) return;
    pick(stay.visit.id);
    page.current?.querySelector<HTMLElement>("h1")?.focus();
  };
  const move = (by: 1 | -1) => {
    const at = picked ? flat.indexOf(picked) : -1;
    const next = flat[Math.min(flat.length - 1, Math.max(0, at + by))];
    if (!next) return;
    pick(next.visit.id);
    page.current?.querySelector(`[data-visit="${next.visit.id}"]`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div class="qc-desk visits" ref={page}>
      <Head typed={typed} onType={setTyped} onEnter={found} />
      <div class="visits__main">
        <div class="visits__lists" data-scroll="visits">
          <Lists shown={shown} picked={picked} onPick={wide ? pick : undefined} narrowed={typed !== ""} />
          {!wide && <Rooms />}
        </div>
        {wide && <Beside stay={picked} steps={steps} />}
        {wide && (
          <div class="visits__rooms" data-scroll="rooms">
            <Rooms />
          </div>
        )}
      </div>
      {steps.asking && picked && <StepDialog stay={picked} steps={steps} />}
      {steps.done && <UndoLine key={steps.done.words} done={steps.done} onSettled={steps.settled} />}
      {wide && (
        <KeyFoot
          bindings={visitKeys({
            stay: picked,
            steps,
            desk: receives(store),
            move,
            search,
            back: () => (typed ? setTyped("") : page.current?.querySelector<HTMLElement>("h1")?.focus()),
          })}
        />
      )}
    </div>
  );
}

interface HeadProps {
  typed: string;
  onType: (typed: string) => void;
  onEnter: () => void;
}

function Head({ typed, onType, onEnter }: HeadProps) {
  const desk = receives(useStore());
  return (
    <header class="visits__head">
      <ScreenHead title={t("visit.title")} />
      <div class="visits__search">
        <Search value={typed} onInput={onType} onEnter={onEnter} label={t("visit.search")} hint="/" />
      </div>
      <div class="visits__acts">
        <Button kind="act" size={56} icon={DoorOpen} hint="F4" href={NEW_VISIT}>
          {t(desk ? "visit.new" : "visit.announce")}
        </Button>
        <Button size={56} icon={Siren} hint="V" href={EVACUATION}>
          {t("visit.evacuation")}
        </Button>
      </div>
    </header>
  );
}

/** What the search leaves; a badge, a number, a name, a company, whom they see. */
function useShown(typed: string): Today {
  const store = useStore();
  const today = todayOf(store);
  const words = wordsOf(typed);
  if (words.length === 0) return today;
  const badge = byBadge(typed, allStays(store));
  const digits = digitsOf(typed);
  const fits = (stay: Stay) => {
    const { visitor, company, number, host, badge: letters } = stay.visit.fields;
    if (stay === badge) return true;
    const texts = [visitor, company, letters, personName(store, host)];
    return (
      finder.value.finds(words, texts) || (digits.length >= 3 && digitsOf(number ?? "").includes(digits))
    );
  };
  const left = (stays: readonly Stay[]) => stays.filter(fits);
  return {
    house: left(today.house),
    expected: left(today.expected),
    later: left(today.later),
    gone: left(today.gone),
  };
}

interface ListsProps {
  shown: Today;
  picked: Stay | undefined;
  onPick: ((visit: string) => void) | undefined;
  narrowed: boolean;
}

function Lists({ shown, picked, onPick, narrowed }: ListsProps) {
  const desk = receives(useStore());
  if (PARTS.every((part) => shown[part].length === 0)) {
    if (narrowed) return <EmptyState title={t("visit.noneFound")} next={t("visit.noneFoundNext")} />;
    return <EmptyState title={t("visit.none")} next={t(desk ? "visit.noneNext" : "visit.noneMineNext")} />;
  }
  return (
    <>
      {PARTS.map((part) => {
        const stays = shown[part];
        if (stays.length === 0 && part !== "house") return null;
        return (
          <section key={part} data-part={part}>
            <ListHead title={t(`visit.part.${part}`)} note={t("visit.count", { count: stays.length })} />
            {stays.length === 0 && <p class="visit-nobody">{t("visit.nobody")}</p>}
            <ul>
              {stays.map((stay) => (
                <StayRow key={stay.visit.id} stay={stay} onPick={onPick} current={stay === picked} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Beside({ stay, steps }: { stay: Stay | undefined; steps: Steps }) {
  if (!stay) return <aside class="visits__beside" />;
  return (
    <aside class="visits__beside" aria-label={stay.visit.fields.visitor} data-scroll="beside">
      <h2 class="visits__name">{stay.visit.fields.visitor}</h2>
      <StayPanel stay={stay} steps={steps} />
    </aside>
  );
}
