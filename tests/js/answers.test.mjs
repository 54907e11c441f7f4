// What an answer says besides the documents; filters, suggestions, snippets and quotations.
import assert from "node:assert/strict";
import test from "node:test";
import { archive } from "./archive.mjs";
import { openFiles, reader } from "./reader.mjs";
import { tinyIndex } from "./tiny_index.mjs";

const plain = reader();
const documents = archive(60);
const { search, suggest, facets, snippet, checkQuote, distance } = openFiles(tinyIndex(documents, plain, { segment: 35, bytes: 300 }));
const find = (q, more) => search({ q, ...more });
const json = (value) => JSON.parse(JSON.stringify(value));

test("ignored words are named, and a query of nothing else is empty", async () => {
  const result = await find("the korea of");
  assert.deepEqual(json(result.ignored), ["the", "of"]);
  assert.deepEqual([result.empty, result.count > 0], [false, true]);
  const empty = await find("the");
  assert.deepEqual([empty.empty, empty.count, json(empty.ignored)], [true, 0, ["the"]]);
});

test("a required stop word is looked for as printed", async () => {
  const result = await find("+the");
  assert.deepEqual([json(result.ignored), result.count > 0], [[], true]);
  assert.equal(result.count, (await find('"the"')).count);
});

test("words that stand nowhere are named", async () => {
  const result = await find('korea zzzz "qqqq the"');
  assert.deepEqual([json(result.missing), result.count], [["zzzz", "qqqq the"], 0]);
  assert.ok(result.some.count > 0);
});

test("a slip is repaired where there is no result otherwise, and offered where there is", async () => {
  const repaired = await find("sanctoins korea");
  assert.deepEqual(json(repaired.repairs), [{ from: "sanctoins", to: "sanctions", applied: true }]);
  assert.equal(repaired.count, (await find("sanctions korea")).count);
  const offered = await find("sanctoins OR korea");
  assert.deepEqual([json(offered.repairs), offered.count > 0], [[], true]);
  assert.deepEqual(json((await find("sanctoins", { live: true })).repairs), []);
  assert.deepEqual(json((await find('"sanctoins"')).repairs), []);
  assert.deepEqual(json((await find("zzzz")).repairs), []);
});

test("two slips are mended from eight letters on only", async () => {
  assert.equal((await find("fisherees")).repairs[0].to, "fisheries");
  assert.equal((await find("fishreees")).repairs[0].to, "fisheries");
  assert.equal((await find("budegt")).repairs[0].to, "budget");
  assert.deepEqual(json((await find("bdgte")).repairs), []);
});

test("slips are counted as letters added, left out, changed and swapped", () => {
  const cases = [["abcd", "abcd", 0], ["abcd", "abdc", 1], ["abcd", "acd", 1], ["abcd", "abxcd", 1], ["abcd", "abxd", 1], ["abcd", "badc", 2]];
  for (const [a, b, far] of cases) assert.equal(distance(a, b, 2), far, a + " " + b);
});

test("synonyms widen a word and a run of words, and can be left out", async () => {
  const [one, both] = [await find("dprk", { plain: true }), await find("dprk")];
  assert.deepEqual(json(both.synonyms), [{ from: "dprk", to: ["North Korea"] }]);
  assert.ok(both.count > one.count);
  assert.deepEqual(json((await find("north korea sanctions")).synonyms), [{ from: "north korea", to: ["DPRK"] }]);
  assert.equal((await find("north korea")).count, both.count);
  assert.deepEqual(json((await find("ministry of defence")).ignored), ["of"]);
  assert.deepEqual(json((await find('"north korea"')).synonyms), []);
});

test("while it is typed the last word is a beginning, from three letters on", async () => {
  const typed = async (q) => (await find(q, { live: true })).count;
  assert.ok((await typed("sanct")) > 0);
  assert.equal(await typed("sanct "), 0);
  assert.equal(await typed("sa"), 0);
  assert.equal((await find("sanct")).count, 0);
  assert.equal(await typed('"the repor'), (await find("repor*")).count);
});

test("a beginning that goes beyond a stem stands for it", async () => {
  assert.equal((await find("sanctioni*")).count, (await find("sanction")).count);
});

test("a word in capitals is looked up so", async () => {
  const [aids, aid] = [await find("AIDS Korea"), await find("aids Korea")];
  assert.ok(aids.count > 0 && aids.count < aid.count);
  assert.deepEqual(json(aids.capitals.map(({ word, small, isNone }) => [word, small, isNone])), [["AIDS", "aids", false]]);
  assert.equal((await find("KOREA")).count, (await find("korea")).count);
  assert.equal((await find("+AIDS")).count, documents.filter(({ texts, title, derived }) =>
    texts.some(({ paras }) => paras.some((text) => /\bAIDS\b/.test(text))) || (!derived && /\bAIDS\b/.test(title))).length);
});

test("fields narrow by any words of a name, and say when they mean nothing", async () => {
  const all = await find("korea");
  for (const [field, filters] of [["to:defence", { to: ["ministry-of-defence"] }], ['to:"home office"', { to: ["home-office"] }],
    ["asker:dodds", { asker: ["cai-dodds"] }], ["is:holding", { is: ["holding"] }], ["house:Lords", { house: ["lords"] }],
    ["topic:peace", { topic: ["war-and-peace"] }], ["uin:1007", { uin: ["1007"] }], ["collection:korea", { collection: ["north-korea"] }], ["file:even", { file: ["even-ones"] }]]) {
    const [typed, chosen] = [await find("korea " + field), await find("korea", { filters })];
    assert.deepEqual(json(typed.docs), json(chosen.docs), field);
    assert.ok(typed.count < all.count, field);
    assert.deepEqual(json(typed.problems), []);
  }
  for (const field of ["to:nowhere", "year:abc", "before:soon", "is:odd"]) {
    const result = await find("korea " + field);
    assert.deepEqual([result.count, result.problems.length], [0, 1], field);
  }
});

test("a field with a minus excludes", async () => {
  const [with_, without, all] = [await find("korea to:treasury"), await find("korea -to:treasury"), await find("korea")];
  assert.equal(with_.count + without.count, all.count);
});

test("facets count the values of all results", async () => {
  for (const field of ["asker", "by", "to", "party", "house", "collection", "topic", "file", "is"]) {
    const result = await find("korea");
    const expected = new Map();
    for (const doc of result.docs) for (const id of documents[doc].filters[field]) expected.set(id, (expected.get(id) || 0) + 1);
    const found = await facets(result, field);
    assert.deepEqual(new Map(found.map(({ id, count }) => [id, count])), new Map(expected), field);
    assert.ok(found.every(({ count }, at) => at === 0 || found[at - 1].count >= count), field);
  }
});

test("facets by year count those without a date apart", async () => {
  const result = await find("korea");
  const expected = new Map();
  for (const doc of result.docs) {
    const year = documents[doc].tabled.slice(0, 4) || "-";
    expected.set(year, (expected.get(year) || 0) + 1);
  }
  const found = await facets(result, "year");
  assert.deepEqual(Object.fromEntries(found.map(({ id, count }) => [id, count])), Object.fromEntries(expected));
});

test("facets of the head of a cut list count the whole list", async () => {
  const cut = openFiles(tinyIndex(documents, plain, { cut: 8, head: 4 }));
  const result = await cut.search({ q: "korea" });
  assert.ok(result.docs.length < result.count);
  const counts = (await cut.facets(result, "is")).map(({ count }) => count);
  assert.equal(counts.reduce((a, b) => a + b), result.count);
});

test("names are suggested by the beginnings of their words, then questions", async () => {
  const names = async (text) => Array.from((await suggest(text)).names, ({ type, name }) => type + " " + name);
  assert.deepEqual(await names("obe jec"), ["m Dee Obese Jecty"]);
  assert.deepEqual(await names("def"), ["d Ministry Of Defence"]);
  assert.deepEqual(await names("def zzz"), []);
  const { docs } = await suggest("sanct");
  assert.deepEqual(Array.from(docs), Array.from((await find("sanct", { live: true })).docs).slice(0, 5));
});

const row = (...paras) => ({ texts: [{ anchor: "q", who: "", role: "", paras }, { anchor: "a", who: "", role: "", paras: ["Sanctions apply."] }] });
const shown = (passages) => passages.map(({ anchor, pieces }) => anchor + " " + pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(""));

test("the sentences that match are shown, with what matches marked", async () => {
  const result = await find("sanctions prison");
  const text = "First of all, e.g. this. He asked on 3.5 prisons’ sanctions! Nothing here.";
  assert.deepEqual(shown(snippet(row(text), result)), ["q He asked on 3.5 [prisons]’ [sanctions]!", "a [Sanctions] apply."]);
});

test("a long sentence is cut at words around what matches", async () => {
  const result = await find("sanctions");
  const many = "word ".repeat(100);
  const [first] = shown(snippet(row(`${many}sanctions ${many}`), result));
  assert.match(first, /^q … (word )+\[sanctions\]( word)+ …$/);
  assert.ok(first.length < 260, first.length);
});

test("without a match the beginning of the question is shown", async () => {
  assert.deepEqual(shown(snippet(row("One. Two."), await find("korea"))), ["q One."]);
});

test("a quotation is found across paragraphs, whatever its quotes, dashes and case", async () => {
  const { texts } = documents.find((doc) => doc.texts[0].paras.length > 1);
  const doc = documents.findIndex((one) => one.texts === texts);
  const text = texts[0].paras.join(" – ").replace(/ /g, "  “").toUpperCase();
  const { found, exact, near } = await checkQuote(text);
  assert.deepEqual([json(found), exact, json(near)], [[{ doc, anchor: "q", para: 1 }], true, []]);
});

test("a quotation that is changed is not found; what is nearest shows the difference", async () => {
  const words = documents[20].texts[0].paras[0].split(" ");
  const text = [...words.slice(0, 2), "unheard", ...words.slice(3)].join(" ");
  const { found, near } = await checkQuote(text);
  assert.equal(found.length, 0);
  const own = near.find(({ doc }) => doc === 20);
  assert.ok(own && own.anchor === "q" && own.para === 1);
  assert.ok(own.pieces.some(({ text: piece, kind }) => kind === "missing" && piece === "unheard"), JSON.stringify(own));
  assert.ok(own.pieces.some(({ kind }) => kind === "extra"));
  const said = own.pieces.filter(({ kind }) => kind !== "missing").map(({ text: piece }) => piece).join(" ");
  assert.equal(said.replace(/\.$/, ""), documents[20].texts[0].paras[0].replace(/\.$/, ""));
});

test("what is nearest is looked for in all of a long text", async () => {
  const long = documents.map((doc, at) => (at !== 30 ? doc : { ...doc, texts: [{ ...doc.texts[0],
    paras: ["ship prison line ".repeat(40), "Budgets for lighthouses were doubled in the harbours of Anglesey.", "line ".repeat(40)] }] }));
  const other = openFiles(tinyIndex(long, plain));
  const { near } = await other.checkQuote("Budgets for lighthouses were halved in the harbours of Anglesey");
  assert.deepEqual([near[0].doc, near[0].para], [30, 2]);
  assert.deepEqual(Array.from(near[0].pieces, ({ text, kind }) => kind + " " + text), ["same Budgets for lighthouses were",
    "missing halved", "extra doubled", "same in the harbours of Anglesey"]);
});

test("nothing is checked of no words", async () => {
  assert.deepEqual(json(await checkQuote(" “” ")), { words: 0, found: [], exact: true, near: [] });
});

test("a state that no question is in is found nowhere, and is no mistake", async () => {
  const answered = documents.filter(({ state }) => state === "a").map((document) => ({ ...document, filters: { ...document.filters, is: ["answered"] } }));
  const { search } = openFiles(tinyIndex(answered, plain, {}));
  const none = await search({ q: "is:holding" });
  assert.deepEqual([none.count, Array.from(none.problems)], [0, []]);
  const unknown = await search({ q: "is:hidden" });
  assert.deepEqual(json(unknown.problems), [["problem", ["is:hidden"]]]);
});
