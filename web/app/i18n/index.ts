export { fetchTexts, textsHere } from "./catalogues";
export {
  compare,
  dayOf,
  factsLine,
  formatAge,
  formatBytes,
  formatDate,
  formatDuration,
  formatNumber,
  formatQuantity,
  formatSeconds,
  formatTime,
  formatWhen,
  type Instant,
} from "./format";
export { language, setLanguage, startLanguage } from "./language";
export { LANGUAGE_NAMES, LANGUAGES, type Language } from "./languages";
export { minute } from "./minute";
export { timeZone } from "./offset";
export { type Key, rich, t } from "./translate";
