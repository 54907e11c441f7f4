// Links to passages, quotations and citations, by mouse and by keyboard.
import assert from "node:assert/strict";
import { readFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { becomes, comesToMatch, until } from "./eventually.mjs";
import { everywhere } from "./places.mjs";
import { site } from "./site.mjs";

const PAGE = "questions/" + readdirSync(path.join(site, "questions")).find((name) => name.startsWith("what-estimate-she-has-made"));

const PARTED = "questions/" + readdirSync(path.join(site, "questions")).find((name) =>
  name.endsWith(".html") && readFileSync(path.join(site, "questions", name), "utf8").includes('id="q-b"'));

/** From here on the page keeps what is copied, or refuses to copy. */
const watch = (page, isRefused = false) => page.evaluate((refused) => {
  window.copied = [];
  const writeText = async (text) => refused ? Promise.reject(new Error("refused")) : void window.copied.push(text);
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  document.execCommand = () => !refused && window.copied.push(document.activeElement.value) > 0;
}, isRefused);

const copied = (page) => page.evaluate(() => window.copied.at(-1) ?? "");

const select = (page, words) => page.evaluate((text) => {
  const walker = document.createTreeWalker(document.querySelector(".exchange"), NodeFilter.SHOW_TEXT);
  let node;
  while ((node = walker.nextNode()) && !node.data.includes(text));
  const start = node.data.indexOf(text);
  getSelection().setBaseAndExtent(node, start, node, start + text.length);
}, words);

const bar = (page) => page.evaluate(() => Array.from(document.querySelectorAll(".bar :is(button, a), .bar .note"), (one) => one.textContent));

async function press(page, text) {
  const button = await until(() => page.evaluateHandle((wanted) =>
    Array.from(document.querySelectorAll("button")).find((one) => one.textContent === wanted), text), (one) => assert.ok(one.asElement(), text));
  await button.asElement().click();
}

everywhere("a paragraph's number is a link, and copies its address", async (open) => {
  const page = await open(PAGE);
  await watch(page);
  await page.click("#a-p2 .n");
  await comesToMatch(() => copied(page), /\.html#a-p2$/);
  assert.match(page.url(), /#a-p2$/);
  await becomes(() => page.$eval("main > [role=status]", (said) => said.textContent), "Link copied");
  await becomes(() => bar(page), ["Link copied", "Cite this paragraph"]);
  await press(page, "Cite this paragraph");
  await comesToMatch(() => page.$eval(".made", (made) => made.textContent), /para 2/);
});

everywhere("selected words can be linked to, quoted and cited", async (open) => {
  const page = await open(PAGE);
  await watch(page);
  await select(page, "lists red flag indicators for UK firms");
  await becomes(() => bar(page), ["Copy link to this passage", "Copy quotation", "Cite", "Find elsewhere"]);
  await press(page, "Copy link to this passage");
  await comesToMatch(() => copied(page), /#a-p2:~:text=lists%20red%20flag%20indicators%20for%20UK%20firms$/);
  await press(page, "Copy quotation");
  await comesToMatch(() => copied(page), /^“lists red flag indicators for UK firms”\n— Dan Jarvis, Minister of State \(Cabinet Office\), in a written answer to [^;\n]+; the source gives no date\n.*#a-p2$/);
  await page.keyboard.press("Escape");
  await becomes(() => bar(page), []);
}, { smoke: true });

/** Where the bar is, and whether it covers what was chosen or leaves the window. */
const placeOfBar = (page, chosen) => page.evaluate((selector) => {
  const range = selector ? null : getSelection().getRangeAt(0);
  const lines = selector ? [document.querySelector(selector).getBoundingClientRect()] : Array.from(range.getClientRects());
  const bar = document.querySelector(".bar").getBoundingClientRect();
  const covers = lines.some(({ top, bottom, left, right }) => top < bar.bottom && bottom > bar.top && left < bar.right && right > bar.left);
  return { covers, isWithin: bar.right <= innerWidth && document.documentElement.scrollWidth <= innerWidth && bar.top >= 0 && bar.bottom <= innerHeight };
}, chosen);

for (const width of [320, 1280]) {
  everywhere(`at ${width} px the bar never covers the chosen words, and can be reached by the tab key`, async (open) => {
    const page = await open(PAGE);
    await page.setViewport({ width, height: 640 });
    for (const block of ["start", "center", "end"]) {
      await page.evaluate((where) => {
        document.querySelector("#a-p2").scrollIntoView({ block: where });
        getSelection().selectAllChildren(document.querySelector("#a-p2 > p"));
      }, block === "end" ? "center" : block);
      if (block === "end") await select(page, "make recommendations".slice(5));
      await until(() => bar(page), (all) => assert.equal(all.length, 4));
      const { covers } = await placeOfBar(page);
      assert.equal(covers, false, block);
      await page.keyboard.press("Escape");
      await page.evaluate(() => getSelection().removeAllRanges());
      // The page notices after a pause that nothing is selected any more.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    }
    await page.evaluate(() => document.querySelector("#a-p2").scrollIntoView({ block: "center" }));
    await page.click("#a-p2 .n");
    await until(() => bar(page), (all) => assert.ok(all.includes("Cite this paragraph"), String(all)));
    assert.equal((await placeOfBar(page, "#a-p2 > p")).covers, false);
    await page.evaluate(() => document.querySelector("#a-p2").scrollIntoView({ block: "center" }));
    await select(page, "make recommendations".slice(5));
    await until(() => bar(page), (all) => assert.equal(all.length, 4));
    assert.deepEqual(await placeOfBar(page), { covers: false, isWithin: true });
    await page.focus("#a-p2 .n");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Copy link to this passage");
  });
}

everywhere("a quotation has whole words, and its words can be looked for elsewhere", async (open) => {
  const page = await open(PAGE);
  await watch(page);
  await select(page, "ists red flag indicators for UK fir");
  await press(page, "Copy quotation");
  await comesToMatch(() => copied(page), /^“lists red flag indicators for UK firms”\n/);
  const href = await page.$eval(".bar a", (link) => link.getAttribute("href"));
  assert.equal(href, "../quote.html?text=lists%20red%20flag%20indicators%20for%20UK%20firms");
  await page.click(".bar a");
  await comesToMatch(() => page.evaluate(() => document.getElementById("verdict")?.textContent ?? ""), /^Exact match: 2 places/);
});

everywhere("the row copies the link, the citation and the answer with its source", async (open) => {
  const page = await open(PAGE);
  await watch(page);
  await page.evaluate(() => {
    window.ClipboardItem = class { constructor(blobs) { this.blobs = blobs; } };
    navigator.clipboard.write = async ([{ blobs }]) => {
      window.copied.push(await (await blobs["text/plain"]).text());
      window.asHtml = await (await blobs["text/html"]).text();
    };
  });
  const row = await page.$$eval(".acts > *", (all) => all.map((one) => one.textContent));
  assert.deepEqual(row.slice(0, 4), ["Copy link", "Copy citation", "Copy answer", "Print"]);
  await press(page, "Copy link");
  await comesToMatch(() => copied(page), /\.html$/);
  await becomes(() => page.$eval("main > [role=status]", (said) => said.textContent), "Link copied");
  await press(page, "Copy citation");
  await comesToMatch(() => copied(page), /^Dan Jarvis \(Minister of State/);
  await press(page, "Copy answer");
  const words = await page.$eval("#a-p2 > p", (part) => part.textContent);
  await until(() => copied(page), (text) => {
    assert.ok(text.includes(`\n\n${words}\n\n`), text);
    assert.match(text, /\n\nDan Jarvis \([^\n]*$/);
  });
  const html = await page.evaluate(() => window.asHtml);
  assert.match(html, /^<blockquote cite="[^"]*\.html#a"><p>[^]*<\/p><\/blockquote><p>Dan Jarvis \([^<]*<\/p>$/);
  assert.doesNotMatch(html, / (id|class|aria-label)=/);
});

everywhere("a part of a question has an address, and can be cited", async (open) => {
  const page = await open(PARTED);
  await watch(page);
  await page.click("#q-b");
  await comesToMatch(() => copied(page), /\.html#q-b$/);
  await press(page, "Cite this part");
  await comesToMatch(() => page.$eval(".made", (made) => made.textContent), /, part \(b\)/);
});

everywhere("where copying is refused, the text is shown to copy by hand", async (open) => {
  const page = await open(PAGE);
  await watch(page, true);
  await page.click("#a-p3 .n");
  await comesToMatch(() => page.evaluate(() => document.querySelector(".bar textarea")?.value ?? ""), /#a-p3$/);
  assert.match(page.url(), /#a-p3$/);
});

everywhere("the panel makes every form, and saves those for programs", async (open, { downloads }) => {
  rmSync(downloads, { recursive: true, force: true });
  const page = await open(PAGE);
  await page.click(".cite summary");
  await until(() => page.$$eval(".choice select", (all) => all.length), (count) => assert.equal(count, 2));
  const forms = await page.$$eval(".choice label:last-child option", (all) => all.map((one) => one.textContent));
  assert.deepEqual(forms, ["OSCOLA-like", "APA", "Chicago", "Harvard", "Plain words", "BibTeX", "RIS", "CSL-JSON"]);
  await page.select(".choice label:last-child select", "6");
  await press(page, "Download");
  const saved = () => {
    const [name] = existsSync(downloads) ? readdirSync(downloads) : [];
    return name?.endsWith(".ris") ? readFileSync(path.join(downloads, name), "utf8") : "";
  };
  await comesToMatch(saved, /^TY {2}- ELEC\r\n[^]*AU {2}- Dan Jarvis\r\n[^]*ER {2}- /);
});

everywhere("a question's page makes three requests, and the site's icon one", async (open, { address }) => {
  const page = await open("about.html");
  const asked = [];
  page.on("request", (request) => /^(http|file)/.test(request.url()) && asked.push(request.url()));
  await page.goto(address + PAGE, { waitUntil: "load" });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const icons = asked.filter((url) => /\/icon-[0-9a-f]+\.svg$/.test(url));
  assert.equal(new Set(asked).size - new Set(icons).size, 3, asked.join("\n"));
}, { places: ["at a root", "below a path"] }); // From disk nothing is asked for, and Firefox reports nothing.

everywhere("a link to words leads to them, also to the second of two places", async (open, { address }) => {
  const page = await open(PAGE);
  await watch(page);
  await select(page, "OFSI continues to work");
  await press(page, "Copy link to this passage");
  const link = await until(() => copied(page), (text) => assert.match(text, /:~:text=/));
  await page.goto("about:blank");
  await page.setViewport({ width: 320, height: 200 });
  await page.goto(link.replace(/#.*:~:/, "#no-such-anchor:~:"));
  await until(() => page.$eval("#a-p3", (part) => part.getBoundingClientRect().top), (top) => assert.ok(top > -50 && top < 200, String(top)));
  assert.ok(page.url().startsWith(address));
}, { places: ["at a root"] });

everywhere("without JavaScript the citation stands in the page, and nothing that would not work", async (open) => {
  const page = await open(PAGE);
  const text = await page.evaluate(() => document.querySelector(".cite").innerText);
  assert.match(text, /Dan Jarvis \(Minister of State \(Cabinet Office\), as printed\)/);
  assert.doesNotMatch(text, /BibTeX|In other styles/);
  assert.equal(await page.evaluate(() => document.querySelectorAll("main button, .acts > *:not([href])").length), 0);
}, { javascript: false });
