// Searches in small indexes find what looking at every document finds.
import assert from "node:assert/strict";
import test from "node:test";
import { COMMON, RARER, archive, random } from "./archive.mjs";
import { openFiles, reader } from "./reader.mjs";
import { Scan } from "./scan.mjs";
import { tinyIndex } from "./tiny_index.mjs";

const plain = reader();
const documents = archive(80);
const scan = new Scan(documents, plain);
const open = (sizes) => openFiles(tinyIndex(documents, plain, sizes));

/** A random query, as text and as what it means. */
function query({ one, some, below, next }) {
  const words = RARER.filter((word) => !/[-.,]/.test(word));
  const looked = words.filter((word) => plain.keysOf(plain.words(word)[0]).length > 0);
  const ways = [
    () => { const word = one(looked); return [word, [[{ word }]]]; },
    () => { const word = one(looked); return [word, [[{ word }]]]; },
    () => { const word = one(looked); return ["text:" + word, [[{ word, isText: true }]]]; },
    () => { const begins = one(["sanc", "pris", "fish", "bud", "lin", "rus", "ship"]); return [begins + "*", [[{ begins }]]]; },
    () => { const [a, b] = some(2, looked); return [`${a} OR ${b}`, [[{ word: a }], [{ word: b }]]]; },
    () => { const phrase = some(1 + below(3), COMMON.concat(words)).join(" "); return [`"${phrase}"`, [[{ phrase }]]]; },
    () => { const joined = some(2, looked.filter((word) => /^[a-z]+$/.test(word))); return [joined.join("-"), [[{ joined }]]]; },
  ];
  const groups = Array.from({ length: 1 + below(3) }, () => one(next() < 0.4 ? ways.slice(0, 2) : ways)());
  const not = next() < 0.3 ? [one([() => { const word = one(looked); return ["-" + word, [{ word }]]; },
    () => { const word = one(looked); return ["NOT " + word, [{ word }]]; },
    () => { const phrase = some(2, COMMON).join(" "); return [`-"${phrase}"`, [{ phrase }]]; }])()] : [];
  return meaning(groups, not);
}

/** A query with what its text says besides its groups: what may stand together, and whether all is in
 * capitals. */
function meaning(pairs, excluded = []) {
  const texts = pairs.map(([text]) => text);
  const q = texts.concat(excluded.map(([text]) => text)).join(" ");
  const isShouted = /[A-Z]{2}/.test(q) && !/[a-z]/.test(q);
  const placed = pairs.map(([, group], at) => ({ group, place: plain.words(texts.slice(0, at).join(" ").replace(/text:/g, "")).length, name: nameOf(group) }));
  const unlike = placed.filter(({ name }, at) => placed.findIndex((other) => other.name === name) === at);
  const isStop = ({ group: [[{ word }]] }) => word && !plain.stem(plain.words(word)[0].base);
  const isSome = isShouted && unlike.some((one) => !isStop(one));
  const left = unlike.filter((one) => !isSome || !isStop(one));
  const run = excluded[0] || /text:|"|\*|OR |NOT /.test(q) ? [] : plain.words(q);
  const near = left.filter(({ group }) => !group[1] && !group[0][1] && group[0][0].word)
    .map(({ group: [[{ word }]], place }) => ({ text: word, printed: plain.words(word)[0].printed, place }));
  return { q, groups: left.map(({ group }) => group), not: excluded.map(([, parts]) => parts), near, run: run.length > 2 ? run : [], isShouted };
}

/** Words that are the same to the reader have one name. */
const nameOf = (group) => JSON.stringify(group, (key, value) =>
  (key === "word" ? [plain.words(value)[0].printed, plain.words(value)[0].capital] : value));

function filters({ one, next }) {
  const known = { asker: ["ann-able", "bob-brown"], by: ["cai-dodds"], to: ["home-office", "treasury"], party: ["labour"],
    house: ["lords", "-"], is: ["unanswered", "holding"], year: ["2023", "2024"], before: ["2024", "2023-07", "2023-07-10"],
    after: ["2023", "2023-09", "2023-09-12"], file: ["odd"], collection: ["north-korea"] };
  const chosen = Object.keys(known).filter(() => next() < 0.15);
  return Object.fromEntries(chosen.map((field) => [field, next() < 0.3 ? known[field].slice(0, 1) : [one(known[field])]]));
}

const sorted = (docs) => Array.from(docs).sort((a, b) => a - b);

/** Holds an answer against what was expected; tells whether it claims to be exact. */
function hold(result, expected, text) {
  const docs = Array.from(result.docs);
  if (!result.exact) {
    assert.ok(docs.every((doc) => expected.docs.includes(doc)), text);
    assert.ok(result.count <= expected.docs.length, text);
    return false;
  }
  assert.equal(result.count, expected.docs.length, text);
  const known = docs.length < result.count ? docs.slice(0, 2) : docs; // A head of each segment, with as many of each form.
  assert.deepEqual(known, expected.docs.slice(0, known.length), text);
  if (result.some && result.some.exact) assert.deepEqual(Array.from(result.some.docs), expected.some, text);
  if (result.some) assert.ok(sorted(result.some.docs).every((doc) => expected.some.includes(doc)), text);
  return true;
}

/** Of long lists of positions only some are looked at for nearness: then the order is not held. */
function inOrderOf({ docs, some }, expected) {
  const ordered = (wanted, found) => found.filter((doc) => wanted.includes(doc)).concat(wanted.filter((doc) => !found.includes(doc)));
  return { docs: ordered(expected.docs, Array.from(docs)), some: some ? ordered(expected.some, Array.from(some.docs)) : expected.some };
}

const SIZES = {
  "one segment": {},
  "two segments": { segment: 37 },
  "large files": { bytes: 100000, per: 1 },
  "cut lists": { cut: 8, head: 6 },
  "cut lists in three segments": { cut: 8, head: 6, segment: 30 },
  "long lists of positions": { long: 8, bytes: 200 },
  "everything": { cut: 8, long: 8, segment: 41, paras: 1 },
};

for (const [name, sizes] of Object.entries(SIZES)) {
  test(`random queries find the documents of a linear scan: ${name}`, async () => {
    const chance = random(name.length);
    const { search } = open(sizes);
    let [hits, exact] = [0, 0];
    for (let n = 0; n < 250; n += 1) {
      let asked = query(chance);
      // Of long lists it is not known whether words are together anywhere before a query is answered.
      while (sizes.long && asked.groups.flat(2).some(({ joined }) => joined && !scan.isTogether(joined))) asked = query(chance);
      const wanted = { ...asked, filters: n % 2 ? filters(chance) : {}, sort: chance.one(["relevance", "newest", "oldest"]) };
      const expected = scan.search(wanted);
      const result = await search({ q: asked.q, filters: wanted.filters, sort: wanted.sort, plain: true });
      exact += hold(result, wanted.near[1] && sizes.long ? inOrderOf(result, expected) : expected, JSON.stringify([asked.q, wanted.filters, wanted.sort]));
      hits += result.docs.length;
    }
    assert.ok(hits > 1000, hits);
    assert.ok(exact > 150, exact);
  });
}

/** Two frequent words in 200 documents, in which they follow each other only in every fifth. */
const frequent = archive(200).map((doc, at) => ({ ...doc, title: "", opening: "", derived: true,
  texts: [{ ...doc.texts[0], paras: [at % 5 ? "ship of state budget" : "ship budget of state"] }] }));
const openFrequent = (sizes) => openFiles(tinyIndex(frequent, plain, sizes));
const partsLoaded = (asked, kind) => asked.filter((path) => path.includes(`/${kind}/g`)).length;

test("of lists that are cut, parts of at most 12 files complete a query, and it says at least", async () => {
  const { search, asked } = openFrequent({ cut: 8, head: 20 });
  const result = await search({ q: "ship budget" });
  assert.deepEqual([result.exact, result.count > 20, result.count < 200], [false, true, true]);
  assert.ok(partsLoaded(asked, "s") <= 12 + 2, asked);
  const full = await search({ q: "ship budget", full: true });
  assert.deepEqual([full.exact, full.count], [true, 200]);
});

test("of a phrase of frequent words the newest places are found, in at most 8 files, and it says at least", async () => {
  const { search, asked } = openFrequent({ long: 8 });
  const result = await search({ q: '"ship budget"' });
  assert.equal(result.exact, false);
  assert.deepEqual(Array.from(result.docs), Array.from(result.docs).filter((doc) => doc % 5 === 0));
  assert.equal(result.docs[0], 195);
  assert.ok(partsLoaded(asked, "p") <= 8 + 2, asked);
});

test("where few documents may hold a phrase of frequent words, their texts are read", async () => {
  const { search, asked } = openFrequent({ long: 8 });
  const result = await search({ q: '"ship budget" uin:1010' });
  assert.deepEqual([result.exact, Array.from(result.docs)], [true, [160, 110, 60, 10]]);
  assert.equal(partsLoaded(asked, "p"), 2);
});

test("a day is no part of what is before or after it", async () => {
  const { search } = open({});
  const day = documents[40].tabled;
  const docs = async (field) => sorted((await search({ q: field + day })).docs);
  assert.deepEqual(await docs("after:"), Array.from(documents.keys()).slice(41));
  assert.deepEqual(await docs("before:"), Array.from(documents.keys()).slice(4, 40));
});
