import { doors } from "./doors";
import { gate } from "./gate";
import { incidents } from "./incidents";
import { onsite } from "./onsite";
import { planning } from "./planning";
import { shell } from "./shell";
import { ui } from "./ui";

/** What the first load says: kept small, every phone waits for it. */
export const first = {
  ...doors,
  ...gate,
  ...incidents,
  ...onsite,
  ...planning,
  ...shell,
  ...ui,
};
