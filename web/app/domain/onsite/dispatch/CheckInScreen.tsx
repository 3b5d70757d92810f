import { Check, LogIn, LogOut } from "lucide";
import { useRef, useState } from "preact/hooks";
import { factsLine, minute, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, Icon, LoadingRows, ScreenHead, UnsentChip } from "#/ui";
import { feel } from "#/ui/feel";
import { EventNotHere } from "../EventNotHere";
import { useProblem } from "../incidents/use_problem";
import { mark, takeBack } from "./act";
import { postsHref } from "./addresses";
import { dutiesIn, dutiesRead } from "./event_duties";
import { type Duty, myDuty, nextMark } from "./shifts";
import { presenceWords, timesOf, zoneOf } from "./words";
import "./dispatch.css";
import "./codes.css";

/** What the code at a post opens: my shift there, and one press (X7). Nothing is written by merely opening it. */
export function CheckInScreen({ params }: ScreenProps<"/event/:event/posts/:post/check-in">) {
  const { event, post } = params;
  const store = useStore();
  if (!dutiesRead(store, event)) return <LoadingRows rows={4} />;
  if (!store.record("event", event).value) return <EventNotHere />;
  const its = store.record("post", post).value;
  const mine = dutiesIn(store, event).value.filter(({ shift }) => shift.fields.post === post);
  const duty = myDuty(mine, store.person, minute.value);
  return (
    <section class="check-in">
      <ScreenHead
        title={its?.fields.name ?? t("post.unknown")}
        size="post"
        second={factsLine(its?.fields.code, zoneOf(store, its?.fields.zone))}
        onBack={back}
      />
      {duty ? (
        <ByCode key={duty.shift.id} duty={duty} />
      ) : (
        <EmptyState
          title={its ? t("post.notMine") : t("post.unknownNext")}
          next={t("post.notMineNext")}
          action={<Button href={postsHref(event)}>{t("post.toAll")}</Button>}
        />
      )}
    </section>
  );
}

function ByCode({ duty }: { duty: Duty }) {
  const store = useStore();
  const [problem, keep] = useProblem();
  const [written, setWritten] = useState(false);
  const pressed = useRef(false);
  const direction = nextMark(duty, minute.value);
  const press = async (act: () => Promise<void>, done: boolean) => {
    if (pressed.current) return;
    pressed.current = true;
    if (await keep(act)) {
      feel("pass");
      setWritten(done);
    }
    pressed.current = false;
  };
  const { mark: last } = duty;
  return (
    <>
      <p class="my-shift__times check-in__times">{timesOf(duty.shift.fields)}</p>
      <p class={`my-shift__state my-shift__state--${duty.presence} check-in__state`} role="status">
        {written && <Icon node={Check} size={32} />} {presenceWords(duty, minute.value)}{" "}
        {last?.unsent && <UnsentChip />}
      </p>
      <div class="check-in__act">
        {problem && (
          <p class="dispatch-problem" role="alert">
            {problem}
          </p>
        )}
        {!direction && !last && <p class="my-shift__hint">{t("shift.inLater")}</p>}
        {last && (
          <Button wide size={56} onPress={() => void press(() => takeBack(store, last, "code"), false)}>
            {t(last.fields.direction === "in" ? "shift.notIn" : "shift.notOut")}
          </Button>
        )}
        {direction && !written && (
          <Button
            kind="act"
            size={64}
            wide
            icon={direction === "in" ? LogIn : LogOut}
            onPress={() => void press(() => mark(store, duty, direction, "code"), true)}
          >
            {t(`shift.${direction}`)}
          </Button>
        )}
      </div>
    </>
  );
}
