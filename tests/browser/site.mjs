// The built example site that the tests are about, and copies of it to damage.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The folder that `SITE` names: `despatch build --output DIR` of this repository's own content. */
export const site = path.resolve(process.env.SITE || "public");
if (!existsSync(path.join(site, "search.html"))) {
  throw new Error(`There is no site in ${site}: build it, and set SITE to its folder.`);
}

/** A copy to damage; `remove` it afterwards. */
export function copy() {
  const folder = mkdtempSync(path.join(tmpdir(), "despatch-site-"));
  cpSync(site, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The files of the search index in a folder whose paths below `search/` begin so: `s/`, `c-`. */
export function indexFiles(folder, beginning) {
  const files = readdirSync(path.join(folder, "search"), { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath ?? file.path, file.name));
  const found = paths.filter((file) => path.relative(path.join(folder, "search"), file).startsWith(beginning));
  if (found.length === 0) throw new Error(`The index has no file ${beginning}…`);
  return found.sort();
}
