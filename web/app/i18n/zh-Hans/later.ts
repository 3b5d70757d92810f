import { board } from "./board";
import { briefing } from "./briefing";
import { clients } from "./clients";
import { control } from "./control";
import { count } from "./count";
import { cues } from "./cues";
import { dispatch } from "./dispatch";
import { exchange } from "./exchange";
import { feedback } from "./feedback";
import { formalities } from "./formalities";
import { kiosk } from "./kiosk";
import { needs } from "./needs";
import { now } from "./now";
import { organisation } from "./organisation";
import { palette } from "./palette";
import { photos } from "./photos";
import { ready } from "./ready";
import { reception } from "./reception";
import { safety } from "./safety";
import { settings } from "./settings";
import { teardown } from "./teardown";
import { templates } from "./templates";
import { visits } from "./visits";

/** What only screens in chunks of their own say: comes with the first of them. A new area belongs here; what leads to it, in `doors.ts`. */
export const later = {
  ...board,
  ...briefing,
  ...clients,
  ...count,
  ...control,
  ...cues,
  ...dispatch,
  ...exchange,
  ...feedback,
  ...formalities,
  ...needs,
  ...kiosk,
  ...now,
  ...organisation,
  ...palette,
  ...photos,
  ...ready,
  ...reception,
  ...safety,
  ...settings,
  ...teardown,
  ...templates,
  ...visits,
};
