import type { Whole } from "../catalogues";
import { board } from "./board";
import { briefing } from "./briefing";
import { clients } from "./clients";
import { control } from "./control";
import { count } from "./count";
import { cues } from "./cues";
import { dispatch } from "./dispatch";
import { doors } from "./doors";
import { exchange } from "./exchange";
import { feedback } from "./feedback";
import { formalities } from "./formalities";
import { gate } from "./gate";
import { incidents } from "./incidents";
import { kiosk } from "./kiosk";
import { needs } from "./needs";
import { now } from "./now";
import { onsite } from "./onsite";
import { organisation } from "./organisation";
import { palette } from "./palette";
import { photos } from "./photos";
import { planning } from "./planning";
import { ready } from "./ready";
import { reception } from "./reception";
import { safety } from "./safety";
import { settings } from "./settings";
import { shell } from "./shell";
import { teardown } from "./teardown";
import { templates } from "./templates";
import { ui } from "./ui";
import { visits } from "./visits";

/** All texts in Traditional Chinese; a chunk of its own, fetched when it is wanted. */
export const zhHant: Whole = {
  ...board,
  ...briefing,
  ...clients,
  ...control,
  ...count,
  ...cues,
  ...dispatch,
  ...doors,
  ...exchange,
  ...gate,
  ...incidents,
  ...feedback,
  ...formalities,
  ...needs,
  ...kiosk,
  ...now,
  ...onsite,
  ...organisation,
  ...palette,
  ...photos,
  ...planning,
  ...ready,
  ...reception,
  ...safety,
  ...settings,
  ...shell,
  ...teardown,
  ...templates,
  ...ui,
  ...visits,
};
