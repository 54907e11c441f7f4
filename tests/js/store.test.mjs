// A file of the index that is missing, late or wrong is said to be, and asked for again.
import assert from "node:assert/strict";
import test from "node:test";
import { archive } from "./archive.mjs";
import { openFiles, reader } from "./reader.mjs";
import { tinyIndex } from "./tiny_index.mjs";

const plain = reader();
const documents = archive(40);
const made = tinyIndex(documents, plain, { cut: 8, long: 8, paras: 1, segment: 30, bytes: 1500 });
const QUERIES = [{ q: "sanctions korea" }, { q: '"the report"' }, { q: "sanctoins" }, { q: "bud* to:treasury" },
  { q: "korea", sort: "newest", filters: { asker: ["ann-able"] } }, { q: "-prison after:2023-02-02" }];

/** Everything that can be asked of an index. */
async function askAll({ row, search, suggest, facets, snippet, checkQuote, whole }) {
  const answers = [];
  for (const asked of QUERIES) {
    const result = await search(asked);
    const rows = await Promise.all(Array.from(result.docs.slice(0, 3), (doc) => row(doc)));
    answers.push(result.count, rows.map((row) => snippet(row, result)));
  }
  answers.push(await suggest("home off"), await checkQuote("the report is what steps"));
  answers.push(await facets(await search({ q: "korea" }), "asker"), await whole(documents.length - 1));
  return JSON.stringify(answers);
}

/** The answers, however many files must be asked for again. */
async function answered(opened) {
  for (let times = 0; ; times += 1) {
    const answer = await askAll(opened).catch((error) => assert.ok(times < 50 && error.path, error));
    if (answer) return answer;
  }
}

const opened = openFiles(made);
const expected = await askAll(opened);
const used = Array.from(new Set(opened.asked));

const call = (text) => /^despatch\((".*?"),(.*)\);\n$/s.exec(text).slice(1);
const WRONG = {
  "is missing": () => undefined,
  "is empty": () => "",
  "is cut short": (text) => text.slice(0, text.length / 2),
  "has another key": (text) => text.replace('despatch("', 'despatch("x'),
  "is nothing": (text) => `despatch(${call(text)[0]},null);`,
  "is a number": (text) => `despatch(${call(text)[0]},7);`,
  "is an empty list": (text) => `despatch(${call(text)[0]},[]);`,
  "is an object": (text) => `despatch(${call(text)[0]},{});`,
  "is a page": () => "<!DOCTYPE html><title>Not found</title>",
};

test("all kinds of files are used", () => {
  for (const kind of "snfprd") assert.ok(used.some((path) => path.includes(`/${kind}/`)), kind);
});

test("each file is asked for once", () => assert.equal(opened.asked.length, used.length));

/** Some of the files that are used, of every kind. */
function someOf(turn) {
  const kinds = new Map();
  used.forEach((path) => kinds.set(path.replace(/[0-9]/g, ""), [...(kinds.get(path.replace(/[0-9]/g, "")) || []), path]));
  return Array.from(kinds.values(), (paths) => paths[turn % paths.length]);
}

for (const [turn, [wrong, change]] of Object.entries(WRONG).entries()) {
  test(`a file that ${wrong} is named, and loaded under a fresh address the next time`, async () => {
    for (const path of someOf(turn)) {
      const files = { ...made.files, [path]: change(made.files[path]) };
      const opened = openFiles({ ...made, files });
      await assert.rejects(askAll(opened), (error) => {
        assert.ok(error.path, `${path}: ${error.stack}`);
        assert.equal(`search/${error.path}.js`, path);
        return true;
      }, path);
      files[path] = made.files[path];
      assert.equal(await askAll(opened), expected, path);
      assert.ok(opened.asked.some((address) => address.startsWith(path + "?t=")), path);
    }
  });
}

for (const [wrong, value] of [["another digit than those of numbers", "0!"], ["an unfinished number", "z0Z"], ["documents beyond the last", "____v"]]) {
  for (const kind of "sfp") {
    test(`a list with ${wrong} is a wrong file: ${kind}`, async () => {
      const spoil = (list) => list.map((one, at) => (at % 2 === 0 ? one : typeof one === "string" ? value : [...one.slice(0, -1), value]));
      const files = { ...made.files };
      for (const path of used.filter((one) => one.includes(`/${kind}/g`))) {
        const [key, list] = call(files[path]);
        files[path] = `despatch(${key},${JSON.stringify(spoil(JSON.parse(list)))});`;
      }
      const opened = openFiles({ ...made, files });
      await assert.rejects(askAll(opened), (error) => error.path.startsWith(kind));
      Object.assign(files, made.files);
      assert.equal(await answered(opened), expected);
    });
  }
}

test("a manifest of another format is not read", async () => {
  const files = { ...made.files, [made.manifest]: made.files[made.manifest].replace('"format":4', '"format":5') };
  const opened = openFiles({ ...made, files });
  await assert.rejects(opened.manifest(), (error) => error.path === "c-x");
});

test("a manifest of the right format that is broken is named, and loaded again the next time", async () => {
  for (const [what, broken] of [['"segments":[', '"segments":[{},'], ['"groups":', '"grouped":'], ['"months":', '"month":']]) {
    const files = { ...made.files, [made.manifest]: made.files[made.manifest].replace(what, broken) };
    const opened = openFiles({ ...made, files });
    await assert.rejects(opened.search({ q: "korea" }), (error) => error.path === "c-x", what);
    Object.assign(files, made.files);
    assert.ok((await opened.search({ q: "korea" })).count > 0, what);
  }
});
