export { EventFormalities } from "./EventFormalities";
export { FormalitiesScreen } from "./FormalitiesScreen";
export { FormalityScreen } from "./FormalityScreen";
export { TemplateScreen } from "./TemplateScreen";
export { TemplatesScreen } from "./TemplatesScreen";
