// The scripts that make citations and find passages, run outside of a browser: those of them that
// do not touch the page.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const folder = new URL("../../themes/default/cite/", import.meta.url);
const names = readFileSync(new URL("order.txt", folder), "utf8").trim().split("\n");
const pure = names.slice(0, names.indexOf("parts.js")).concat("fragment.js");
const code = pure.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");

const wanted = "read, partAt, anchorIn, ofRecord, citationOf, datedOf, bibtex, ris, csl, plain, oscola, apa, chicago, harvard, FORMATS, today, directive";

/** What the scripts declare. */
export const cite = vm.compileFunction(`"use strict";\n${code}\nreturn { ${wanted} };`)();

/** The data of a page as the program writes them, with what a test changes of the question. */
export function page(question = {}, { url = "https://example.org/questions/a-0123456789.html" } = {}) {
  const data = {
    url: "#q", identifier: "0123456789", name: "Lighthouses", genre: "Written question HL123, House of Lords",
    author: { name: "Lord Sample" }, dateCreated: "2025-10-02",
    acceptedAnswer: [{ url: "#a", author: { name: "Baroness Example of Sands", jobTitle: "Minister of State" }, dateCreated: "2025-10-14" }],
    ...question,
  };
  return cite.read(JSON.stringify(data), { url: url ?? undefined, container: "Lighthouses in Parliament", publisher: "A Society" });
}

/** A citation of a part of a page: `a`, `a-p2`, `q`. */
export const cited = (data, anchor = cite.ofRecord(data).anchor, address = undefined) =>
  cite.citationOf(data, cite.partAt(data, anchor), address, "2026-11-24");
