// The reader as it is published: the built q-HASH.js, run by Node over the built files.
//
// It runs in a page that can do one thing, load a script, and that writes down what it loads. The
// reader keeps its functions to itself, but what its second half shares of the first is listed in
// one object at its end; one statement is put behind that, and nothing else is changed.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

const SHARED = /const (\w+)=\{[^{}]*\bsearch\b[^{}]*\};?\s*(?=return)/g;

/** Bytes of a file as a host of static files sends them. */
export const sent = (bytes) => gzipSync(bytes, { level: 6 }).length;

/** A site's reader and index, with nothing loaded: `search` and `row` as the page calls them, and
 * `loaded`, a list of [path, bytes as sent]. */
export function openReader(site) {
  const [script, manifest] = ["q-", "c-"].map((kind) => `search/${only(site, kind)}`);
  const loaded = [];
  const take = (name) => {
    const bytes = readFileSync(path.join(site, name));
    loaded.push([name, sent(bytes)]);
    return bytes.toString("utf8");
  };
  const context = vm.createContext({ setTimeout, clearTimeout, URLSearchParams });
  context.document = pageThatLoads(take, context, manifest);
  vm.runInContext(opened(take(script)), context, { filename: script });
  const { search, row, index } = context.shared;
  return { search: (query) => search(index, query), row: (document) => row(index, document), loaded };
}

function only(site, kind) {
  const files = readdirSync(path.join(site, "search")).filter((name) => name.startsWith(kind));
  if (files.length !== 1) throw new Error(`search/ holds ${files.length} files ${kind}….js, not one`);
  return files[0];
}

function opened(source) {
  const places = [...source.matchAll(SHARED)];
  if (places.length !== 1) throw new Error("it cannot be told what the halves of the reader share");
  const [{ 0: { length }, 1: name, index }] = places;
  return `${source.slice(0, index + length)};globalThis.shared=${name};${source.slice(index + length)}`;
}

/** It has no box and no results. */
function pageThatLoads(take, context, manifest) {
  const append = (script) => setImmediate(() => {
    vm.runInContext(take(script.src.replace(/\?.*$/, "")), context);
    script.dispatchEvent(new Event("load"));
  });
  const named = { dataset: { root: "", manifest } };
  return {
    head: { append }, createElement: () => new EventTarget(), getElementById: () => null,
    querySelector: (selector) => (selector === "script[data-manifest]" ? named : null),
  };
}
