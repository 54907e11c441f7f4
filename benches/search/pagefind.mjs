// Pagefind over the same pages: how it is built, and what its queries load.
//
// It is given what it is best with: only the pages of exchanges, of them only the question and the
// answers, no worker (which a browser would load besides). Its own files with `.pf_` or `.pagefind`
// in their names are compressed already; scripts are counted as a host sends them.
import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { GLOB } from "./pages.mjs";
import { sent } from "./reader.mjs";

const SCRIPT = "pagefind.js";
const isPacked = (name) => /\.(pf_\w+|pagefind)$/.test(name);

/** The command that writes the index of a site to a folder. */
export function buildCommand(site, folder) {
  const runner = fileURLToPath(new URL("runner/bin.cjs", import.meta.resolve("pagefind")));
  return [process.execPath, runner, "--silent", "--site", site, "--output-path", folder, "--glob", GLOB,
    "--root-selector", "article.exchange", "--exclude-selectors", ".about, .neighbours"];
}

/** Serves the index on a loopback port; each `open` is a page where nothing is loaded yet. */
export async function servePagefind(folder) {
  let loaded = [];
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://host").pathname).slice(1);
    const file = path.join(folder, name);
    if (!existsSync(file)) return response.writeHead(404).end();
    const bytes = readFileSync(file);
    loaded.push([name, isPacked(name) ? bytes.length : sent(bytes)]);
    return response.writeHead(200, { "content-type": typeOf(name) }).end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const basePath = `http://127.0.0.1:${server.address().port}/`;
  let opened = 0;
  const open = async () => {
    const script = path.join(folder, SCRIPT);
    loaded = [[SCRIPT, sent(readFileSync(script))]];
    opened += 1;
    const pagefind = await import(`${pathToFileURL(script)}?${opened}`);
    await pagefind.options({ basePath, noWorker: true });
    await pagefind.init();
    return { search: (query) => find(pagefind, query), loaded: () => loaded };
  };
  return { open, close: () => { server.close(); server.closeAllConnections(); } };
}

const typeOf = (name) => (name.endsWith(".js") ? "text/javascript" : "application/octet-stream");

/** What a reader sees of a query: its count and the first ten addresses. */
async function find(pagefind, query) {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return { count: results.length, hrefs: shown.map(({ url }) => url.replace(/^\//, "")) };
}
