// The index that the build writes of invented documents, with files of 256 bytes and two segments,
// read by the reader: what it finds is what the documents hold.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { openFiles } from "./reader.mjs";

const fixture = JSON.parse(readFileSync(new URL("fixture/index.json", import.meta.url), "utf8"));
const language = JSON.parse(readFileSync(new URL("fixture/language.json", import.meta.url), "utf8"));
const { manifest, row, search, checkQuote, words, keysOf } = openFiles(fixture, language);

const textsOf = ({ title, passages, department }) => [
  ...passages.map((passage) => passage.paragraphs.flatMap((text) => words(text))),
  ...[title, department, ...passages.map((passage) => passage.who)].map((text) => words(text)),
];
const texts = fixture.documents.map(textsOf);
const all = Array.from(new Map(texts.flat(2).map((word) => [word.printed + word.capital, word])).values());
const sorted = (docs) => Array.from(docs).sort((a, b) => a - b);
const holding = (has) => Array.from(texts.keys()).filter((doc) => has(texts[doc].flat()));

test("every word, as it is printed, finds the documents that hold its stem", async () => {
  const known = await manifest();
  let hits = 0;
  for (const word of all.filter((one) => keysOf(one).length > 0)) {
    const q = word.capital ? word.printed.toUpperCase() : word.printed;
    const [looked] = words(q);
    // A query in capitals is an ordinary one.
    const key = [...keysOf(looked)].reverse().find((one) => texts.flat(2).some((other) => keysOf(other).includes(one)));
    const result = await search({ q, plain: true, full: true });
    assert.deepEqual(sorted(result.docs), holding((held) => held.some((other) => keysOf(other).includes(key))), q);
    assert.equal(result.total, known.docs);
    assert.equal(result.count, (await search({ q, plain: true })).count);
    hits += result.count;
  }
  assert.ok(hits > 200, hits);
});

test("every pair of words that follow each other is found as a phrase, and no other is", async () => {
  const pairs = new Set(texts.flat().flatMap((text) => text.slice(1).map((word, at) => text[at].printed + " " + word.printed)));
  const others = all.map((word, at) => word.printed + " " + all[(at * 7 + 3) % all.length].printed);
  for (const pair of [...pairs, ...others]) {
    const result = await search({ q: `"${pair}"` });
    const has = (text) => text.some((word, at) => at > 0 && text[at - 1].printed + " " + word.printed === pair);
    const expected = Array.from(texts.keys()).filter((doc) => texts[doc].some(has));
    assert.deepEqual(sorted(result.docs), expected, pair);
    assert.equal(pairs.has(pair), expected.length > 0);
  }
});

test("every paragraph is found word for word where it stands", async () => {
  for (const [doc, { passages }] of fixture.documents.entries()) {
    for (const { anchor, paragraphs } of passages) {
      for (const [at, text] of paragraphs.entries()) {
        if (words(text).length < 3) continue;
        const { found, exact } = await checkQuote(text.replace(/[a-z]/g, (c) => c.toUpperCase()));
        assert.ok(!exact || found.some((one) => one.doc === doc && one.anchor === anchor && one.para === at + 1), text);
        assert.ok(found.length > 0, text);
      }
    }
  }
});

test("every document is shown as it is", async () => {
  for (const [doc, { department, passages, house }] of fixture.documents.entries()) {
    const shown = await row(doc);
    assert.deepEqual([shown.doc, shown.department, shown.house, shown.asker], [doc, department, house, passages[0].who]);
    assert.deepEqual(Array.from(shown.texts, ({ paras }) => Array.from(paras)), passages.map(({ paragraphs }) => paragraphs));
  }
});
