export {
  compare,
  dayOf,
  formatAge,
  formatDate,
  formatDuration,
  formatNumber,
  formatQuantity,
  formatSeconds,
  formatTime,
  formatWhen,
  type Instant,
  timeZone,
} from "./format";
export { LANGUAGE_NAMES, LANGUAGES, type Language, language, setLanguage, startLanguage } from "./language";
export { minute } from "./minute";
export { type Key, rich, t } from "./translate";
