// Feeds, site map and OpenSearch description against what their standards ask.
import assert from "node:assert/strict";
import { test } from "node:test";
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
