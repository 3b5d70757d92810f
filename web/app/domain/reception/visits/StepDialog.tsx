import { useState } from "preact/hooks";
import { factsLine, formatTime, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog, TextField } from "#/ui";
import type { Stay } from "./stay";
import { roomsOf, sittingIn, todayOf } from "./stays";
import type { Identity, Steps } from "./use_steps";

/** The one word more that a step needs: by what they were known, which room, to whom. Digits choose, Enter takes the first. */
export function StepDialog({ stay, steps }: { stay: Stay; steps: Steps }) {
  useLayer(true, steps.cancelAsking);
  if (steps.asking === null) return null;
  const Body = BODIES[steps.asking];
  return (
    <Dialog
      title={t(`visit.ask.${steps.asking}`)}
      second={stay.visit.fields.visitor}
      onClose={steps.cancelAsking}
    >
      <Body stay={stay} steps={steps} />
    </Dialog>
  );
}

const BODIES = { identified: Identify, seated: Seat, handed_over: HandOver };

interface BodyProps {
  stay: Stay;
  steps: Steps;
}

interface Offer {
  readonly key: string;
  readonly words: string;
  readonly choose: () => void;
}

function Offers({ offers }: { offers: readonly Offer[] }) {
  const press = (event: KeyboardEvent) => {
    const offer = /^[1-9]$/.test(event.key) ? offers[Number(event.key) - 1] : undefined;
    if (!offer || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    offer.choose();
  };
  // The first offer has the focus: Enter takes it.
  return (
    <fieldset class="visit-offers" ref={focusFirst} onKeyDown={press}>
      {offers.map(({ key, words, choose }, at) => (
        <Button key={key} size={56} wide hint={at < 9 ? String(at + 1) : undefined} onPress={choose}>
          {words}
        </Button>
      ))}
    </fieldset>
  );
}

// Before the dialog is shown: it then gives the focus to what is marked so, and a quick Enter meets it.
function focusFirst(element: HTMLElement | null): void {
  const first = element?.querySelector("button");
  if (first) first.autofocus = true;
}

const IDENTITIES: readonly Identity[] = ["known", "card", "host"];

function Identify({ stay, steps }: BodyProps) {
  return (
    <Offers
      offers={IDENTITIES.map((by) => ({
        key: by,
        words: t(`visit.identity.${by}`),
        choose: () => steps.identify(stay, by),
      }))}
    />
  );
}

function Seat({ stay, steps }: BodyProps) {
  const store = useStore();
  const { house } = todayOf(store);
  const rooms = roomsOf(store).map((room) => ({
    room,
    sitting: sittingIn(room.id, house).filter(({ visit }) => visit.id !== stay.visit.id),
  }));
  // The room that was planned, then the free ones.
  const ordered = rooms.toSorted((one, other) => rank(one) - rank(other));
  function rank({ room, sitting }: (typeof rooms)[number]): number {
    return sitting.length > 0 ? 2 : room.id === stay.visit.fields.room ? 0 : 1;
  }
  const offers = ordered.map(({ room, sitting }) => ({
    key: room.id,
    words: factsLine(
      room.fields.name,
      room.fields.seats ? t("visit.seats", { count: room.fields.seats }) : "",
      sitting.length > 0 ? sittingWords(sitting) : t("visit.free"),
    ),
    choose: () => steps.seat(stay, room.id),
  }));
  const elsewhere = { key: "none", words: t("visit.noRoom"), choose: () => steps.seat(stay, null) };
  return <Offers offers={[...offers, elsewhere]} />;
}

export function sittingWords(sitting: readonly Stay[]): string {
  const [first] = sitting;
  const { visitor = "", until } = first?.visit.fields ?? {};
  const others = sitting.length > 1 ? t("visit.andOthers", { count: sitting.length }) : "";
  return factsLine(`${visitor}${others}`, until && t("visit.untilTime", { time: formatTime(until) }));
}

function HandOver({ stay, steps }: BodyProps) {
  const [to, setTo] = useState("");
  return (
    <form
      class="visit-offers"
      onSubmit={(event) => {
        event.preventDefault();
        steps.handOver(stay, to.trim());
      }}
    >
      <TextField label={t("visit.handOverTo")} value={to} maxLength={200} autofocus onInput={setTo} />
      <Button type="submit" kind="act" size={56} wide>
        {t("visit.step.handed_over")}
      </Button>
    </form>
  );
}
