// Who reads without JavaScript finds the way to every question.
import assert from "node:assert/strict";
import { everywhere } from "./places.mjs";

/** What a reader sees of the links in the page's main part. */
const links = (page) => page.evaluate(() => {
  const seen = Array.from(document.querySelectorAll("main a[href]")).filter((a) => a.checkVisibility());
  return seen.map((a) => a.getAttribute("href"));
});

everywhere("without JavaScript the search page says so and links to what can be browsed", async (open) => {
  const page = await open("search.html?q=hoax");
  const note = await page.$eval("noscript", (note) => note.textContent);
  assert.match(note, /needs JavaScript/);
  const found = await links(page);
  for (const list of ["questions/index.html", "members/index.html", "departments/index.html"]) {
    assert.ok(found.includes(list), `${list} is not among ${found}`);
  }
}, { javascript: false });
