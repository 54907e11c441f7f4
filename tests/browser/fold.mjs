// Measures how far down a question's page its answer begins: on a laptop and on a phone, in the median
// of a hundred pages spread over a site. Fails above the limits. `node tests/browser/fold.mjs SITE`
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browsers.mjs";

const PAGES = 100;
const SCREENS = [
  { name: "1280 x 800", width: 1280, height: 800, most: 560 },
  { name: "390 x 844", width: 390, height: 844, most: 760 },
];

const site = path.resolve(process.argv[2] || process.env.SITE || "public");
const folder = path.join(site, "questions");
const answered = readdirSync(folder).sort()
  .filter((name) => /[0-9a-z]{10}(-\d+)?\.html$/.test(name))
  .filter((name) => /<section class="answer" id="[^"]*">[^]*class="para"/.test(readFileSync(path.join(folder, name), "utf8")));
const step = Math.max(1, answered.length / PAGES);
const chosen = Array.from({ length: Math.min(PAGES, answered.length) }, (_, at) => answered[Math.floor(at * step)]);
if (!chosen.length) throw new Error(`There is no question with an answer in ${folder}`);

const { browser, close } = await launch("chromium");
let isTooLow = false;
try {
  const page = await browser.newPage();
  for (const { name, width, height, most } of SCREENS) {
    await page.setViewport({ width, height });
    const tops = [];
    for (const file of chosen) {
      await page.goto(pathToFileURL(path.join(folder, file)).href, { waitUntil: "load" });
      tops.push(await page.evaluate(() => {
        // The first line of the text, not the box around it.
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(".answer .para > :not(.n)"));
        const { bottom } = Array.from(range.getClientRects()).find((line) => line.width > 0) ?? {};
        return bottom + scrollY;
      }));
    }
    tops.sort((a, b) => a - b);
    const median = tops[Math.floor(tops.length / 2)];
    console.log(`${name}: the answer's first line ends at ${Math.round(median)} px in the median of ${tops.length} pages (at most ${most}); ` +
      `${tops.filter((top) => top <= height).length} are on the first screen`);
    isTooLow ||= !(median <= most);
  }
} finally {
  await close();
}
process.exitCode = isTooLow ? 1 : 0;
