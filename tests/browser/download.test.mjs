// Results as data: files that the browser makes and saves.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { until } from "./eventually.mjs";
import { everywhere } from "./places.mjs";
import { addressOf, finds } from "./search_page.mjs";

/** The whole text of the one file in the folder, once it is there. */
function saved(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.length === 1 ? readFileSync(path.join(folder, names[0]), "utf8") : "";
}

/** Per format: what marks an entry, and how an entry names who asked. */
const formats = {
  csv: { entry: /\.html"\r\n/g, asker: '"Anneliese Dodds"' },
  bib: { entry: /^@\w+\{/gm, asker: "asked by Anneliese Dodds" },
  ris: { entry: /^TY {2}- /gm, asker: "asked by Anneliese Dodds" },
};

for (const [format, { entry, asker }] of Object.entries(formats)) {
  everywhere(`the results can be saved as ${format}`, async (open, { downloads }) => {
    rmSync(downloads, { recursive: true, force: true });
    const page = await open(addressOf({ q: "hoax" }));
    await finds(page, "workers", "businesses");
    await page.click(`#data button[value=${format}]`);
    const text = await until(() => saved(downloads), (text) => assert.equal(text.match(entry)?.length, 2));
    assert.equal(text.split(asker).length - 1, 2);
  });
}

everywhere("a search can be cited: query, count, archive and version", async (open) => {
  const page = await open(addressOf({ q: "hoax" }));
  await finds(page, "workers", "businesses");
  const cited = await page.$eval("#cite", (cite) => cite.textContent);
  assert.match(cited, /“hoax” in North Korea in Parliament: 2 of 10 questions; archive [0-9a-z]{10}, Despatch \d/);
});
