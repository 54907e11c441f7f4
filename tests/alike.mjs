// Counts the entries of lists that cannot be told from another on the same page by the words that can be seen.
// node tests/alike.mjs SITE [--most 1]: exits with 1 where more than one per cent are alike.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const TAG = /<(\/?)(\w+)([^>]*)>|([^<]+)/g;
const EMPTY = new Set(["meta", "link", "br", "img", "input", "hr", "path", "rect"]);

/** The words of every entry of a page: of a question in a series, those of the series and its own. */
export function entriesOf(html) {
  const entries = [];
  const open = [];
  let lists = 0;
  for (const [, closing, tag, attributes, text] of html.matchAll(TAG)) {
    if (text !== undefined) {
      open.filter(({ isEntry }) => isEntry).slice(-1).forEach((entry) => (entry.words += text));
      continue;
    }
    if (!closing && !EMPTY.has(tag) && !attributes.endsWith("/")) {
      const isList = /^[ou]l$/.test(tag) && (/class="(items|lines)"/.test(attributes) || lists > 0);
      lists += isList;
      const series = open.findLast(({ isEntry }) => isEntry);
      open.push({ tag, isList, isEntry: tag === "li" && lists > 0, words: "", series, parts: 0 });
    }
    if (!closing) continue;
    const last = open.pop();
    if (!last || last.tag !== tag) throw new Error(`<${last && last.tag}> is closed by </${tag}>`);
    lists -= last.isList;
    if (!last.isEntry) continue;
    if (last.series) last.series.parts += 1;
    // The words of a series are known when it is closed.
    entries.push(last);
  }
  const single = entries.filter(({ parts }) => parts === 0);
  return single.map(({ words, series }) => `${series ? series.words : ""} ${words}`.replace(/\s+/g, " ").trim());
}

/** How many of these are said more than once. */
export function alikeAmong(entries) {
  const counts = new Map();
  for (const words of entries) counts.set(words, (counts.get(words) || 0) + 1);
  return entries.filter((words) => counts.get(words) > 1);
}

function* pagesIn(folder) {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) yield* pagesIn(file);
    else if (name.endsWith(".html")) yield file;
  }
}

function main(site, most) {
  let [entries, alike, bytes, listed] = [0, 0, 0, 0];
  const kinds = new Map();
  for (const file of pagesIn(site)) {
    const html = readFileSync(file, "utf8");
    if (!/<[ou]l class="(items|lines)">/.test(html)) continue;
    const all = entriesOf(html.replace(/<head>[^]*?<\/head>|<!doctype html>|<figure[^]*?<\/figure>|<svg[^]*?<\/svg>/g, ""));
    const same = alikeAmong(all);
    const kind = path.relative(site, file).split(path.sep)[0];
    const of = kinds.get(kind) || [0, 0, ""];
    kinds.set(kind, [of[0] + all.length, of[1] + same.length, of[2] || (same[0] ? `${file}: ${same[0]}` : "")]);
    entries += all.length;
    alike += same.length;
    if (!html.includes('<ol class="items">')) continue;
    listed += all.length;
    for (const [list] of html.matchAll(/<li>?(?: class="series">)?<p class="[hq]">[^]*?<\/p>(?=<\/li>|\n<\/ol>)|<li class="series"><p class="h">[^]*?<ol>/g)) {
      bytes += Buffer.byteLength(list.replace(/>[^<]*/g, ">")) + 5;
    }
  }
  for (const [kind, [all, same, first]] of kinds) console.log(`${kind}: ${same} of ${all} alike${first && ` | ${first}`}`);
  const share = (100 * alike) / Math.max(entries, 1);
  console.log(`${alike} of ${entries} entries (${share.toFixed(2)} %) cannot be told from another on their page`);
  console.log(`${Math.round(bytes / Math.max(listed, 1))} bytes of HTML beside the text for each entry`);
  return share < most && entries > 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url.endsWith(path.basename(process.argv[1]))) {
  const [site, , most = "1"] = process.argv.slice(2);
  process.exitCode = main(site, Number(most));
}
