import { fetchTexts } from "#/i18n";
import { later } from "../later";

/** At the end of an event's screen: comes after what people came for, with its own words. */
export const ReadyLater = later(() =>
  Promise.all([import("./ReadyLine"), fetchTexts()]).then(([chunk]) => chunk.ReadyLine),
);
