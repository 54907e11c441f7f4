// Where a site is read: in each browser from a server's root, from below a path, and from disk.
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { bothNames, launch, names, testsAll } from "./browsers.mjs";
import { serve } from "./server.mjs";
import { copy, site } from "./site.mjs";
import { visit } from "./visit.mjs";

const ways = {
  "at a root": (folder) => serve(folder, "/"),
  "below a path": (folder) => serve(folder, "/repo/"),
  "from disk": async (folder) => ({ address: `${pathToFileURL(folder)}/`, close: async () => {} }),
};

/** The browsers of this test file, each started when first needed. */
const running = new Map();
after(async () => Promise.all(Array.from(running.values(), async (one) => (await one).close())));

function browserNamed(name, javascript) {
  const key = `${name} ${javascript}`;
  if (!running.has(key)) running.set(key, launch(name, { javascript }));
  return running.get(key);
}

const own = () => ({ folder: site, remove: () => {} });

/**
 * A test in Chromium from a server's root and from disk; in both browsers and every place if it is a
 * `smoke` test, or in script/test-all. `check(open, place)`, where `open(path, { expected })` visits
 * a page of the site. What was opened must have been quiet but for troubles that `expected` matches.
 * With `damaged`, the site is a copy that the test may change: `place.folder`;
 * `made` makes another site. `places` are all, but
 * where the test says why.
 */
export function everywhere(sentence, check, { javascript = true, damaged = false, made = damaged ? copy : own, places = Object.keys(ways), smoke = false } = {}) {
  const isEverywhere = smoke || testsAll;
  for (const name of isEverywhere ? bothNames : names) {
    for (const way of places) {
      if (way === "below a path" && !isEverywhere) continue;
      test(`${sentence} (${name}, ${way})`, { timeout: 60_000 }, async () => {
        const { folder, remove } = made();
        await inPlace(await browserNamed(name, javascript), way, folder, check).finally(remove);
      });
    }
  }
}

async function inPlace(browser, way, folder, check) {
  const { address, close } = await ways[way](folder);
  const visits = [];
  const open = async (path, options) => {
    visits.push(await visit(browser, address, path, options));
    return visits.at(-1).page;
  };
  try {
    await check(open, { address, folder, downloads: browser.downloads });
    for (const one of visits) one.assertQuiet();
  } finally {
    await Promise.all(visits.map((one) => one.page.close()));
    await close();
  }
}
