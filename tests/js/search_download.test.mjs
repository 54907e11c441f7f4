import assert from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { page, ROW, UNDATED } from "./page_parts.mjs";

const { filled, valuesOf, ESCAPES } = page(["filled", "valuesOf", "ESCAPES"]);

// The formats stand in the search page.
const html = readFileSync(new URL("../snapshots/search.html", import.meta.url), "utf8");
const given = (text) => text.replace(/&#x?(\w+);/g, (all, code) => String.fromCharCode(parseInt(code, all[2] === "x" ? 16 : 10)));

function written(format) {
  const [, head, body] = html.match(new RegExp(`<template id="${format}" data-head="([^"]*)">(.*?)</template>`, "s"));
  const record = (row) => filled(given(body), valuesOf(row, "https://example.org/a/"), ESCAPES[format]);
  return { head: given(head), first: record(ROW), second: record(UNDATED) };
}

/** The cells of a line of CSV by its definition, RFC 4180. */
const cells = (line) => Array.from(line.matchAll(/"((?:[^"]|"")*)"(,|\r\n$)/g), ([, cell]) => cell.replaceAll('""', '"'));

test("CSV says what is known and leaves empty what is not", () => {
  const { head, first, second } = written("csv");
  assert.ok(head.startsWith("\uFEFFheading,"), "spreadsheets need the mark");
  assert.ok(head.endsWith(",address\r\n"));
  const names = head.slice(1).trim().split(",");
  const named = (line) => Object.fromEntries(names.map((name, at) => [name, cells(line)[at]]));
  const known = {
    heading: ROW.title, note: "", asked_by: "Ada Sample", department: "Ministry of Lighthouses",
    house: "Commons", uin: "74129", tabled: "2025-10-02", answered: "2025-10-14", state: "Answered",
    address: "https://example.org/a/questions/what-colour-0123456789-2.html",
  };
  assert.deepStrictEqual(named(first), known);
  const missing = { asked_by: "", department: "", uin: "", tabled: "", answered: "", state: "No answer in the transcript" };
  const made = { heading: 'What "colour" they are', note: "the title is made from the question" };
  assert.deepStrictEqual(named(second), { ...known, ...missing, ...made });
});

test("BibTeX keeps names and titles as printed, and has no date where none is stated", () => {
  const { head, first, second } = written("bib");
  assert.strictEqual(head, "");
  assert.strictEqual(first, [
    "@misc{0123456789-2,",
    "  title = {{Lighthouses: “Paint”, 100\\% \\& more}},",
    "  author = {{Ada Sample}},",
    "  year = {2025},",
    "  month = {10},",
    "  howpublished = {Written question, Ada Sample to Ministry of Lighthouses, Tabled 2 October 2025},",
    "  number = {74129},",
    "  url = {https://example.org/a/questions/what-colour-0123456789-2.html},",
    "}",
    "",
  ].join("\r\n"));
  assert.doesNotMatch(second, /author|year|month|number/);
  assert.match(second, /question, Member not stated to department not stated, date not stated\}/);
  assert.match(second, /note = \{the title is made from the question\}/);
});

test("BibTeX escapes every character that TeX reads as a command, but none of an address", () => {
  const escaped = "\\textbackslash{}\\{\\}\\&\\%\\$\\#\\_\\textasciitilde{}\\textasciicircum{}";
  assert.strictEqual(ESCAPES.bib("\\{}&%$#_~^"), escaped);
  assert.strictEqual(ESCAPES.bib("https://example.org/~a_b/"), "https://example.org/~a_b/");
});

test("RIS has one tag a line, and no date where none is stated", () => {
  const { first, second } = written("ris");
  assert.strictEqual(first, [
    "TY  - GOVDOC",
    "TI  - Lighthouses: “Paint”, 100% & more",
    "AU  - Ada Sample",
    "PY  - 2025",
    "DA  - 2025/10/02",
    "AN  - 74129",
    "N1  - Written question, Ada Sample to Ministry of Lighthouses, Tabled 2 October 2025",
    "UR  - https://example.org/a/questions/what-colour-0123456789-2.html",
    "ER  - ",
    "",
  ].join("\r\n"));
  assert.doesNotMatch(second, /^(AU|PY|DA|AN)/m);
  assert.match(second, /TI {2}- What "colour" they are\r\n/, "a line break would end the field");
});
