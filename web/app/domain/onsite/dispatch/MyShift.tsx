import { LogIn, LogOut, MapPin } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { factsLine, formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Icon, UnsentChip } from "#/ui";
import { feel } from "#/ui/feel";
import { namesOf } from "../event_checks";
import { useProblem } from "../incidents/use_problem";
import { mark, takeBack, tellSeen } from "./act";
import { dutiesIn } from "./event_duties";
import { changesOf, type MyShift as Mine, myShift } from "./my_shift";
import { shiftNews } from "./shift_news";
import { type Duty, nextMark } from "./shifts";
import { presenceWords, timesOf, zoneOf } from "./words";

/** My post, where, when, what for, and who comes after me; one press says that I am here. */
export function MyShift({ event }: { event: string }) {
  const store = useStore();
  const mine = myShift(store, event);
  if (!mine) return <p class="my-shift__none">{t("shift.none")}</p>;
  const others = dutiesIn(store, event)
    .value.filter(({ shift }) => shift.fields.person === store.person && shift.id !== mine.shift.id)
    .toSorted((one, other) => (one.shift.fields.starts ?? "").localeCompare(other.shift.fields.starts ?? ""));
  return (
    <section class={`my-shift my-shift--${mine.presence}`} aria-label={t("shift.mine")}>
      <p class="my-shift__label">{t("shift.mine")}</p>
      <h2 class="my-shift__post">{mine.post?.fields.name ?? t("shift.noPost")}</h2>
      <p class="my-shift__times">{timesOf(mine.shift.fields)}</p>
      <Seen event={event} mine={mine} />
      <Facts mine={mine} />
      <ComeAndGo key={mine.shift.id} duty={mine} />
      {others.length > 0 && (
        <ul class="my-shift__others" aria-label={t("shift.others")}>
          {others.map((duty) => (
            <li key={duty.shift.id}>
              {factsLine(
                timesOf(duty.shift.fields),
                duty.post?.fields.name,
                presenceWords(duty, minute.value),
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A change of mine that I have seen, as those who lead are told it; what is marked above waits for my press instead. */
function Seen({ event, mine: { shift } }: { event: string; mine: Mine }) {
  const store = useStore();
  const news = shiftNews(store, event).value.get(shift.id);
  const marked = changesOf(store, event).some((change) => change.shift === shift.id);
  const { post = "", starts = "", ends = "" } = shift.fields;
  const stands = news === null && !marked && store.status.value.filled;
  useEffect(() => {
    // It was changed before this device first knew of it, so nothing is marked: it is seen by standing here.
    if (!stands || document.hidden) return;
    const now = { event, post, starts, ends };
    // A full disk tells at the next press; nothing was entered that could be lost.
    void tellSeen(store, [{ kind: "given", shift: shift.id, event, now }]).catch(() => undefined);
  }, [stands, store, shift.id, event, post, starts, ends]);
  if (!news) return null;
  return <p class="my-shift__relief">{t("shift.youSaw", { time: formatWhen(news, minute.value) })}</p>;
}

function Facts({ mine }: { mine: Mine }) {
  const store = useStore();
  const zone = zoneOf(store, mine.post?.fields.zone);
  const { relief } = mine;
  return (
    <>
      {zone && (
        <p class="my-shift__fact">
          <Icon node={MapPin} size={20} /> {zone}
        </p>
      )}
      {mine.post?.fields.duties && <p class="my-shift__duties">{mine.post.fields.duties}</p>}
      <p class="my-shift__relief">
        {relief
          ? t("shift.relief", {
              who: namesOf(store).person(relief.shift.fields.person) || t("shift.vacant"),
              times: timesOf(relief.shift.fields),
            })
          : t("shift.noRelief")}
      </p>
    </>
  );
}

/** How it stands, and the one press that changes it. */
function ComeAndGo({ duty }: { duty: Duty }) {
  const store = useStore();
  const [problem, keep] = useProblem();
  const [fresh, setFresh] = useState(false);
  const direction = nextMark(duty, minute.value);
  const press = async (act: () => Promise<void>, told: boolean) => {
    if (!(await keep(act))) return;
    feel("pass");
    setFresh(told);
  };
  const { mark: last } = duty;
  return (
    <div class="my-shift__act">
      <p class={`my-shift__state my-shift__state--${duty.presence}`} role="status">
        {presenceWords(duty, minute.value)} {last?.unsent && <UnsentChip />}
      </p>
      {problem && (
        <p class="dispatch-problem" role="alert">
          {problem}
        </p>
      )}
      {direction && (
        <Button
          kind={direction === "in" ? "act" : "plain"}
          size={64}
          wide
          icon={direction === "in" ? LogIn : LogOut}
          onPress={() => void press(() => mark(store, duty, direction, "self"), true)}
        >
          {t(`shift.${direction}`)}
        </Button>
      )}
      {!direction && duty.presence === "due" && <p class="my-shift__hint">{t("shift.inLater")}</p>}
      {last && (
        <Button
          kind={fresh ? "plain" : "quiet"}
          size={48}
          onPress={() => void press(() => takeBack(store, last, "self"), false)}
        >
          {t(last.fields.direction === "in" ? "shift.notIn" : "shift.notOut")}
        </Button>
      )}
    </div>
  );
}
