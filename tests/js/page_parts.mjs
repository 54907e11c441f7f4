// The parts of the search that people see, run together in one scope as the published script does,
// with a stand-in for the page and for the index.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const folder = new URL("../../themes/default/search/", import.meta.url);
const UI = ["parts", "suggest", "results", "filters", "download", "page", "checker"];

/** An element that keeps what it is given. */
class FakeElement {
  constructor(tag) {
    Object.assign(this, { tag, children: [], attributes: {}, dataset: {} });
  }
  append(...children) {
    this.children.push(...children);
  }
  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }
}

/** An element and what is in it, as text: `p.x[span[Answer] a mark[b]]`. */
export function shown(node) {
  if (typeof node === "string") return node;
  const name = node.tag + (node.className ? "." + node.className : "");
  return name + "[" + node.children.map(shown).join("") + "]";
}

export const sourceOfPart = (name) => readFileSync(new URL(name + ".js", folder), "utf8");

/** What the parts declare under these names. `core` takes the place of the reader's core. */
export function page(names, core = {}) {
  const document = { createElement: (tag) => new FakeElement(tag) };
  const code = UI.map(sourceOfPart).join("\n") +
    "\nroot = '../'; index = core.index; return { " + names.join(", ") + " };";
  const { index, ...functions } = core;
  const given = { document, core, ...functions };
  return vm.compileFunction(code, Object.keys(given))(...Object.values(given));
}

export const ROW = {
  doc: 7,
  href: "questions/what-colour-0123456789-2.html",
  title: "Lighthouses: “Paint”, 100% & more",
  derived: false,
  asker: "Ada Sample",
  department: "Ministry of Lighthouses",
  tabled: "2025-10-02",
  answered: "2025-10-14",
  uin: "74129",
  house: "Commons",
  state: "a",
  texts: [
    { anchor: "q", who: "Ada Sample", role: "", paras: ["To ask."] },
    { anchor: "a", who: "Percy Placeholder", role: "Minister", paras: ["White.", "Red."] },
  ],
};

export const UNDATED = { ...ROW, title: "What \"colour\"\nthey are", derived: true, asker: "", department: "", tabled: "", answered: "", uin: "", state: "u" };
