import { later } from "../later";

/** The same in a list: fetched with the first fail. */
export const OfCheckLater = later(() => import("./OfCheck").then((chunk) => chunk.OfCheck));
