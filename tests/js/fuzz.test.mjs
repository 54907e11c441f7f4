// Whatever is typed, there is an answer.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { COMMON, RARER, archive, random } from "./archive.mjs";
import { openFiles, reader } from "./reader.mjs";
import { tinyIndex } from "./tiny_index.mjs";

const plain = reader();
const documents = archive(40);
const { row, search, suggest, checkQuote, snippet, words, parse } = openFiles(tinyIndex(documents, plain, { cut: 8, long: 8 }));
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

const folder = new URL("../../fuzz/corpus/query/", import.meta.url);
const corpus = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
// `script/fuzz` sets it. The time that one query takes is limited there alone.
const seconds = Number(process.env.DESPATCH_FUZZ_SECONDS || 0);

/** A query of the corpus, or another one, with some changes. */
function changed(chance) {
  const { one, below } = chance;
  let text = one(corpus);
  for (let n = below(6); n > 0; n -= 1) {
    const [from, to] = [below(text.length + 1), below(text.length + 1)].sort((a, b) => a - b);
    const ways = [() => text.slice(0, from) + text.slice(to), () => text.slice(0, to) + text.slice(from), () => text.slice(0, from) + one(SIGNS) + text.slice(from),
      () => text.slice(0, from) + one(corpus).slice(from, to) + text.slice(to), () => text.slice(0, from) + nonsense(chance) + text.slice(to)];
    text = one(ways)().slice(0, 5000);
  }
  return text;
}

test("every word of a query is looked for, or named as left out", async () => {
  const chance = random(seconds ? Date.now() % 1e6 : 5);
  const began = Date.now();
  let tried = 0;
  for (; tried < 300 || Date.now() - began < seconds * 1000; tried += 1) {
    const q = changed(chance);
    const start = Date.now();
    try {
      const query = parse({ q, plain: tried % 3 === 0 });
      const read = JSON.stringify(query).toLowerCase();
      const isCut = query.groups.length < query.groupCount;
      const isRead = ({ base, printed, from, to }) => [base, printed, q.slice(from, to)].some((word) => read.includes(JSON.stringify(word).slice(1, -1).toLowerCase()));
      // Names of fields and operators are no words.
      const bare = q.replace(/(?<![^\s"+-])[a-z]+:|\b(AND|OR|NOT)\b/gi, (all) => " ".repeat(all.length));
      assert.equal(isCut || words(bare).every(isRead), true, read);
      await search({ q, plain: tried % 3 === 0 });
      assert.ok(!seconds || Date.now() - start < 2000, "it takes more than 2 seconds");
    } catch (error) {
      error.message += " for " + JSON.stringify(q);
      throw error;
    }
  }
  console.log(`${tried} queries`);
});
