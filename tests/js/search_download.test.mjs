import assert from "node:assert";
import { test } from "node:test";
import { page, ROW, UNDATED } from "./page_parts.mjs";

const { WRITERS } = page(["WRITERS"]);
const cited = (row, state) => ({ ...row, state, address: "https://example.org/" + row.href });
const rows = [cited(ROW, "answered"), cited(UNDATED, "unanswered")];

/** Reads CSV by its definition, RFC 4180. */
function cells(csv) {
  const lines = [[]];
  for (const [, quoted, end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    lines.at(-1).push(quoted.replaceAll('""', '"'));
    if (end !== ",") lines.push([]);
  }
  return lines.slice(0, -1);
}

test("CSV says what is known and leaves empty what is not", () => {
  const csv = WRITERS.csv(rows);
  assert.ok(csv.startsWith("\uFEFF\"title\","), "spreadsheets need the mark");
  const [head, first, second] = cells(csv);
  const named = (line) => Object.fromEntries(head.map((name, at) => [name, line[at]]));
  assert.deepStrictEqual(named(first), {
    title: ROW.title, derived: "false", asker: "Ada Sample", department: "Ministry of Lighthouses",
    house: "Commons", uin: "74129", tabled: "2025-10-02", answered: "2025-10-14", state: "answered",
    address: "https://example.org/questions/what-colour-0123456789-2.html",
  });
  assert.strictEqual(second[head.indexOf("title")], UNDATED.title, "quotes and line breaks are kept");
  assert.strictEqual(second[head.indexOf("tabled")], "");
});

test("BibTeX keeps names and titles as printed and escapes what TeX would read", () => {
  const [first, second] = WRITERS.bib(rows).split("\n\n");
  assert.strictEqual(first, [
    "@misc{0123456789-2,",
    "  title = {{Lighthouses: “Paint”, 100\\% \\& more}},",
    "  author = {{Ada Sample}},",
    "  year = {2025},",
    "  month = {10},",
    "  note = {Written question, Ada Sample to Ministry of Lighthouses, Tabled 2 October 2025, UIN 74129},",
    "  url = {https://example.org/questions/what-colour-0123456789-2.html},",
    "}",
  ].join("\n"));
  assert.doesNotMatch(second, /author|year|month/);
  assert.match(second, /Member not stated to department not stated, date not stated; the title is made/);
});

test("BibTeX escapes every character that TeX reads as a command", () => {
  const { tex } = page(["tex"]);
  const escaped = "\\textbackslash{}\\{\\}\\&\\%\\$\\#\\_\\textasciitilde{}\\textasciicircum{}";
  assert.strictEqual(tex("\\{}&%$#_~^"), escaped);
});

test("RIS has one tag a line, and no date where none is stated", () => {
  const [first, second] = WRITERS.ris(rows).split("\r\n\r\n");
  assert.strictEqual(first, [
    "TY  - GOVDOC",
    "TI  - Lighthouses: “Paint”, 100% & more",
    "AU  - Ada Sample",
    "PY  - 2025",
    "DA  - 2025/10/02",
    "N1  - Written question, Ada Sample to Ministry of Lighthouses, Tabled 2 October 2025, UIN 74129",
    "UR  - https://example.org/questions/what-colour-0123456789-2.html",
    "ER  - ",
  ].join("\r\n"));
  assert.doesNotMatch(second, /^(AU|PY|DA)/m);
  assert.match(second, /TI {2}- What "colour" they are\r\n/, "a line break would end the field");
});
