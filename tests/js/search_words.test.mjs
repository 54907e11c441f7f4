// The reader cuts texts into the same words as the index: see src/search/words.rs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { words } from "./reader.mjs";

const lines = readFileSync(new URL("../search/words.tsv", import.meta.url), "utf8").split("\n");
const vectors = lines.filter((line) => line !== "" && !line.startsWith("#"));

test("there are vectors", () => assert.ok(vectors.length > 40));

for (const line of vectors) {
  test(`words of ${line}`, () => {
    const [input, expected] = line.split("\t").map((inside) => JSON.parse(`"${inside}"`));
    assert.equal(words(input).join(" "), expected);
  });
}
