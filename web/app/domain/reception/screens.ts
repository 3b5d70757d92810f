/** The screens of the desk, in one chunk. */
export { BoardScreen } from "./board/BoardScreen";
export { CallScreen } from "./call/CallScreen";
export { Callbacks } from "./enquiries/Callbacks";
export { EnquiryScreen } from "./enquiries/EnquiryScreen";
