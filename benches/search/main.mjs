// Measures the search of built archives, beside Pagefind over the same pages: see script/bench-search.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { contents, run, timed } from "./build.mjs";
import { openDespatch } from "./despatch.mjs";
import { knownItems } from "./known_items.mjs";
import { cold, meanReciprocalRank, warm } from "./measure.mjs";
import { buildCommand, servePagefind } from "./pagefind.mjs";
import { exchanges, frequencies } from "./pages.mjs";
import { BUILD_HEADS, buildRow, classTable, indexTable, queryTable, table, whole } from "./report.mjs";

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    transcripts: { type: "string" },
    items: { type: "string", default: "1000" },
    programs: { type: "string", default: "target/release" },
    "without-pagefind": { type: "boolean", default: false },
  },
});
const queries = JSON.parse(readFileSync(new URL("queries.json", import.meta.url), "utf8"));
const program = (name) => path.resolve(given.programs, name);
const say = (text) => process.stdout.write(`${text}\n`);

const folder = mkdtempSync(path.join(tmpdir(), "despatch-search-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

async function measureInvented(size) {
  const archive = path.join(folder, size);
  run(program("examples/make_corpus"), size, path.join(archive, "content"));
  await measure(archive, "invented", queries.invented);
}

async function measureTranscripts(from) {
  const archive = path.join(folder, "transcripts");
  cpSync(from, path.join(archive, "content"), { recursive: true });
  await measure(archive, "real transcripts", queries.transcripts);
}

async function measure(archive, what, classes) {
  const site = path.join(archive, "public");
  const builds = [["Despatch, whole site", timed([program("despatch"), "-C", archive, "build", "--quiet"])]];
  const hrefs = exchanges(site);
  say(`## ${whole(hrefs.length)} exchanges, ${what}\n`);
  say(indexTable(contents(path.join(site, "search"), kindOfFile)));
  const searches = { Despatch: async () => openDespatch(site) };
  const pagefind = given["without-pagefind"] ? null : await addPagefind(archive, site, builds, searches);
  say(table(BUILD_HEADS, builds.map(([name, figures]) => buildRow(name, figures))));
  await measureQueries(searches, classes);
  await measureKnownItems(searches, knownItems(site, hrefs, frequencies(site, hrefs), Number(given.items)));
  pagefind?.close();
  rmSync(archive, { recursive: true });
}

/** `search/s/GROUP/N.js` is of kind s; the reader and the manifest stand beside the folders. */
const kindOfFile = (name) => (/\dx\.js$/.test(name) ? "x" : path.basename(name.split(path.sep)[0], ".js").split("-")[0]);

async function addPagefind(archive, site, builds, searches) {
  const index = path.join(archive, "pagefind");
  builds.push(["Pagefind, its index alone", timed(buildCommand(site, index))]);
  const isOfIndex = (name) => (/^(index|fragment)\b/.exec(name)?.[0] ?? (/pf_meta$/.test(name) ? "meta" : "scripts"));
  say(indexTable(contents(index, isOfIndex)));
  const served = await servePagefind(index);
  searches.Pagefind = served.open;
  return served;
}

async function measureQueries(searches, classes) {
  const [names, opens] = [Object.keys(searches), Object.values(searches)];
  const all = Object.values(classes).flat();
  const [costs, times] = [[], []];
  for (const open of opens) {
    costs.push(await cold(open, all));
    times.push(await warm(open, all));
  }
  say(queryTable(names, costs, times));
  say(classTable(names, classes, costs, times));
}

async function measureKnownItems(searches, items) {
  const kinds = ["exact", "prefix", "typo"];
  const rows = [];
  for (const [name, open] of Object.entries(searches)) {
    const ranks = [];
    for (const kind of kinds) ranks.push(await meanReciprocalRank(open, items, kind));
    rows.push([name, ...ranks.map((rank) => rank.toFixed(4))]);
  }
  say(table([`MRR@10 of ${items.length} known items`, ...kinds], rows));
}

for (const size of positionals) await measureInvented(size);
if (given.transcripts) await measureTranscripts(given.transcripts);
