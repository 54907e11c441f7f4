// The search page as a reader sees it.
import assert from "node:assert/strict";
import { until } from "./eventually.mjs";
import { exchangeAt } from "./seed.mjs";

export const addressOf = (fields) => `search.html?${new URLSearchParams(fields)}`;

/** What can be seen: the sentence of what was found, remarks, results, whether anything failed. */
export async function seen(page) {
  const view = await page.evaluate(() => {
    const shown = (selector) => Array.from(document.querySelectorAll(selector)).filter((one) => one.checkVisibility());
    const texts = (selector) => shown(selector).map((one) => one.textContent.replace(/\s+/g, " ").trim());
    const hrefs = (selector) => shown(selector).map((one) => one.getAttribute("href"));
    return {
      found: texts("#found").join(), notes: texts("#notes li"), error: texts("#error p").join(),
      all: hrefs("#all .items .h a"), some: hrefs("#some .items .h a"),
      marks: texts("#all .items mark"), chosen: texts("#chosen li"),
      query: document.querySelector("form.search input[name=q]").value,
    };
  });
  return { ...view, all: view.all.map(exchangeAt).sort(), some: view.some.map(exchangeAt).sort() };
}

/** Waits until the search is done and the results are these, in any order. */
export const finds = (page, ...names) => until(() => seen(page), (view) => {
  assert.notEqual(view.found, "Searching…");
  assert.notEqual(view.found, "");
  assert.deepEqual(view.all, [...names].sort());
});

/** Types a query into the box of the search page and submits it. */
export async function submit(page, query) {
  await page.$eval("form.search input[name=q]", (box) => { box.value = ""; box.focus(); });
  await page.keyboard.type(query);
  await page.keyboard.press("Enter");
}
