// The reader's scripts as the build assembles them, run outside of a browser.
import { existsSync, readFileSync } from "node:fs";
import vm from "node:vm";
import { language } from "./language.mjs";

const folder = new URL("../../themes/default/search/", import.meta.url);
const names = readFileSync(new URL("order.txt", folder), "utf8").split("\n").filter(Boolean);
/** The names and texts of the scripts that there are, in their order; those that need a page begin
 * with parts.js. */
export const scripts = names.filter((name) => existsSync(new URL(name, folder)))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

const isCore = ({ name }) => names.indexOf(name) < names.indexOf("parts.js");
const core = scripts.filter(isCore).map(({ text }) => text).join("\n");

/** A reader of its own, with all its functions; `serve` gives the text of a script at an address,
 * or throws. */
export function reader(serve = () => { throw new Error("nothing is served"); }, L = language) {
  const context = vm.createContext({ setTimeout, clearTimeout, console, serve });
  const exposed = "despatch.reader = { openIndex, search, suggest, facets, snippet, checkQuote, words, stem, " +
    "numbers, postings, places, parse, distance, Missing, keysOf };";
  const run = "insert = async (url) => { (0, eval)(await serve(url)); };";
  const source = `var despatch = (function () { "use strict"; const L = ${JSON.stringify(L)};\n${core}\n` +
    `${run}\n${exposed.replace("despatch.reader", "receive.reader")}\nreturn receive; })();`;
  vm.runInContext(source, context);
  return context.despatch.reader;
}

/** A reader with an index of files by path, and the addresses that it asked for. */
export function openFiles({ files, manifest }, L) {
  const asked = [];
  const read = reader((url) => {
    asked.push(url);
    const text = files[url.split("?")[0]];
    if (text === undefined) throw new Error("no such file: " + url);
    return text;
  }, L);
  return { ...read, index: read.openIndex(manifest), asked };
}
