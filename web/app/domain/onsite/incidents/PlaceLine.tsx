import { MapPin } from "lucide";
import { useMemo, useState } from "preact/hooks";
import { minute } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Icon } from "#/ui";
import { scopeOf } from "../event_checks";
import { PlaceSheet } from "./PlaceSheet";
import { type Standing, standingOf } from "./place";
import "./place_line.css";

/** Where somebody stands now, by their shift. */
export function useStanding(event: string): Standing {
  const store = useStore();
  const shifts = store.list("shift", scopeOf(event)).value;
  const posts = store.list("post", scopeOf(event)).value;
  const now = minute.value;
  return useMemo(() => standingOf(store.person, shifts, posts, now), [store, shifts, posts, now]);
}

interface PlaceLineProps {
  event: string;
  zone: string | undefined;
  /** Said where there is none. */
  none: string;
  /** Why it is this one. */
  why: string;
  change: string;
  onZone: (zone: string | undefined) => void;
}

/** The place of what is about to be told, and another in two presses. */
export function PlaceLine({ event, zone, none, why, change, onZone }: PlaceLineProps) {
  const store = useStore();
  const [choosing, setChoosing] = useState(false);
  const name = zone === undefined ? undefined : store.record("zone", zone).value?.fields.name;
  return (
    <div class="place-line">
      <Icon node={MapPin} />
      <span class="place-line__words">
        <b>{name ?? none}</b>
        <span>{why}</span>
      </span>
      <Button size={48} onPress={() => setChoosing(true)}>
        {change}
      </Button>
      {choosing && (
        <PlaceSheet
          event={event}
          zone={zone}
          onZone={(next) => {
            onZone(next);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
