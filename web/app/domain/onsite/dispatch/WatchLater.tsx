import { fetchTexts } from "#/i18n";
import { later } from "../later";

/** Calls for help over every screen; the app stands before it comes, and its words come with it. */
export const WatchLater = later(() =>
  Promise.all([import("./Watch"), fetchTexts()]).then(([chunk]) => chunk.Watch),
);
