/**
 * Chromium does not count the copies of what it sends when it decides to tidy up: after a film all 200 MB of it lay in
 * the service worker, which is given a copy of each body. As many bytes that it does count, and nobody keeps, make it
 * tidy up in time.
 */
export function countCopies(bytes: number): void {
  void new ArrayBuffer(bytes);
}
