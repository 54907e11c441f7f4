// A page opened in a browser, with all that is to be silent overheard.
import assert from "node:assert/strict";

/** Run in a page before its own scripts: what breaks its content security policy is an error. */
function reportViolations() {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`breaks its policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

/**
 * Opens `path` below `address`. `expected` matches the troubles that the test itself makes.
 * Gives the page, and `assertQuiet`, which fails if anything else was amiss.
 */
export async function visit({ browser }, address, path, { expected = /^$/ } = {}) {
  const page = await browser.newPage();
  const troubles = [];
  overhear(page, address, (trouble) => expected.test(trouble) || troubles.push(trouble));
  await page.evaluateOnNewDocument(reportViolations);
  await page.goto(address + path, { waitUntil: "load" });
  return { page, assertQuiet: () => assert.deepEqual(troubles, []) };
}

function overhear(page, address, report) {
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) report(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => report(`exception: ${error.message ?? error}`));
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(address) || /^(blob|data|about):/.test(request.url());
    if (!isOwn) report(`request elsewhere: ${request.url()}`);
  });
}
