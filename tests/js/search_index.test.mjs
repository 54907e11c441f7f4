// The reader finds in an index what a linear scan of the texts finds. The index is written by
// src/search/tests.rs, in shards of 64 bytes so that words and beginnings cross their bounds.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";
import * as reader from "./reader.mjs";

const fixture = JSON.parse(readFileSync(new URL("fixture/index.json", import.meta.url), "utf8"));
const held = fixture.texts.map((texts) => texts.flatMap(reader.words));

/** What a script of the index says, run as a browser runs it. */
function said(path, kind, number) {
  let value;
  const despatchSearch = (...call) => {
    assert.deepEqual(call.slice(0, 2), [kind, number]);
    value = call[2];
  };
  vm.runInNewContext(fixture.files[path], { despatchSearch });
  return JSON.parse(JSON.stringify(value));
}

/** The index as the reader sees it; tells which parts were loaded. */
function openFixture(loaded = new Set()) {
  const manifest = said(fixture.manifest, "m", 0);
  const part = async (kind, number) => {
    const path = "search/" + reader.partPath(kind, number, manifest);
    loaded.add(path);
    assert.ok(path in fixture.files, path);
    return said(path, kind, number);
  };
  return { manifest: async () => manifest, part };
}

function scan(query) {
  const wanted = reader.words(query);
  const isOpen = (at) => at === wanted.length - 1 && Array.from(wanted[at]).length > 2;
  const isIn = (words) => (word, at) =>
    words.some((one) => one === word || (isOpen(at) && one.startsWith(word)));
  return Array.from(held.keys()).filter((number) => wanted.every(isIn(held[number])));
}

const whole = Array.from(new Set(held.flat()));
const beginnings = whole.flatMap((word) => [2, 3, 4, 6].map((n) => word.slice(0, n)));
const pairs = whole.flatMap((first) => whole.map((last) => first + " " + last));

for (const [kind, queries] of Object.entries({ whole, beginnings, pairs })) {
  test(`${kind}: the documents of a linear scan are found`, async () => {
    const index = openFixture();
    let hits = 0;
    for (const query of queries.filter((query) => reader.words(query).length > 0)) {
      const { documents } = await reader.find(query, index);
      assert.deepEqual(documents, scan(query), query);
      hits += documents.length;
    }
    assert.ok(hits > 0);
  });
}

test("only the shards that can hold the words are loaded", async () => {
  const loaded = async (query) => {
    const paths = new Set();
    await reader.find(query, openFixture(paths));
    return paths.size;
  };
  assert.equal(await loaded("ze"), 1);
  assert.equal(await loaded("0"), 0);
  assert.equal(await loaded("the zz"), 2);
  assert.ok(Object.keys(fixture.files).length > 10);
});

test("only the last word may be a beginning, from three letters on", async () => {
  const index = openFixture();
  const count = async (query) => (await reader.find(query, index)).documents.length;
  assert.ok(await count("office hom") > 0);
  assert.equal(await count("hom office"), 0);
  assert.equal(await count("office ho"), 0);
});

test("every document is shown from its block", async () => {
  const index = openFixture();
  for (const number of held.keys()) {
    const date = number % 2 === 0 ? "14 October 2025" : "";
    const expected = ["questions/a.html", "A question", `Member ${number} to Home Office`, date];
    assert.deepEqual(await reader.shownOf(number, index), expected);
  }
});

test("words that stand nowhere and words that are left out are named", async () => {
  const index = openFixture();
  const say = async (query) => reader.sentence(await reader.find(query, index));
  const none = "No question in this archive holds every one of these words.";
  const type = "Type a word of two letters or more, or a number.";
  assert.equal(await say("the"), "45 questions hold every word.");
  assert.equal(await say("zebra xyzzy bat"), `${none} Not in any question: “xyzzy”, “bat”.`);
  assert.equal(await say("x the"), "45 questions hold every word. Ignored: “x”.");
  assert.equal(await say("?!"), type);
  assert.equal(await say("a b"), `${type} Ignored: “a”, “b”.`);
});

test("counts are said in words", () => {
  const none = { words: ["a"], ignored: [], missing: [] };
  const say = (count) => reader.sentence({ ...none, documents: Array(count) });
  assert.equal(say(1), "1 question holds every word.");
  assert.equal(say(12345), "12,345 questions hold every word.");
});

test("an index that cannot be loaded is a failure, not an empty result", async () => {
  const manifest = said(fixture.manifest, "m", 0);
  const broken = { manifest: async () => manifest, part: async () => { throw new Error("gone"); } };
  await assert.rejects(reader.find("home", broken), /gone/);
});
