import assert from "node:assert";
import { test } from "node:test";
import { page, ROW, shown, UNDATED } from "./page_parts.mjs";
import { scripts } from "./reader.mjs";

const row = async (doc) => (doc === 7 ? ROW : UNDATED);

test("a result names title, people, date and the sentences found with their words marked", async () => {
  const snippet = () => [{ anchor: "a", pieces: [{ text: "It is ", hit: false }, { text: "white", hit: true }] }];
  const { resultItem } = page(["resultItem"], { row, snippet });
  const item = await resultItem(7, {});
  assert.strictEqual(shown(item), "li[p.h[a[Lighthouses: “Paint”, 100% & more]]" +
    "p.who[Ada Sample to Ministry of Lighthouses · Tabled 2 October 2025]" +
    "p.x[span.count[Percy Placeholder, 14 October 2025:] It is mark[white]]]");
  assert.strictEqual(item.children[0].children[0].href, "../questions/what-colour-0123456789-2.html");
});

test("a result says what the transcript does not state", async () => {
  const { resultItem } = page(["resultItem"], { row, snippet: () => [] });
  assert.match(shown(await resultItem(8, {})),
    /p\.who\[Member not stated to department not stated · date not stated · strong\[No answer in this archive\]\]/);
});

test("only the date answered stands where the date tabled is not stated", () => {
  const { dateOf } = page(["dateOf"]);
  assert.strictEqual(dateOf({ tabled: "", answered: "2025-03-01" }), "Answered 1 March 2025");
});

test("a count says of how many, and whether it is exact", () => {
  const { countOf } = page(["countOf"]);
  assert.strictEqual(countOf({ count: 412, exact: true, total: 8310 }), "412 of 8,310 questions");
  assert.strictEqual(countOf({ count: 1, exact: false, total: 1 }), "at least 1 of 1 question");
});

test("a checked quotation leads to its paragraph and says who said it", async () => {
  const { placeItem } = page(["placeItem"], { row });
  const item = await placeItem({ doc: 7, anchor: "a", para: 2 });
  assert.strictEqual(item.children[0].children[0].href, "../questions/what-colour-0123456789-2.html#a-p2");
  assert.match(shown(item), /span\.count\[Answer by Percy Placeholder, paragraph 2\]/);
});

test("the nearest passage is shown with what differs as deleted and inserted", async () => {
  const { placeItem } = page(["placeItem"], { row });
  const pieces = [{ text: "It is", kind: "same" }, { text: "blue", kind: "missing" }, { text: "white", kind: "extra" }];
  const item = await placeItem({ doc: 7, anchor: "q", para: 1, pieces });
  assert.match(shown(item), /span\.count\[Question by Ada Sample, paragraph 1\] It is del\[blue\] ins\[white\] /);
});

test("a chosen filter is named as people know it and can be removed", async () => {
  const names = { "d/home-office": ["Home Office", 3, "02"], "d/-": ["", 1, "1"], "u/123": "7" };
  const lookUp = async (kind, key) => (key in names ? [{ value: names[key] }] : []);
  const { chosenOf, chip } = page(["chosenOf", "chip"], { lookUp });
  const state = { q: "x", filters: { to: ["home-office", "gone", "-"], year: ["2024", "-"], uin: ["123"] }, sort: "relevance", plain: false };
  const chosen = await chosenOf(state);
  assert.deepStrictEqual(chosen.map(({ label }) => label),
    ["Department: Home Office", "Department: gone", "Department: Not stated", "Year: 2024", "Year: Not stated", "Number: 123"]);
  const item = chip(state, chosen[0]);
  assert.strictEqual(shown(item), "li[a[Department: Home Office ✕]]");
  assert.strictEqual(item.children[0].href, "?q=x&to=gone&to=-&year=2024&year=-&uin=123");
  assert.strictEqual(item.children[0].attributes["aria-label"], "Remove Department: Home Office");
});

test("a filter after or before a day is called by the first or last day that it shows", async () => {
  const { chosenOf } = page(["chosenOf"], { lookUp: async () => [] });
  const chosen = await chosenOf({ filters: { after: ["2024-02-28"], before: ["2025-01-01"] } });
  assert.deepStrictEqual(chosen.map(({ label }) => label), ["From: 29 February 2024", "To: 31 December 2024"]);
  const [year] = await chosenOf({ filters: { after: ["2024"] } });
  assert.strictEqual(year.label, "After: 2024");
});

test("what is found is counted in words", () => {
  const { foundOf } = page(["foundOf"]);
  assert.strictEqual(foundOf({ count: 26, exact: true, total: 12542 }), "26 questions found");
  assert.strictEqual(foundOf({ count: 1, exact: false }), "at least 1 question found");
});

test("no two scripts of the reader declare the same name, for they share one scope", () => {
  const declared = scripts.flatMap(({ name, text }) => {
    const names = Array.from(text.matchAll(/^(?:async )?(?:function|const|let|class) (\w+)/gm), ([, one]) => one);
    return names.map((one) => [one, name]);
  });
  const seen = new Map();
  for (const [one, name] of declared) {
    assert.ok(!seen.has(one), `${one} stands in ${seen.get(one)} and ${name}`);
    seen.set(one, name);
  }
  assert.ok(seen.has("search") && seen.has("startPage"));
});
