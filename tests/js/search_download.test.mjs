// Results as data: CSV of its own, BibTeX and RIS as the citations on pages are.
import assert from "node:assert";
import { test } from "node:test";
import { cite, cited, page as dataOf } from "./cite.mjs";
import { page, ROW, UNDATED } from "./page_parts.mjs";

const { CSV, csvLine, bibtexOf, risOf, today } = page(["CSV", "csvLine", "bibtexOf", "risOf", "today"]);
const ADDRESS = "https://example.org/a/questions/what-colour-0123456789-2.html";
const SITE = { site: "Lighthouses in Parliament", publisher: "A Society" };

/** The cells of a line of CSV by its definition, RFC 4180. */
const cells = (line) => Array.from(line.matchAll(/"((?:[^"]|"")*)"(,|\r\n$)/g), ([, cell]) => cell.replaceAll('""', '"'));

test("CSV says what is known and leaves empty what is not", () => {
  const named = (line) => Object.fromEntries(CSV.split(",").map((name, at) => [name, cells(line)[at]]));
  const known = {
    heading: ROW.title, note: "", asked_by: "Ada Sample", department: "Ministry of Lighthouses",
    house: "Commons", uin: "74129", tabled: "2025-10-02", answered: "2025-10-14", state: "Answered", address: ADDRESS,
  };
  assert.deepStrictEqual(named(csvLine(ROW, ADDRESS)), known);
  const missing = { asked_by: "", department: "", uin: "", tabled: "", answered: "", state: "No answer in this archive" };
  const made = { heading: 'What "colour" they are', note: "the title is made from the question" };
  assert.deepStrictEqual(named(csvLine(UNDATED, ADDRESS)), { ...known, ...missing, ...made });
});

test("a download says by which search its records were found", () => {
  const search = "Search “Oman”, taken as “woman”: 4 of 9 questions.";
  const line = cells(csvLine(ROW, ADDRESS, { ...SITE, search }));
  assert.deepStrictEqual([line.length, line.at(-2), line.at(-1)], [CSV.split(",").length + 1, search, ADDRESS]);
  assert.ok(risOf(ROW, ADDRESS, { ...SITE, search }).includes(`N1  - ${search}\r\nER  - `));
});

/** The citation of the same exchange as its page makes it, but for the fragment of its address. */
function onItsPage(write, question) {
  const data = dataOf({ identifier: "0123456789-2", ...question }, { url: ADDRESS });
  return write({ ...cited(data), url: ADDRESS, accessed: today() });
}

const ANSWERED = { name: ROW.title, genre: "Written question 74129, House of Commons", author: { name: "Ada Sample" },
  dateCreated: "2025-10-02", acceptedAnswer: [{ url: "#a", author: { name: "Percy Placeholder", jobTitle: "Minister" }, dateCreated: "2025-10-14" }] };
const OPEN = { ...ANSWERED, name: '[What "colour"\nthey are]', genre: "Written question, House of Commons", author: undefined,
  dateCreated: undefined, acceptedAnswer: undefined };
const HELD = { ...ANSWERED, acceptedAnswer: undefined,
  suggestedAnswer: [{ ...ANSWERED.acceptedAnswer[0], url: "#holding", creativeWorkStatus: "Holding answer" }] };
const held = { ...ROW, state: "h", texts: [ROW.texts[0], { ...ROW.texts[1], anchor: "holding" }] };
const open = { ...UNDATED, texts: [ROW.texts[0]] };

for (const [what, row, question] of [["an answer", ROW, ANSWERED], ["a holding answer", held, HELD], ["what is not answered", open, OPEN]]) {
  test(`BibTeX and RIS of ${what} are those of its page`, () => {
    assert.strictEqual(bibtexOf(row, ADDRESS, SITE), onItsPage(cite.bibtex, question) + "\n");
    assert.strictEqual(risOf(row, ADDRESS, SITE), onItsPage(cite.ris, question) + "\r\n");
  });
}
