// The reader stems as elasticlunr does, which the build stems with: 2,000 beginnings of words with
// each of the endings that the algorithm knows. fixture/stems.tsv has, for each ending, the SHA-256 of
// elasticlunr-rs 3.1's stems of them, one a line, with - for a stop word.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import test from "node:test";
import { beginnings } from "./beginnings.mjs";
import { reader } from "./reader.mjs";

const { stem } = reader();
const lines = readFileSync(new URL("fixture/stems.tsv", import.meta.url), "utf8").split("\n").filter(Boolean);

test("there are 100,000 words", () => assert.ok(lines.length * beginnings.length > 100000));

for (const [ending, expected] of lines.map((line) => line.split("\t"))) {
  test(`words that end in “${ending}”`, () => {
    const stems = beginnings.map((beginning) => stem(beginning + ending) || "-");
    assert.equal(createHash("sha256").update(stems.join("\n")).digest("hex"), expected);
  });
}
