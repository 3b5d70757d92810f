/** All screens of visits, in one chunk. */

export { BadgeScreen } from "./BadgeScreen";
export { EvacuationScreen } from "./EvacuationScreen";
export { EditVisitScreen, NewVisitScreen } from "./NewVisitScreen";
export { VisitScreen } from "./VisitScreen";
export { VisitsScreen } from "./VisitsScreen";
