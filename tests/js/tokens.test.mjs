// The reader cuts texts into the words that the build cuts them into, and stems these alike.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { reader } from "./reader.mjs";

const { words, stem } = reader();
const lines = readFileSync(new URL("../search/tokens.tsv", import.meta.url), "utf8").split("\n").filter(Boolean);

test("there are vectors", () => assert.ok(lines.length > 100));

for (const line of lines) {
  const [text, expected] = line.split("\t").map((part) => JSON.parse(part));
  test(`words of ${line.slice(0, 60)}`, () => {
    const found = words(text).map(({ printed, base, capital }) => [printed, base, capital ? 1 : 0, stem(base)]);
    assert.deepEqual(JSON.parse(JSON.stringify(found)), expected);
  });
}

test("a word is found where it stands in the text", () => {
  const text = "“Siân’s”, ﬁve\u{301} 1,000 U.K. e\u{301}té NHS's";
  const found = words(text).map(({ from, to }) => text.slice(from, to));
  assert.deepEqual(Array.from(found), ["Siân’s", "ﬁve\u{301}", "1,000", "U.K", "e\u{301}té", "NHS's"]);
});
