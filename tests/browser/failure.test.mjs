// A part of the index that is missing or broken is said, and can be tried again when it is back.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { until } from "./eventually.mjs";
import { everywhere } from "./places.mjs";
import { addressOf, finds, seen } from "./search_page.mjs";
import { indexFiles } from "./site.mjs";

/** What browsers say of their own of a script that is missing or broken. */
const expected = /Failed to load resource|Loading failed|SyntaxError|ERR_FILE_NOT_FOUND|MIME type/;

const damages = {
  "is missing": (file) => rmSync(file),
  "is cut short": (file) => writeFileSync(file, readFileSync(file).subarray(0, 20)),
  "says nothing": (file) => writeFileSync(file, "0;"),
  "is another one's": (file, text) => writeFileSync(file, text.replace(/\("[^"]*"/, '("s/00000000/9"')),
};

for (const [what, kind] of Object.entries({ manifest: "c-", shard: "s/", "block of results": "d/" })) {
  for (const [how, damage] of Object.entries(damages)) {
    everywhere(`a ${what} that ${how} is said, and can be tried again`, async (open, { folder }) => {
      const kept = indexFiles(folder, kind).map((file) => [file, readFileSync(file, "utf8")]);
      for (const [file, text] of kept) damage(file, text);
      const page = await open(addressOf({ q: "hoax" }), { expected });
      const view = await until(() => seen(page), ({ error }) => assert.match(error, /missing or out of date/));
      assert.doesNotMatch(view.found, /Nothing|of 10/);
      for (const [file, text] of kept) writeFileSync(file, text);
      await page.click("#error button");
      const { error } = await finds(page, "workers", "businesses");
      assert.equal(error, "");
    }, { damaged: true });
  }
}
