// Despatch's own search, as the search page uses it: each `open` is a page with nothing loaded yet.
import { openReader } from "./reader.mjs";

const SHOWN = 10;

export function openDespatch(site) {
  const reader = openReader(site);
  return { search: (query, live = false) => find(reader, query, live), loaded: () => reader.loaded };
}

/** What a reader sees: the count, and the first ten results, each with its snippet. Those with only
 * some of the words stand below the others. */
async function find({ search, snippet, index }, q, live) {
  const result = await search(index, { q, filters: {}, sort: "relevance", live });
  const documents = [...result.docs, ...(result.some ? result.some.docs : [])].slice(0, SHOWN);
  const rows = await Promise.all(documents.map((document) => index.row(document)));
  rows.forEach((row) => snippet(row, result));
  const count = `${result.exact ? "" : "at least "}${result.count}`;
  return { count, hrefs: rows.map(({ href }) => href) };
}
