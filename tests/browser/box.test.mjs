// The search box of every page: its keys, and its suggestions by ARIA's pattern of a combobox.
import assert from "node:assert/strict";
import { becomes, comesTo, comesToMatch, until } from "./eventually.mjs";
import { everywhere } from "./places.mjs";

const BOX = "form[role=search] input[name=q]";
const isInBox = (page) => page.evaluate((box) => document.activeElement === document.querySelector(box), BOX);
const value = (page) => page.$eval(BOX, (box) => box.value);

/** The suggestions shown, and the one that is chosen, as assistive technology is told of them. */
const suggestions = (page) => page.evaluate((selector) => {
  const box = document.querySelector(selector);
  const list = document.getElementById(box.getAttribute("aria-controls"));
  const options = Array.from(list.querySelectorAll("[role=option]")).filter((one) => one.checkVisibility());
  const chosen = document.getElementById(box.getAttribute("aria-activedescendant"));
  return {
    expanded: box.getAttribute("aria-expanded"), options: options.map((one) => one.textContent),
    chosen: options.indexOf(chosen), selected: options.findIndex((one) => one.getAttribute("aria-selected") === "true"),
  };
}, BOX);

everywhere("the slash leads into the box and Escape out of it", async (open) => {
  const page = await open("about.html");
  await page.keyboard.press("/");
  await becomes(() => isInBox(page), true);
  assert.equal(await value(page), "");
  await page.keyboard.type("a/b");
  assert.equal(await value(page), "a/b");
  await page.keyboard.press("Escape");
  await becomes(() => isInBox(page), false);
}, { places: ["at a root", "below a path"] });

// From disk Firefox would keep the choice for the page where it was made: each file has its own storage.
everywhere("from disk the slash does nothing, and the help says so", async (open) => {
  const page = await open("search.html");
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate(() => { document.querySelector("#help").open = true; });
  const shown = await page.$$eval("#help .switch", (lines) => lines.filter((line) => line.checkVisibility()).map((line) => line.textContent));
  assert.match(shown.join(), /^The key \/ does not/);
  await page.keyboard.press("/");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await isInBox(page), false);
}, { places: ["from disk"] });

everywhere("the slash can be switched off", async (open) => {
  const page = await open("search.html");
  await page.evaluate(() => { document.querySelector("#help").open = true; });
  const shown = await page.$$eval("#help .switch", (lines) => lines.map((line) => line.checkVisibility()));
  assert.deepEqual(shown, [true, false], "the switch is offered, and nothing else said of the key");
  await page.click("#slash");
  await page.goto(new URL("about.html", page.url()).href);
  await page.keyboard.press("/");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await isInBox(page), false);
  await page.evaluate(() => localStorage.clear());
}, { places: ["at a root", "below a path"] });

everywhere("three letters offer names first, and the arrows and Enter lead to one", async (open) => {
  const page = await open("about.html");
  await page.focus(BOX);
  await page.keyboard.type("em");
  assert.equal((await suggestions(page)).expanded, "false");
  await page.keyboard.type("p");
  const { options } = await until(() => suggestions(page), (view) => assert.equal(view.expanded, "true"));
  assert.match(options[0], /^Lord Empey/);
  assert.ok(options.length > 1, "questions follow");
  await page.keyboard.press("ArrowDown");
  const down = await suggestions(page);
  assert.deepEqual([down.chosen, down.selected], [0, 0]);
  await page.keyboard.press("ArrowUp");
  assert.equal((await suggestions(page)).chosen, -1);
  await page.keyboard.press("ArrowUp");
  assert.equal((await suggestions(page)).chosen, options.length - 1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await comesTo(page, /members\/lord-empey\.html$/);
}, { smoke: true });

everywhere("Escape closes the suggestions, then leaves the box", async (open) => {
  const page = await open("about.html");
  await page.focus(BOX);
  await page.keyboard.type("defence");
  await until(() => suggestions(page), (view) => assert.equal(view.expanded, "true"));
  await page.keyboard.press("Escape");
  const closed = await suggestions(page);
  assert.deepEqual([closed.expanded, closed.options], ["false", []]);
  assert.equal(await isInBox(page), true);
  await page.keyboard.press("Escape");
  await becomes(() => isInBox(page), false);
});

everywhere("the number of suggestions is said after a pause", async (open) => {
  const page = await open("about.html");
  await page.focus(BOX);
  await page.keyboard.type("empey");
  const said = () => page.$$eval("form[role=search] [role=status]", (all) => all.map((one) => one.textContent).join());
  await comesToMatch(said, /^[1-9]\d* suggestions?$/);
});

everywhere("nothing of the index is loaded before the box has the focus", async (open) => {
  const page = await open("about.html");
  const scripts = () => page.evaluate(() =>
    Array.from(document.scripts, (script) => script.getAttribute("src")).filter((src) => src.includes("search/")));
  assert.deepEqual(await scripts(), []);
  await page.focus(BOX);
  await until(scripts, (all) => assert.ok(all.length > 0));
});
