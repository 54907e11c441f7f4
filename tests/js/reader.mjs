// The parts of search.js that need no page. It is a classic script, whatever package.json says of
// modules, so it is run as one.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const source = readFileSync(new URL("../../themes/default/search.js", import.meta.url), "utf8");
const module = {};
vm.compileFunction(source, ["module"])(module);

export const { words, partPath, find, shownOf, sentence } = module.exports;
