// Serves a folder on a loopback port, below a path, as a plain host of static files does.
import { existsSync, readFileSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".xml": "application/xml",
  ".json": "application/json", ".txt": "text/plain; charset=utf-8",
};

/** The file at an address's path, or nothing. */
function fileAt(folder, below, pathname) {
  if (!pathname.startsWith(below)) return null;
  const file = path.join(folder, decodeURIComponent(pathname.slice(below.length)));
  const shown = existsSync(file) && statSync(file).isDirectory() ? path.join(file, "index.html") : file;
  return existsSync(shown) ? shown : null;
}

/** Starts the server; `below` begins and ends with a slash, such as `/repo/`. */
export async function serve(folder, below = "/") {
  const server = http.createServer((request, response) => {
    const file = fileAt(folder, below, new URL(request.url, "http://host").pathname);
    const type = file ? TYPES[path.extname(file)] || "application/octet-stream" : "text/plain";
    response.writeHead(file ? 200 : 404, { "content-type": type, "cache-control": "no-store" });
    response.end(file ? readFileSync(file) : "not found");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  return { address: `http://127.0.0.1:${server.address().port}${below}`, close };
}
