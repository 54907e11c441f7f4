// The finished site that is tested: SITE names its folder.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

const root = process.env.SITE;
if (!root) throw new Error("SITE must name the folder of a finished site that has a base_url");

/** The paths of the site's files below a folder. */
export const paths = (folder = "") => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replace(/^\//, ""));

/** A file's text, decompressed. */
export function text(path) {
  const bytes = readFileSync(join(root, path));
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** Whether an absolute address of the site has a file. */
export const isThere = (url, base) => url.startsWith(base) && existsSync(join(root, url.slice(base.length)));

const program = resolve(process.env.DESPATCH || "target/debug/despatch");
const made = {};

/** All questions of the archive as a bibliography: `ROOT` names the folder of the site's sources. */
export const bibliography = (format) => (made[format] ??= execFileSync(program, ["-C", process.env.ROOT, "--quiet", "export", "--format", format,
  ...(process.env.BASE_URL ? ["--base-url", process.env.BASE_URL] : [])], { encoding: "utf8", maxBuffer: 1 << 30 }));

/** Every set's data: the path without the ending. */
export const sets = () => paths("data").filter((path) => /\.ndjson(\.gz)?$/.test(path)).map((path) => path.replace(/\.ndjson(\.gz)?$/, ""));

/** The text of a set's data in a format, whether it is compressed or not. */
export const data = (set, ending) => text(existsSync(join(root, `${set}.${ending}`)) ? `${set}.${ending}` : `${set}.${ending}.gz`);

/** The records of a set. */
export const records = (set) => data(set, "ndjson").trimEnd().split("\n").map((line) => JSON.parse(line));
