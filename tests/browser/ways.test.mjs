// Ways through the search page: queries typed, Back, filters, orders.
import assert from "node:assert/strict";
import { becomes, comesTo } from "./eventually.mjs";
import { everywhere } from "./places.mjs";
import { addressOf, finds, seen, submit } from "./search_page.mjs";

const query = (page) => new URL(page.url()).searchParams.get("q");

everywhere("a query that is typed stands in the address, and Back shows the one before", async (open) => {
  const page = await open(addressOf({ q: "hoax" }));
  await finds(page, "workers", "businesses");
  await submit(page, "pastor");
  await finds(page, "pastors");
  assert.equal(query(page), "pastor");
  await page.goBack();
  const back = await finds(page, "workers", "businesses");
  assert.deepEqual([query(page), back.query], ["hoax", "hoax"]);
  await page.goForward();
  await finds(page, "pastors");
});

everywhere("the box of any page leads to the results", async (open) => {
  const page = await open("about.html");
  await page.focus("form[role=search] input[name=q]");
  await page.keyboard.type("pastor");
  await page.keyboard.press("Enter");
  await comesTo(page, /search\.html\?q=pastor$/);
  await finds(page, "pastors");
});

/** The values of a filter with their counts, as the panel shows them. */
const values = (page, field) => page.$$eval(`#filters [data-field=${field}] li`, (items) =>
  items.filter((item) => item.checkVisibility()).map((item) => item.textContent.trim()));

/** Presses what a reader presses, wherever it stands on the page. */
const press = async (page, selector, text) => {
  const found = await page.$$(selector);
  for (const one of found) {
    if ((await one.evaluate((element) => element.textContent)).includes(text)) return one.click();
  }
  return assert.fail(`Nothing to press: ${selector} with ${text}`);
};

everywhere("filters have counts when their panel is opened, narrow the results and can be removed", async (open) => {
  const page = await open(addressOf({ q: "korea" }));
  const all = ["report", "pastors", "students", "ties", "involvement", "sanctions", "response", "efforts"];
  await finds(page, ...all);
  assert.deepEqual(await values(page, "to"), []);
  await press(page, "#narrow", "Filter");
  await becomes(() => values(page, "to"), ["Foreign, Commonwealth & Development Office 7", "Ministry of Defence 1"]);
  await becomes(() => values(page, "asker"), ["Lord Empey 4", "Iain Duncan Smith 2", "Ben Obese-Jecty 1", "James Cartlidge 1"]);
  await press(page, "#filters [data-field=to] a", "Ministry of Defence");
  const { chosen } = await finds(page, "students");
  assert.equal(new URL(page.url()).searchParams.get("to"), "ministry-of-defence");
  assert.match(chosen.join(), /Ministry of Defence/);
  await press(page, "#chosen a", "Department: Ministry of Defence");
  await finds(page, ...all);
});

everywhere("a filter of a shared address narrows the results", async (open) => {
  const page = await open(addressOf({ q: "korea", asker: "lord-empey" }));
  const { chosen } = await finds(page, "involvement", "sanctions", "response", "efforts");
  assert.match(chosen.join(), /Lord Empey/);
});

everywhere("results can be put into the order of the transcript", async (open) => {
  const page = await open(addressOf({ q: "korea", sort: "newest" }));
  await finds(page, "report", "pastors", "students", "ties", "involvement", "sanctions", "response", "efforts");
  const first = await page.$eval("#all .items .h a", (link) => link.getAttribute("href"));
  assert.match(first, /what-assessment-she-has-made/);
  await press(page, "#sort a", "relevance");
  await becomes(async () => new URL(page.url()).searchParams.has("sort"), false);
  assert.equal((await seen(page)).error, "");
});
