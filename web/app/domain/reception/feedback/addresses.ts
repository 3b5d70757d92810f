/** The report on feedback, of all events or of one; `day` chooses its week or month. */
export function reportHref(choice: { event?: string; unit?: string; day?: string } = {}): string {
  const text = new URLSearchParams(choice).toString();
  return `/feedback${text === "" ? "" : `?${text}`}`;
}

/** An event's feedback: its code, what came in. */
export function eventFeedbackHref(event: string): string {
  return `/event/${encodeURIComponent(event)}/feedback`;
}

/** Writing down what somebody said at the desk, on the phone or on paper. */
export function writeHref(event: string): string {
  return `${eventFeedbackHref(event)}/write`;
}

/** The public page, as guests open it. */
export function publicAddress(event: string): string {
  return new URL(`/public/f/${event}`, location.origin).href;
}
