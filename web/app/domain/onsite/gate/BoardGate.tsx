import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { SoundSwitch } from "#/ui/SoundSwitch";
import { gateHref } from "../addresses";
import { GateAct } from "./GateAct";
import { RefusedOpenings } from "./RefusedOpenings";
import { Statement } from "./Statement";
import { doorSignal } from "./use_door";
import { Withdrawn } from "./Withdrawn";
import "./gate.css";

/** The gate at the head of the board: how it stands, and the decision, by the same rule and words as on the phone. */
export function BoardGate({ event, children }: { event: string; children: ComponentChildren }) {
  const store = useStore();
  const door = doorSignal(store, event).value;
  return (
    <div class="gate-board" data-gate-act>
      <Statement door={door} size={64} desk>
        {children}
      </Statement>
      <RefusedOpenings event={event} />
      <Withdrawn event={event} door={door} />
      <GateAct key={door.opened?.opening.id ?? "shut"} event={event} door={door} hint="G" />
      <div class="gate-board__ways">
        <Button size={40} kind="quiet" href={gateHref(event)}>
          {t("opening.see")}
        </Button>
        <SoundSwitch />
      </div>
    </div>
  );
}

/** By its key: ask for what may be done about the door. */
export function pressGate(page: HTMLElement | null): void {
  page?.querySelector<HTMLElement>("[data-gate-act] .gate-act > button")?.click();
}
