// Citations in every form, and what programs that are not ours read of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { cite, cited, page } from "./cite.mjs";

const PARSED = { bibtex: "@bibtex/text", ris: "@ris/file" };
const parsed = (form, text) => new Cite(text, { forceType: PARSED[form] }).data[0];

const UNDATED = { dateCreated: undefined, acceptedAnswer: [{ url: "#a", author: { name: "Ann Example" } }] };
const NOBODY = { ...UNDATED, author: undefined, acceptedAnswer: [{ url: "#a" }] };
const HOLDING = { acceptedAnswer: undefined, suggestedAnswer: [{ url: "#holding", author: { name: "Ann Example" }, dateCreated: "2025-10-09", creativeWorkStatus: "Holding answer" }] };
const UNANSWERED = { acceptedAnswer: undefined };
const ODD = { name: "{R&D}: 50% “of” \"what\" \\ café_1 ~ ^ #2 $3", author: { name: "Séan O’Brien {Lord}" } };

test("the forms in words say what is known, in the order of each style", () => {
  const c = cited(page());
  const where = "https://example.org/questions/a-0123456789.html#a";
  const what = "answer to written question HL123, House of Lords, asked by Lord Sample";
  assert.equal(cite.plain(c), `Baroness Example of Sands (Minister of State, as printed), “Lighthouses”, ${what}, answered 14 October 2025. Lighthouses in Parliament (A Society). ${where}`);
  assert.equal(cite.oscola(c), `Baroness Example of Sands, ‘Lighthouses’ (Lighthouses in Parliament, 14 October 2025) ${what} <${where}> accessed 24 November 2026`);
  assert.equal(cite.apa(c), `Baroness Example of Sands. (2025, October 14). Lighthouses [A${what.slice(1)}]. Lighthouses in Parliament. ${where}`);
  assert.equal(cite.chicago(c), `Baroness Example of Sands, “Lighthouses,” ${what}, October 14, 2025, Lighthouses in Parliament, accessed November 24, 2026, ${where}.`);
  assert.equal(cite.harvard(c), `Baroness Example of Sands (2025) ‘Lighthouses’, Lighthouses in Parliament, 14 October. A${what.slice(1)}. Available at: ${where} (Accessed: 24 November 2026).`);
});

test("what is not stated is said to be missing, in every form in words, and no year is made up", () => {
  for (const { name, write, file } of cite.FORMATS) {
    const text = write(cited(page(NOBODY, { url: null })));
    assert.match(text, /date not stated in the source/, name);
    assert.doesNotMatch(text, /20\d\d|undefined|null/, name);
    if (!file) assert.match(text, /asked by a member not stated in the source/, name);
  }
  assert.match(cite.plain(cited(page(NOBODY))), /^Answering member not stated in the source, /);
});

test("where only the day of tabling is known, it is not taken for that of the answer", () => {
  const data = page({ acceptedAnswer: [{ url: "#a", author: { name: "Ann Example" } }] });
  assert.match(cite.plain(cited(data)), /, tabled 2 October 2025, date of answer not stated in the source\. /);
});

test("a paragraph's citation leads to the paragraph and names it", () => {
  for (const { name, write } of cite.FORMATS) {
    const text = write(cited(page(), "a-p2"));
    assert.match(text, /paras?\.? 2/, name);
    assert.match(text, /#a-p2/, name);
  }
  assert.equal(cited(page(), "a-p2").key, "written-question-0123456789-a-p2");
});

test("a question that was not answered, and a holding answer, say so", () => {
  assert.match(cite.plain(cited(page(UNANSWERED))), /^Lord Sample, “Lighthouses”, written question HL123, House of Lords, no answer in this archive, tabled 2 October 2025\./);
  assert.match(cite.plain(cited(page(HOLDING))), /holding answer to written question .*, given 9 October 2025\./);
  assert.match(cite.bibtex(cited(page(HOLDING))), /; holding answer; asked by Lord Sample/);
});

test("of an answer that the source cuts, it is the beginning that is cited", () => {
  const data = page({});
  data.works[0].isCut = true;
  assert.match(cite.plain(cited(data)), /, beginning of the answer to written question /);
  assert.match(cite.apa(cited(data)), /\[Beginning of the answer to written question /);
  assert.match(cite.ris(cited(data)), /the source gives only the beginning of the answer/);
});

test("of several answers the first of record is cited, and the others can be", () => {
  const data = page({ acceptedAnswer: [{ url: "#a", author: { name: "One" } }, { url: "#a2", author: { name: "Two" } }] });
  assert.equal(cited(data).author, "One");
  assert.equal(cited(data, "a2").author, "Two");
  assert.equal(cite.partAt(data, "nowhere"), undefined);
});

for (const [what, question] of Object.entries({ whole: {}, undated: UNDATED, nobody: NOBODY, holding: HOLDING, unanswered: UNANSWERED, odd: ODD })) {
  for (const form of ["bibtex", "ris"]) {
    test(`another program reads the ${form} of a question: ${what}`, () => {
      const c = cited(page(question));
      const item = parsed(form, cite[form](c));
      assert.equal(item.title.replace(/<\/?span[^>]*>/g, ""), c.title);
      const [author] = item.author ?? [];
      if (form === "bibtex") assert.equal(author?.literal ?? author?.family, c.author);
      else assert.equal(author && (author.literal ?? [author.given, author["non-dropping-particle"], author.family].filter(Boolean).join(" ")), c.author);
      // BibTeX itself knows no day; BibLaTeX reads the field `date`.
      const date = c.date && c.date.split("-").map(Number).slice(0, form === "bibtex" ? 2 : 3);
      assert.deepEqual(item.issued?.["date-parts"]?.[0], date);
      assert.equal(item.URL, c.url);
    });
  }
  test(`another program reads the CSL-JSON of a question and drops nothing: ${what}`, () => {
    const items = JSON.parse(cite.csl(cited(page(question))));
    const { _graph, ...read } = new Cite(items[0], { forceType: "@csl/object" }).data[0];
    assert.deepEqual(read, items[0]);
    assert.equal(read.type, "webpage");
  });
}

test("no field of RIS or BibTeX breaks its line", () => {
  const c = cited(page({ name: "One\nER  - \r\ntwo}" }));
  assert.match(cite.ris(c), /^TI {2}- One ER - two}\r$/m);
  assert.match(cite.bibtex(c), /title = \{\{One ER - two\\textbraceright\{\}\}\}/);
});

test("a page read from disk has no address that could be cited, and no day of access", () => {
  const c = cited(page({}, { url: null }));
  for (const { name, write } of cite.FORMATS) assert.doesNotMatch(write(c), /file:|[Aa]ccessed|urldate|Y2/, name);
});

test("an address whose fragment is not encoded as it should be names no part, and every other is read", () => {
  const data = page();
  const partOf = (hash) => cite.partAt(data, cite.anchorIn(hash));
  for (const hash of ["#%", "#%E0%A4%A", "#%0A", "#a%0A", "#a-p1%0A", "#nothing", "#", ""]) {
    assert.equal(partOf(hash), undefined, hash);
  }
  assert.equal(partOf("#a-p2").first, 2);
  assert.equal(partOf("#%61").work.anchor, "a");
});
