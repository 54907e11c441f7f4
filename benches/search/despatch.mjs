// Despatch's own search, as the search page uses it: each `open` is a page with nothing loaded yet.
import { reader } from "../../tests/js/reader.mjs";
import { openReader } from "./reader.mjs";

const SHOWN = 10;

/** Loads nothing, so the one of the scripts as written does as well. */
const { snippet } = reader();

export function openDespatch(site) {
  const { search, row, loaded } = openReader(site);
  return { search: (query, live = false) => find(search, row, query, live), loaded: () => loaded };
}

/** What a reader sees: the count, and the first ten results, each with its snippet. Those with only
 * some of the words stand below the others. */
async function find(search, row, q, live) {
  const result = await search({ q, filters: {}, sort: "relevance", live });
  const first = ({ docs }) => [...docs.slice(0, SHOWN)];
  const documents = [result, result.some].filter(Boolean).flatMap(first).slice(0, SHOWN);
  const rows = await Promise.all(documents.map(row));
  rows.forEach((one) => snippet(one, result));
  const count = `${result.exact ? "" : "at least "}${result.count}`;
  return { count, hrefs: rows.map(({ href }) => href) };
}
