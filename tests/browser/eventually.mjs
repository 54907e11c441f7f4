// What comes a moment later. Pages are asked from outside, again and again: what Puppeteer would
// put into them to wait breaks their content security policy.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE = 10_000; // Milliseconds.

/** Reads until it is as expected; fails with the difference when patience ends. */
export const becomes = (read, expected) => until(read, (seen) => assert.deepEqual(seen, expected));

/** The same for a text that is to match. */
export const comesToMatch = (read, pattern) => until(read, (seen) => assert.match(seen, pattern));

/** Waits until the page's address matches. */
export const comesTo = (page, pattern) => comesToMatch(() => page.url(), pattern);

/** Checks what is read until the check passes; gives what was read. While a page goes to another one
 * nothing can be read of it. */
export async function until(read, check) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      const seen = await read();
      check(seen);
      return seen;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}
