// Prints a sample of a site's pages, a path a line: together they have every kind of element that any page
// has. A kind is the element's name, its class and the names of its attributes.
//
//   node tests/sample.mjs SITE
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const site = process.argv[2];
const names = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html")).sort();
if (names.length === 0) throw new Error(`${site} has no pages`);

/** The kinds of elements of a page. */
function kinds(html) {
  const tags = html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)/g);
  return Array.from(tags, ([, element, text]) => {
    const attributes = Array.from(text.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g));
    const parts = attributes.map(([, name, value]) => (name === "class" ? `class=${value}` : name));
    return [element, ...parts].join(" ");
  });
}

const pages = names.map((name) => ({ file: path.join(site, name), html: readFileSync(path.join(site, name), "utf8") }));
pages.sort((one, other) => other.html.length - one.html.length);
const seen = new Set();
for (const { file, html } of pages) {
  const fresh = kinds(html).filter((kind) => !seen.has(kind));
  if (fresh.length === 0) continue;
  fresh.forEach((kind) => seen.add(kind));
  console.log(file);
}
