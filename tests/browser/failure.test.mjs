// A part of the index that is missing or broken is said, and can be tried again when it is back.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { becomes, until } from "./eventually.mjs";
import { everywhere } from "./places.mjs";
import { addressOf, finds, seen } from "./search_page.mjs";
import { indexFiles } from "./site.mjs";

/** What browsers say of their own of a script that is missing or broken. */
const expected = /Failed to load resource|Loading failed|SyntaxError|Invalid or unexpected token|Unexpected end of input|ERR_FILE_NOT_FOUND|MIME type/;

const damages = {
  "is missing": (file) => rmSync(file),
  "is cut short": (file) => writeFileSync(file, readFileSync(file).subarray(0, 20)),
  "says nothing": (file) => writeFileSync(file, "0;"),
  "is another one's": (file, text) => writeFileSync(file, text.replace(/\("[^"]*"/, '("s/00000000/9"')),
};

/** Damages all files of a kind; gives what puts them back. */
function damageAll(folder, kind, damage) {
  const kept = indexFiles(folder, kind).map((file) => [file, readFileSync(file, "utf8")]);
  for (const [file, text] of kept) damage(file, text);
  return () => kept.forEach(([file, text]) => writeFileSync(file, text));
}

/** Waits until the page says that something of a kind is wrong. */
const complains = (page, kind) => until(() => seen(page), ({ error }) =>
  assert.ok(error.startsWith(`Part of the search could not be loaded, or is out of date: ${kind}`), error));

for (const [what, kind] of Object.entries({ manifest: "c-", shard: "s/", "block of results": "d/" })) {
  for (const [how, damage] of Object.entries(damages)) {
    everywhere(`a ${what} that ${how} is said, and can be tried again`, async (open, { folder }) => {
      const mend = damageAll(folder, kind, damage);
      const page = await open(addressOf({ q: "hoax" }), { expected });
      const { found } = await complains(page, kind);
      assert.doesNotMatch(found, /Nothing|of 10/);
      mend();
      await page.click("#error button");
      const { error } = await finds(page, "workers", "businesses");
      assert.equal(error, "");
    }, { damaged: true });
  }
}

for (const how of ["is missing", "is cut short"]) {
  everywhere(`a reader that ${how} is said, and the page can be loaded again`, async (open, { folder }) => {
    const mend = damageAll(folder, "q-", damages[how]);
    const consequence = /despatch is not defined/;
    const page = await open(addressOf({ q: "hoax" }), { expected: new RegExp(`${expected.source}|${consequence.source}`) });
    await complains(page, "the reader");
    mend();
    await page.click("#error button");
    await finds(page, "workers", "businesses");
  }, { damaged: true });
}

everywhere("a part that only filters need is missed when they are opened, and can be tried again", async (open, { folder }) => {
  const mend = damageAll(folder, "x/", damages["is missing"]);
  const page = await open(addressOf({ q: "hoax" }), { expected });
  await finds(page, "workers", "businesses");
  await page.click("#narrow");
  await complains(page, "x/");
  mend();
  await page.click("#error button");
  const departments = () => page.$eval("#filters [data-field=to] .counted", (list) => list.textContent.trim());
  await becomes(departments, "Home Office 2");
}, { damaged: true });
