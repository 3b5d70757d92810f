/** What the page and the service worker say to each other. */

/** From the page: take over now; the person has asked for the new version. */
export const TAKE_OVER = "qianchang:take-over";

/** From the worker: the browser has found a network, also while the page slept (Background Sync). */
export const TRY_NOW = "qianchang:try-now";

/** Name under which the page registers for Background Sync. */
export const SYNC_TAG = "qianchang-outbox";
