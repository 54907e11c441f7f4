// What the pages of the example site say of themselves to programs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { cite } from "../js/cite.mjs";
import { site } from "./site.mjs";

const folder = path.join(site, "questions");
const pages = readdirSync(folder).filter((name) => /-[0-9a-z]{10}(-\d+)?\.html$/.test(name))
  .map((name) => ({ name, html: readFileSync(path.join(folder, name), "utf8") }));

const given = (text) => text.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
  .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
  .replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const json = (html) => html.match(/<script type="application\/ld\+json">([^<]*)<\/script>/)[1];

/** What the page's script finds in the head. */
const around = (html) => ({
  url: html.match(/<link rel="canonical" href="([^"]*)">/)?.[1],
  container: given(html.match(/<meta property="og:site_name" content="([^"]*)">/)[1]),
  publisher: given(html.match(/<meta name="DC.publisher" content="([^"]*)">/)[1]),
});

/** The elements of the head that Zotero's translator reads: a name before a property, the first letter small. */
function metadata(html) {
  const read = {};
  for (const [tag] of html.matchAll(/<meta [^>]*>/g)) {
    const attribute = (name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
    const [, prefix, name] = (attribute("name") ?? attribute("property") ?? "").match(/^(dc|z|og)[.:](\w+)$/i) ?? [];
    if (prefix) (read[`${prefix.toLowerCase()}:${name[0].toLowerCase()}${name.slice(1)}`] ??= []).push(given(attribute("content")));
  }
  return read;
}

const program = path.resolve(process.env.DESPATCH || "target/debug/despatch");

/** All questions of this repository's archive, as `despatch export` writes them. */
const exported = (format) => execFileSync(program, ["--quiet", "export", "--format", format], { encoding: "utf8" });
const bibliographies = { bib: exported("bibtex"), ris: exported("ris"), csl: JSON.parse(exported("csl")) };

test("the example site has ten questions", () => assert.equal(pages.length, 10));

for (const { name, html } of pages) {
  const data = cite.read(json(html), around(html));
  const cited = cite.citationOf(data, { work: cite.ofRecord(data) }, undefined, "2026-11-24");

  test(`Zotero reads a web page with title, creator and site, and no date that is not stated: ${name}`, () => {
    const read = metadata(html);
    // Dublin Core makes a web page, unless Open Graph says what else it is.
    assert.equal(read["og:type"], undefined);
    assert.deepEqual(read["dc:title"], [cited.title]);
    assert.deepEqual(read["dc:creator"], [cited.author]);
    assert.deepEqual(read["og:site_name"], ["North Korea in Parliament"]);
    assert.deepEqual(read["dc:date"], cited.date && [cited.date]);
    // Zotero takes the first of these for the date of a page that states none.
    if (!cited.date) assert.doesNotMatch(html, /<time /);
    assert.doesNotMatch(html, /name="citation_/);
  });

  test(`the structured data are a question with its answers: ${name}`, () => {
    const question = JSON.parse(json(html));
    assert.equal(question["@context"], "https://schema.org");
    assert.equal(question["@type"], "Question");
    const answers = [...question.acceptedAnswer ?? [], ...question.suggestedAnswer ?? []];
    assert.equal(answers.length, question.answerCount);
    assert.equal(answers.length, html.match(/<section class="answer"/g)?.length ?? 0);
    for (const { "@type": type, url } of [{ "@type": "Answer", url: question.url }, ...answers]) {
      assert.equal(type, "Answer");
      assert.ok(html.includes(`id="${url.slice(1)}"`), url);
    }
  });

  test(`the citation in the page's HTML is the one its script makes: ${name}`, () => {
    assert.equal(given(html.match(/<p class="citation">([^<]*)<\/p>/)[1]), cite.plain(cited));
  });

  test(`the page's own citations are those of the archive's bibliographies: ${name}`, () => {
    const own = (text) => text.replace(/^(  url(date)?|UR|Y2) .*\r?\n/gm, "").trim();
    const entry = (format, text) => bibliographies[format].split(/\n(?=@)|(?<=ER {2}- )\r\n/).find((one) => one.includes(text));
    assert.equal(own(cite.bibtex(cited)), own(entry("bib", cited.key)));
    assert.equal(own(cite.ris(cited)), own(entry("ris", cited.key)));
    const { URL: _url, accessed: _accessed, ...item } = bibliographies.csl.find(({ id }) => id === cited.key);
    assert.deepEqual(JSON.parse(cite.csl(cited))[0], item);
  });
}
