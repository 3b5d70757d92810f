/** Addresses of posts, shifts and calls for help. */
import { eventHref } from "../addresses";

/** `/event/:event/posts`: who is where and when, mine first. */
export function postsHref(event: string): string {
  return `${eventHref(event)}/posts`;
}

/** `/event/:event/posts/codes`: the codes that hang at the posts, for paper. */
export function codesHref(event: string): string {
  return `${postsHref(event)}/codes`;
}

/** `/event/:event/posts/:post/check-in`: what the code at a post holds. */
export function checkInHref(event: string, post: string): string {
  return `${postsHref(event)}/${encodeURIComponent(post)}/check-in`;
}

/** `/event/:event/call`: whom do you need? */
export function helpHref(event: string): string {
  return `${eventHref(event)}/call`;
}

/** `/event/:event/calls`: all calls, open ones first; one of them on top. */
export function callsHref(event: string, call?: string): string {
  return `${eventHref(event)}/calls${call === undefined ? "" : `?call=${encodeURIComponent(call)}`}`;
}
