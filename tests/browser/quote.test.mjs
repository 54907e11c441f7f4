// The quote checker: word for word, or not in this archive, with the difference marked.
import assert from "node:assert/strict";
import { comesTo, comesToMatch, until } from "./eventually.mjs";
import { everywhere } from "./places.mjs";
import { exchangeAt } from "./seed.mjs";

const SENTENCE = "As we have said publicly, the DPRK is believed to have supplied hundreds of ballistic " +
  "missiles and 20,000 containers of munitions to Russia.";

const seen = (page) => page.evaluate(() => {
  const texts = (selector) => Array.from(document.querySelectorAll(selector), (one) => one.textContent);
  const hrefs = Array.from(document.querySelectorAll("#checked .items .h a"), (one) => one.getAttribute("href"));
  return { verdict: texts("#verdict").join(), hrefs, alone: texts("#checked ol del"), other: texts("#checked ol ins") };
});

async function check(page, text, verdict) {
  await page.focus("#quotation");
  await page.keyboard.type(text);
  await page.click("#checker button[type=submit]");
  return until(() => seen(page), (view) => assert.match(view.verdict, verdict));
}

everywhere("a sentence of an answer is found, with a link to its paragraph", async (open) => {
  const page = await open("quote.html");
  const { hrefs } = await check(page, SENTENCE, /^Exact match/);
  assert.deepEqual(hrefs.map(exchangeAt), ["involvement"]);
  await page.click("#checked .items .h a");
  await comesTo(page, /#a-p1$/);
  await comesToMatch(() => page.$eval("#a-p1", (part) => part.textContent), /hundreds of ballistic/);
});

everywhere("letter case, quotation marks and line breaks make no difference", async (open) => {
  const page = await open("quote.html");
  const folded = `“${SENTENCE.toUpperCase().replace("SUPPLIED ", "SUPPLIED  ")}”`;
  const { hrefs } = await check(page, folded, /^Exact match/);
  assert.deepEqual(hrefs.map(exchangeAt), ["involvement"]);
});

everywhere("a question's opening counts as any other words do", async (open) => {
  const page = await open("quote.html");
  const { hrefs } = await check(page, "To ask the Secretary of State for Defence, how many students", /^Exact match/);
  assert.deepEqual(hrefs.map(exchangeAt), ["students"]);
  assert.match(hrefs[0], /#q-p1$/);
});

everywhere("an answer that was given twice is found in both places", async (open) => {
  const page = await open("quote.html");
  const { hrefs } = await check(page, "The advisory identifies six key threats", /^Exact match.* 2 places$/);
  assert.deepEqual(hrefs.map(exchangeAt).sort(), ["businesses", "workers"]);
});

everywhere("an altered sentence is not in this archive, and the difference is marked", async (open) => {
  const page = await open("quote.html");
  const altered = SENTENCE.replace("hundreds", "thousands");
  const { hrefs, alone, other } = await check(page, altered, /^No exact match/);
  assert.equal(exchangeAt(hrefs[0]), "involvement");
  assert.match(alone[0], /^\s*thousands\s*$/);
  assert.match(other[0], /^\s*hundreds\s*$/);
});
