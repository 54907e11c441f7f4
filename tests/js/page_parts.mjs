// The whole reader in one scope, as it is published, with a stand-in for the page it runs on and, where
// a test wants that, for functions of the core.
import vm from "node:vm";
import { language } from "./language.mjs";
import { together } from "./reader.mjs";

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

/** What the scripts declare under these names. `core` takes the place of functions of the core. */
export function page(names, core = {}) {
  const document = { createElement: (tag) => new FakeElement(tag) };
  const replaced = Object.keys(core).map((name) => name + " = core." + name + ";").join("\n");
  const code = `"use strict";\n${together(replaced)}root = "../";\nreturn { ${names.join(", ")} };`;
  return vm.compileFunction(code, ["document", "L", "core"])(document, language, core);
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
