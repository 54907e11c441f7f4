// What a search loads: only what it needs, and as much as possible at once.
import assert from "node:assert/strict";
import test from "node:test";
import { archive } from "./archive.mjs";
import { reader } from "./reader.mjs";
import { tinyIndex } from "./tiny_index.mjs";

const plain = reader();
const documents = archive(60);
const made = tinyIndex(documents, plain, { bytes: 200, segment: 40 });

/** Asks, shows the first results, and tells the kinds of files of each round of loading. */
async function rounds(asked) {
  const all = [];
  let waiting = [];
  const read = reader((url) => new Promise((resolve) => {
    if (waiting.length === 0) setTimeout(arrive, 5);
    waiting.push([url, resolve]);
  }));
  function arrive() {
    const now = waiting;
    waiting = [];
    all.push(Array.from(new Set(now.map(([url]) => url.split("/")[1][0]))).sort().join(""));
    now.forEach(([url, resolve]) => resolve(made.files[url]));
  }
  read.openIndex(made.manifest);
  const { docs } = await read.search(asked);
  assert.ok(docs.length > 0, asked.q);
  await Promise.all(Array.from(docs.slice(0, 10), read.row));
  return all;
}

const CASES = [
  ["words", { q: "korea sanctions OR prison -lines" }, ["c", "s", "d"]],
  ["a beginning", { q: "korea bud*" }, ["c", "s", "d"]],
  ["a word being typed", { q: "korea budg", live: true }, ["c", "s", "d"]],
  ["chosen filters", { q: "korea", filters: { to: ["treasury"], year: ["2023"] } }, ["c", "fs", "d"]],
  ["filters alone", { filters: { asker: ["ann-able"] } }, ["c", "f", "d"]],
  ["a department's name", { q: "korea to:defence" }, ["c", "ns", "f", "d"]],
  ["a phrase", { q: 'korea "of the"' }, ["c", "ps", "p", "d"]],
  ["a slip", { q: "sanctoins" }, ["c", "s", "r", "r", "d"]],
];

for (const [name, asked, expected] of CASES) {
  test(`the rounds of loading for ${name}`, async () => assert.deepEqual(await rounds(asked), expected));
}
