/** Addresses of the site's screens: shared by the screens, which must not know the routes that know them. */

/** `/event/:event`: an event's lists. */
export function eventHref(event: string): string {
  return `/event/${encodeURIComponent(event)}`;
}

/** `/event/:event/board`: the live board, for a wide screen. */
export function boardHref(event: string): string {
  return `${eventHref(event)}/board`;
}

/** `/event/:event/control`: the control room, the whole event on one wide screen. */
export function controlHref(event: string): string {
  return `${eventHref(event)}/control`;
}

/** `/event/:event/gate`: may the doors open. */
export function gateHref(event: string): string {
  return `${eventHref(event)}/gate`;
}

/** `/event/:event/checks?…`: one list, or all checks. */
export function checksHref(event: string, query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString();
  return `${eventHref(event)}/checks${text === "" ? "" : `?${text}`}`;
}

/** `/event/:event/photos`: all photos and films of an event. */
export function photosHref(event: string): string {
  return `${eventHref(event)}/photos`;
}

/** `/event/:event/check/:check`: everything about one check. */
export function checkHref(event: string, check: string): string {
  return `${eventHref(event)}/check/${encodeURIComponent(check)}`;
}

/** `/event/:event/check/:check/edit`: what a check asks for. */
export function editHref(event: string, check: string): string {
  return `${checkHref(event, check)}/edit`;
}

/** `/event/:event/cues`: the running order. */
export function cuesHref(event: string): string {
  return `${eventHref(event)}/cues`;
}

/** `/event/:event/cues/call`: the show caller's view. */
export function callerHref(event: string): string {
  return `${cuesHref(event)}/call`;
}

/** `/event/:event/safety`: the safety plan. */
export function safetyHref(event: string): string {
  return `${eventHref(event)}/safety`;
}

/** `/event/:event/count`, or of one zone: how many people are where. */
export function countHref(event: string, zone?: string): string {
  return `${eventHref(event)}/count${zone ? `/${encodeURIComponent(zone)}` : ""}`;
}

/** `/event/:event/briefing`, or the form of one of its versions (`new` for a new topic). */
export function briefingHref(event: string, briefing?: string): string {
  return `${eventHref(event)}/briefing${briefing ? `/${encodeURIComponent(briefing)}` : ""}`;
}

/** `/event/:event/resources`: what was ordered, counted as it arrives. */
export function resourcesHref(event: string): string {
  return `${eventHref(event)}/resources`;
}

/** `/event/:event/teardown`: counted back, cleared, handed back. */
export function teardownHref(event: string): string {
  return `${eventHref(event)}/teardown`;
}

/** `/templates`, or one of them. */
export function templatesHref(template?: string): string {
  return template ? `/templates/${encodeURIComponent(template)}` : "/templates";
}

/** `/event/:event/template`: the event's list from a template. */
export function eventTemplateHref(event: string): string {
  return `${eventHref(event)}/template`;
}

/** What must be permitted, signed and paid for an event. */
export function formalitiesHref(event: string): string {
  return `${eventHref(event)}/formalities`;
}

/** What guests and the client said of an event, and the code by which they do. */
export function feedbackHref(event: string): string {
  return `${eventHref(event)}/feedback`;
}
