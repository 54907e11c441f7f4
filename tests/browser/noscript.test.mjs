// Who reads without JavaScript finds the way to every question.
import assert from "node:assert/strict";
import { everywhere } from "./places.mjs";

/** What a reader sees of the links in a part of the page. (`$$eval` waits for scripts of its own.) */
const links = (page, part) => page.evaluate((selector) => {
  const seen = Array.from(document.querySelectorAll(selector)).filter((link) => link.checkVisibility());
  return seen.map((link) => link.getAttribute("href"));
}, `${part} a[href]`);

everywhere("without JavaScript the search page says so and links to what can be browsed", async (open) => {
  const page = await open("search.html?q=hoax");
  assert.match(await page.$eval("main noscript", (note) => note.textContent), /needs JavaScript/);
  const found = await links(page, "main");
  for (const list of ["questions/index.html", "members/index.html", "subjects/index.html", "departments/home-office.html"]) {
    assert.ok(found.includes(list), `${list} is not among ${found}`);
  }
}, { javascript: false });

everywhere("without JavaScript every page links to the search page instead of a box", async (open) => {
  const page = await open("about.html");
  assert.ok((await links(page, "header.site")).includes("search.html"));
  const box = await page.$eval("form[role=search]", (form) => form.checkVisibility());
  assert.equal(box, false);
}, { javascript: false });
