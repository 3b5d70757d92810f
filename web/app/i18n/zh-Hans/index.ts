import { board } from "./board";
import { exchange } from "./exchange";
import { incidents } from "./incidents";
import { onsite } from "./onsite";
import { organisation } from "./organisation";
import { planning } from "./planning";
import { shell } from "./shell";
import { ui } from "./ui";

/** All texts in Simplified Chinese: the catalogue that types the others. A new area is one line here and in the other two. */
export const zhHans = {
  ...board,
  ...exchange,
  ...incidents,
  ...onsite,
  ...organisation,
  ...planning,
  ...shell,
  ...ui,
};
