// The reader as it is published: the built q-HASH.js, run by Node over the built files.
//
// It runs in a page that can do one thing, load a script, and that writes down what it loads. The
// reader keeps its functions to itself, but what its parts share of the first is one list at its end;
// one statement is put behind that, and nothing else is changed. The names are those of the scripts.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

const PROGRAM = `${process.env.CARGO_TARGET_DIR || "target"}/release/examples/reader`;

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
  const [search, row] = ["search", "row"].map((name) => context.shared[shared().indexOf(name)]);
  return { search, row, loaded };
}

function only(site, kind) {
  const files = readdirSync(path.join(site, "search")).filter((name) => name.startsWith(kind));
  if (files.length !== 1) throw new Error(`search/ holds ${files.length} files ${kind}….js, not one`);
  return files[0];
}

/** The names of what the parts share, in the order of the list. */
let names;
const shared = () => (names ??= execFileSync(PROGRAM, ["main"], { encoding: "utf8" }).match(/const SHARED=\[(.*)\]/)[1].split(","));

/** The list is what the script's end returns after. */
function opened(source) {
  const end = source.lastIndexOf("];return");
  const name = end > 0 && /(\w+)=$/.exec(source.slice(0, beginOf(source, end)));
  if (!name) throw new Error("it cannot be told what the parts of the reader share");
  const after = end + "];".length;
  return `${source.slice(0, after)}globalThis.shared=${name[1]};${source.slice(after)}`;
}

/** Where the list begins that ends at `end`. No bracket stands in a string there. */
function beginOf(source, end) {
  let depth = 0;
  for (let at = end; at > 0; at -= 1) {
    depth += { "]": 1, "[": -1 }[source[at]] ?? 0;
    if (depth === 0) return at;
  }
  return 0;
}

/** It has no box and no results. */
function pageThatLoads(take, context, manifest) {
  const append = (script) => setImmediate(() => {
    vm.runInContext(take(script.src.replace(/\?.*$/, "")), context);
    script.dispatchEvent(new Event("load"));
  });
  const named = { dataset: { root: "", manifest } };
  return {
    head: { append }, createElement: () => Object.assign(new EventTarget(), { append() {} }), getElementById: () => null,
    querySelector: (selector) => (selector === "script[data-manifest]" ? named : null),
  };
}
