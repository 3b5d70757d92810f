import { first } from "./first";
import { later } from "./later";

/** All texts in Simplified Chinese: the catalogue that types the others. A new area is one line in `later.ts` and in the other two. */
export const zhHans = { ...first, ...later };
