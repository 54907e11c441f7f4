// Whatever is typed, there is an answer.
import assert from "node:assert/strict";
import test from "node:test";
import { COMMON, RARER, archive, random } from "./archive.mjs";
import { openFiles, reader } from "./reader.mjs";
import { tinyIndex } from "./tiny_index.mjs";

const plain = reader();
const documents = archive(40);
const { row, search, suggest, checkQuote, snippet, words } = openFiles(tinyIndex(documents, plain, { cut: 8, long: 8 }));
const SIGNS = ['"', "-", "+", "*", ":", "OR", "AND", "“", "”", "'", "’", ".", ",", "~", "=", "/", "\\", "\n", "\t", "\0",
  "<b>", "&amp;", "to:", "by:", "is:", "year:", "before:", "after:", "uin:", "file:", "collection:", "house:", "foo:",
  "constructor:", "__proto__", "constructor", "toString", "\ud800", "\udc00", "😀", "日本", "e\u0301", "\u2028", "½", "٣"];

/** Words, signs and any characters, with and without spaces between. */
function nonsense({ one, below, next }) {
  const any = () => String.fromCodePoint(below(next() < 0.5 ? 0x250 : 0x11000));
  const ways = [() => one(RARER), () => one(COMMON), () => one(SIGNS), any, () => one(SIGNS) + one(RARER), () => one(RARER) + one(SIGNS)];
  return Array.from({ length: below(8) }, () => one(ways)() + (next() < 0.6 ? " " : "")).join("");
}

test("any text can be searched for, suggested from, and checked as a quotation", async () => {
  const chance = random(3);
  let found = 0;
  for (let n = 0; n < 1500; n += 1) {
    const q = nonsense(chance);
    const sort = chance.one(["relevance", "newest", "oldest", undefined, "constructor"]);
    try {
      const result = await search({ q, sort, live: n % 2 === 1, plain: n % 3 === 0 });
      found += result.docs.length;
      assert.ok(result.empty || result.count >= result.docs.length);
      for (const doc of result.docs.slice(0, 2)) assert.ok(Array.isArray(Array.from(snippet(await row(doc), result))));
      if (n % 5 === 0) await suggest(q);
      if (n % 5 === 0) assert.equal((await checkQuote(q)).words, words(q).length);
    } catch (error) {
      error.message += " for " + JSON.stringify(q);
      throw error;
    }
  }
  assert.ok(found > 1000, found);
});
