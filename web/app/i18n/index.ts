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
export { language, setLanguage, startLanguage } from "./language";
export { LANGUAGE_NAMES, LANGUAGES, type Language } from "./languages";
export { minute } from "./minute";
export { type Key, rich, t } from "./translate";
