// The reader's scripts as the build assembles them, run outside of a browser.
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { language } from "./language.mjs";

const folder = new URL("../../themes/default/search/", import.meta.url);
const [main, ...parts] = readFileSync(new URL("order.txt", folder), "utf8").split(/^---.*$/m)
  .map((names) => names.trim().split("\n").map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") })));

/** The names and texts of the scripts in their order, but for what starts them on a page. */
export const scripts = [main, ...parts].flat().filter(({ name }) => name !== "start.js");

const declared = (text) => Array.from(text.matchAll(/^(?:async )?(?:function|const) (\w+)/gm), ([, name]) => name);

/** All parts of the reader in one scope: none must be loaded. `before` runs before the first part
 * hears of the others. */
export function together(before = "") {
  const names = parts.flat().flatMap(({ text }) => declared(text));
  const code = scripts.map(({ text }) => text.replace("const loadRest =", "let loadRest =")).join("\n");
  return `${code}\n${before}\nObject.assign(rest, { ${names.join(", ")} }); loadRest = async () => {};\n`;
}

/** A reader of its own, with all its functions; `serve` gives the text of a script at an address,
 * or throws. */
export function reader(serve = () => { throw new Error("nothing is served"); }, L = language) {
  const context = vm.createContext({ setTimeout, clearTimeout, console, serve });
  const exposed = "despatch.reader = { openIndex, manifest, row, search, suggest, facets, snippet, checkQuote, whole, words, " +
    "stem, numbers, postings, places, parse, distance, keysOf, wordsIn, TEXT, SPAN };";
  const run = "insert = async (url) => { (0, eval)(await serve(url)); };";
  const source = `var despatch = (function () { "use strict"; const L = ${JSON.stringify(L)};\n${together(run)}\n` +
    `${exposed.replace("despatch.reader", "receive.reader")}\nreturn receive; })();`;
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
  read.openIndex(manifest);
  return { ...read, asked };
}
