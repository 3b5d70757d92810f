/** The one list of areas: what their `routes.ts` export becomes screens, places in the bar, and links to records. */
import { area as exchange } from "#/domain/exchange/routes";
import { area as briefing } from "#/domain/onsite/briefing/routes";
import { area as control } from "#/domain/onsite/control/routes";
import { area as cues } from "#/domain/onsite/cues/routes";
import { area as dispatch } from "#/domain/onsite/dispatch/routes";
import { area as gate } from "#/domain/onsite/gate/routes";
import { area as headcount } from "#/domain/onsite/headcount/routes";
import { area as home } from "#/domain/onsite/home/routes";
import { area as incidents } from "#/domain/onsite/incidents/routes";
import { area as onsite } from "#/domain/onsite/routes";
import { area as safetyPlan } from "#/domain/onsite/safety_plan/routes";
import { area as teardown } from "#/domain/onsite/teardown/routes";
import { area as templates } from "#/domain/onsite/templates/routes";
import { area as organisation } from "#/domain/organisation/routes";
import { area as settings } from "#/domain/organisation/settings/routes";
import { area as clients } from "#/domain/reception/clients/routes";
import { area as feedback } from "#/domain/reception/feedback/routes";
import { area as formalities } from "#/domain/reception/formalities/routes";
import { area as needs } from "#/domain/reception/needs/routes";
import { area as reception } from "#/domain/reception/routes";
import { area as visits } from "#/domain/reception/visits/routes";
import { area as gallery } from "#/gallery/routes";
import { fetchTexts, textsHere } from "#/i18n";
import type { AnyRoute, Area, RecordFields } from "#/router";
import type { OpenPlace } from "./context";
import { kioskArea } from "./kiosk/routes";
import { meArea } from "./me/routes";

export const areas: readonly Area[] = [
  home,
  onsite,
  gate,
  incidents,
  control,
  cues,
  briefing,
  safetyPlan,
  headcount,
  dispatch,
  teardown,
  templates,
  reception,
  organisation,
  exchange,
  clients,
  settings,
  feedback,
  visits,
  needs,
  formalities,
  meArea,
  kioskArea,
  gallery,
];

/** All screens. */
export const routes: readonly AnyRoute[] = areas.flatMap((area) => area.routes.map(withTexts));

/** A screen in a chunk of its own says what is in a chunk of its own, too. */
function withTexts(one: AnyRoute): AnyRoute {
  if (one.ready()) return one;
  return {
    ...one,
    ready: () => (textsHere() ? one.ready() : undefined),
    fetch: async () => {
      await Promise.all([one.fetch(), fetchTexts()]);
    },
  };
}

/** Places that make sense for this person now, from the left; reads signals. */
export function placesOn(kind: "phone" | "desk" | "me"): OpenPlace[] {
  return areas
    .flatMap((area) => area.places ?? [])
    .filter((place) => place.on === kind || (place.on === "both" && kind !== "me"))
    .sort((left, right) => left.order - right.order)
    .flatMap((place) => {
      const href = place.href();
      return href === undefined ? [] : [{ place, href }];
    });
}

/** Where a record is seen, if an area shows such records. */
export function recordHref(entity: string, id: string, fields: RecordFields): string | undefined {
  for (const area of areas) {
    const href = area.records?.[entity]?.(id, fields);
    if (href !== undefined) return href;
  }
  return undefined;
}
