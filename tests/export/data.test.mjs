// The data read by programs that are not ours: a validator of schemas, a reader of tables,
// and one of bibliographies.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import Papa from "papaparse";
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { bibliography, data, records, sets, text } from "./site.mjs";

/** The schema as it is, or so that no field is allowed that it does not describe. */
function strict(schema) {
  const closed = structuredClone(schema);
  const close = (part) => {
    if (part?.properties) part.additionalProperties = false;
    if (part && typeof part === "object") Object.values(part).forEach(close);
  };
  close(closed);
  return closed;
}

function validator(schema) {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

const schema = JSON.parse(text("data/schema.json"));

test("every line is as the schema describes it, and holds nothing else", () => {
  const isValid = validator(strict(schema));
  assert.deepEqual(sets(), ["data/archive"]);
  for (const set of sets()) {
    for (const record of records(set)) assert.ok(isValid(record), JSON.stringify([record.id, isValid.errors]));
  }
});

test("the schema refuses what is missing, misnamed or no date", () => {
  const isValid = validator(strict(schema));
  const [record] = records("data/archive");
  const without = ({ question, ...rest }) => rest;
  for (const wrong of [
    without(record),
    { ...record, extra: 1 },
    { ...record, id: "NOT-AN-ID" },
    { ...record, first_published: "yesterday" },
    { ...record, question: { ...record.question, house: "House of Keys" } },
  ]) assert.ok(!isValid(wrong), JSON.stringify(wrong).slice(0, 200));
});

test("the table has each answer's words", () => {
  for (const set of sets()) {
    const { data: rows, errors } = Papa.parse(data(set, "csv").replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true });
    assert.deepEqual(errors, []);
    const expected = records(set).flatMap((record) => record.answers.length
      ? record.answers.map((answer) => [record.id, record.question.text, answer.anchor, answer.text])
      : [[record.id, record.question.text, "", ""]]);
    assert.deepEqual(rows.map((row) => [row.id, row.question, row.answer_anchor, row.answer]), expected);
  }
});

test("the table has what Parliament's data state, as the lines have it", () => {
  for (const set of sets()) {
    const { data: rows } = Papa.parse(data(set, "csv").replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true });
    const byId = new Map(records(set).map((record) => [record.id, record]));
    for (const row of rows) {
      const { question, attachments = [] } = byId.get(row.id);
      const stated = [question.due ?? "", ...[question.named_day, question.interest_declared, question.withdrawn].map((so) => so ? "true" : "")];
      assert.deepEqual([row.due, row.named_day, row.interest_declared, row.withdrawn], stated, row.id);
      assert.equal(row.attachments, attachments.map(({ url }) => url).join("\n"));
    }
  }
});

/** What all three bibliographies must say of an item, as a reader of them sees it. A comma in a name
 * parts it for readers of RIS, which has no escape for it; no word is lost or moved. */
const seen = (item) => ({
  title: item.title,
  author: item.author?.map((name) => name.literal ?? [name.family, name.given].filter(Boolean).join(", ")),
  date: item.issued?.["date-parts"]?.[0].join("-"),
  url: item.URL,
});

const ofRecord = (record) => record.answers.find((answer) => answer.anchor === "a") ?? record.answers[0];

test("bibliographies are read by another program, and agree with the records", () => {
  plugins.config.get("@bibtex").parse.sentenceCase = "never";
  const expected = records("data/archive").map((record) => {
    const answer = ofRecord(record);
    const author = answer ? answer.by : record.question.asker;
    const date = answer?.date ?? record.question.tabled;
    return {
      title: record.heading_is_derived ? `[${record.heading}]` : record.heading,
      author: author && [author],
      date: date?.split("-").map(Number).join("-"),
      url: record.url,
    };
  });
  for (const format of ["bibtex", "ris", "csl"]) {
    const read = new Cite(bibliography(format), { generateGraph: false }).data;
    assert.deepEqual(read.map(seen), expected, format);
    assert.ok(read.every((item) => item.type === "webpage" || format === "bibtex"), format);
  }
});

test("the words of CSL-JSON are those that its standard knows", () => {
  const known = new Set("id type title author container-title publisher issued genre note URL".split(" "));
  for (const item of JSON.parse(bibliography("csl"))) {
    assert.deepEqual(Object.keys(item).filter((key) => !known.has(key)), []);
  }
});
