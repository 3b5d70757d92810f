import { board } from "./board";
import { briefing } from "./briefing";
import { count } from "./count";
import { cues } from "./cues";
import { exchange } from "./exchange";
import { gate } from "./gate";
import { incidents } from "./incidents";
import { onsite } from "./onsite";
import { organisation } from "./organisation";
import { photos } from "./photos";
import { planning } from "./planning";
import { safety } from "./safety";
import { shell } from "./shell";
import { ui } from "./ui";

/** All texts in Simplified Chinese: the catalogue that types the others. A new area is one line here and in the other two. */
export const zhHans = {
  ...board,
  ...briefing,
  ...count,
  ...cues,
  ...exchange,
  ...gate,
  ...incidents,
  ...onsite,
  ...organisation,
  ...photos,
  ...planning,
  ...safety,
  ...shell,
  ...ui,
};
