// Feeds, site map and OpenSearch description against what their standards ask.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { isThere, paths, text } from "./site.mjs";

const xml = (path) => {
  const source = text(path);
  assert.equal(XMLValidator.validate(source), true, path);
  const isArray = (name) => ["entry", "link", "url", "sitemap"].includes(name);
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", isArray }).parse(source);
};
const base = text("robots.txt").match(/^Sitemap: (.*)sitemap\.xml$/m)[1];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const TAG = /^tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[a-z0-9/-]+$/;

/** JSON Feed 1.1: what must be there and of which kind. */
const ITEM = {
  type: "object",
  required: ["id", "url", "title", "date_published"],
  anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
  properties: {
    id: { type: "string", pattern: TAG.source },
    url: { type: "string", format: "uri" },
    date_published: { type: "string", format: "date-time" },
    date_modified: { type: "string", format: "date-time" },
    authors: { type: "array", items: { type: "object", required: ["name"] } },
  },
};
const JSON_FEED = {
  type: "object",
  required: ["version", "title", "home_page_url", "feed_url", "items"],
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: { type: "string", minLength: 1 },
    home_page_url: { type: "string", format: "uri" },
    feed_url: { type: "string", format: "uri" },
    language: { type: "string" },
    items: { type: "array", minItems: 1, maxItems: 50, items: ITEM },
  },
};

test("every Atom feed has what RFC 4287 asks, and leads to pages that are there", () => {
  const feeds = paths().filter((path) => path.endsWith(".atom"));
  assert.ok(feeds.length > 3);
  for (const path of feeds) {
    const { feed } = xml(path);
    const self = feed.link.find((link) => link.rel === "self");
    assert.equal(self.href, base + path);
    assert.ok(feed.title && TAG.test(feed.id) && INSTANT.test(feed.updated) && feed.author.name, path);
    const ids = new Set(feed.entry.map((entry) => entry.id));
    assert.equal(ids.size, feed.entry.length, path);
    for (const entry of feed.entry) {
      assert.ok(entry.title && TAG.test(entry.id) && INSTANT.test(entry.updated) && INSTANT.test(entry.published), path);
      assert.ok(isThere(entry.link[0].href, base), entry.link[0].href);
    }
  }
});

test("every JSON Feed has the shape of version 1.1, and the entries of its Atom feed", () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const isValid = ajv.compile(JSON_FEED);
  const feeds = paths().filter((path) => path.endsWith(".json") && paths().includes(path.replace(/json$/, "atom")));
  assert.ok(feeds.length > 3);
  for (const path of feeds) {
    const feed = JSON.parse(text(path));
    assert.ok(isValid(feed), JSON.stringify([path, isValid.errors]));
    const atom = xml(path.replace(/json$/, "atom")).feed.entry;
    assert.deepEqual(feed.items.map((item) => item.id), atom.map((entry) => entry.id));
    assert.deepEqual(feed.items.map((item) => item.date_modified), atom.map((entry) => entry.updated));
  }
});

test("the site map keeps the limits of its protocol and lists pages that are there", () => {
  const map = text("sitemap.xml");
  const { urlset } = xml("sitemap.xml");
  assert.equal(urlset.xmlns, "http://www.sitemaps.org/schemas/sitemap/0.9");
  assert.ok(urlset.url.length > 5 && urlset.url.length <= 50_000 && map.length <= 52_428_800);
  for (const { loc, lastmod } of urlset.url) {
    assert.ok(isThere(loc, base) && loc.length < 2048, loc);
    assert.ok(lastmod === undefined || /^\d{4}-\d\d-\d\d$/.test(lastmod), lastmod);
  }
});

test("the OpenSearch description keeps its limits and leads to the search page", () => {
  const { OpenSearchDescription: search } = xml("opensearch.xml");
  assert.ok(search.ShortName.length >= 1 && search.ShortName.length <= 16);
  assert.ok(search.Description.length >= 1 && search.Description.length <= 1024);
  const [address, query] = search.Url.template.split("?");
  assert.ok(isThere(address, base));
  assert.equal(query, "q={searchTerms}");
});
