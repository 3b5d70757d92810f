/** Where the desk and what was asked are. */

/** `/reception`: the board of the desk. */
export const DESK = "/reception";

/** `/reception/call/:call`: a conversation that is being written down. */
export function callHref(call: string): string {
  return `${DESK}/call/${encodeURIComponent(call)}`;
}

/** `/reception/enquiry/:enquiry`: what was asked, and what became of it. */
export function enquiryHref(enquiry: string, act?: string): string {
  return `${DESK}/enquiry/${encodeURIComponent(enquiry)}${act ? `?act=${act}` : ""}`;
}

/** What the client wants staged, written down as an event (R4). */
export function needHref(enquiry: string): string {
  return `${enquiryHref(enquiry)}/need`;
}

/** `/callbacks`: what waits for my answer. */
export const CALLBACKS = "/callbacks";
