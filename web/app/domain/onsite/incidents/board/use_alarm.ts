import { useEffect, useMemo } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { announce } from "#/ui";
import { ring, wakeBySomePress } from "#/ui/sound";
import { isOpen, isTaken } from "../incident";
import type { Incident } from "../kinds";
import { waiting } from "../title";
import { titleOf } from "../words";
import { Newcomers } from "./newcomers";

/** New incidents are heard, read aloud and counted in the title for as long as the board is open. */
export function useAlarm(incidents: readonly Incident[]): void {
  const { person } = useStore();
  const newcomers = useMemo(() => new Newcomers(person), [person]);
  useEffect(wakeBySomePress, []);
  useEffect(() => {
    const news = newcomers.update(incidents);
    const last = news[news.length - 1];
    if (last) {
      announce(t("incident.newOne", { what: titleOf(last) }));
      ring();
    }
  }, [newcomers, incidents]);
  const count = incidents.filter(({ fields }) => isOpen(fields) && !isTaken(fields)).length;
  useEffect(() => {
    waiting.value = count;
  }, [count]);
  useEffect(
    () => () => {
      waiting.value = 0;
    },
    [],
  );
}
