// A former address leads to the present one, wherever and however the site is read.
import assert from "node:assert/strict";
import { comesTo } from "./eventually.mjs";
import { everywhere } from "./places.mjs";
import { renamed } from "./renamed.mjs";

everywhere("a former address leads on and keeps the place on the page", async (open) => {
  const page = await open("members/ada-sample.html#answered");
  await comesTo(page, /\/members\/percy-placeholder\.html#answered$/);
  assert.equal(await page.$eval(":target", (place) => place.id), "answered");
}, { made: renamed });

everywhere("without JavaScript a former address leads on too", async (open) => {
  const page = await open("members/ada-sample.html");
  await comesTo(page, /\/members\/percy-placeholder\.html$/);
}, { made: renamed, javascript: false });
