/** All screens of the area, in one chunk. */

export { CallsScreen } from "./CallsScreen";
export { CheckInScreen } from "./CheckInScreen";
export { CodesScreen } from "./CodesScreen";
export { HelpScreen } from "./HelpScreen";
export { PostsScreen } from "./PostsScreen";
