// The reader as it is published: the built q-HASH.js, run by Node over the built files.
//
// It runs in a document that can do one thing, load a script, and that writes down what it loads.
// The reader has one global and keeps its functions to itself; one line is put before its last to
// get at them, and nothing else is changed.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

const LAST_LINE = "return receive;";
const WANTED = ["openIndex", "search", "snippet", "words"];

/** Bytes of a file as a host of static files sends them. */
export const sent = (bytes) => gzipSync(bytes, { level: 6 }).length;

/** A site's reader and index, with nothing loaded; `loaded` lists [path, bytes as sent]. */
export function openReader(site) {
  const [script, manifest] = ["q-", "c-"].map((kind) => path.join("search", only(site, kind)));
  const loaded = [];
  const take = (name) => {
    const bytes = readFileSync(path.join(site, name));
    loaded.push([name, sent(bytes)]);
    return bytes.toString("utf8");
  };
  const context = vm.createContext({ setTimeout, clearTimeout, URLSearchParams });
  vm.runInContext(opened(take(script)), context, { filename: script });
  context.document = documentThatLoads(take, context);
  const { parts } = context.despatch;
  return { ...parts, index: parts.openIndex(manifest), loaded };
}

function only(site, kind) {
  const files = readdirSync(path.join(site, "search")).filter((name) => name.startsWith(kind));
  if (files.length !== 1) throw new Error(`search/ holds ${files.length} files ${kind}….js, not one`);
  return files[0];
}

/** The reader with its functions shown. */
function opened(source) {
  const at = source.lastIndexOf(LAST_LINE);
  if (at < 0) throw new Error(`the reader has no line ${LAST_LINE}`);
  return `${source.slice(0, at)}receive.parts = { ${WANTED.join(", ")} };\n${source.slice(at)}`;
}

/** It comes after the reader, which therefore does not look for a search box to start. */
function documentThatLoads(take, context) {
  const append = (script) => setImmediate(() => {
    vm.runInContext(take(script.src.replace(/\?.*$/, "")), context);
    script.onload();
  });
  return { head: { append }, createElement: () => ({}) };
}
