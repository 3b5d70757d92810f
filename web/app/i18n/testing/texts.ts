/** What each test file begins with: the texts of all screens, as on a phone that has opened one. */
import { fetchTexts } from "../catalogues";

await fetchTexts();
