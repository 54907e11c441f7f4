// Readers who search the example archive get what they would expect.
import assert from "node:assert/strict";
import { everywhere } from "./places.mjs";
import { addressOf, finds, seen } from "./search_page.mjs";

/** Opens the search page with a query and waits for these exchanges. */
const searched = async (open, q, ...names) => finds(await open(addressOf({ q })), ...names);

everywhere("`hoax` finds the two questions that have the word, and marks it", async (open) => {
  const { found, marks, notes } = await searched(open, "hoax", "workers", "businesses");
  assert.equal(found, "2 questions found");
  assert.deepEqual(marks, ["hoax", "hoax"]);
  assert.deepEqual(notes, []);
}, { smoke: true });

everywhere("`\"lines\" -russia` finds nothing, and what is quoted is not repaired", async (open) => {
  const { found, notes } = await searched(open, '"lines" -russia');
  assert.match(found, /^No questions match/);
  assert.match(notes.join(" "), /Not in any question: “lines”/);
  assert.doesNotMatch(notes.join(" "), /mean|results are for/);
});

everywhere("`\"human rights\" -russia` finds the phrase where Russia is not named", async (open) => {
  await searched(open, '"human rights" -russia', "report", "pastors");
});

everywhere("`korea to:defence` finds what the Ministry of Defence was asked", async (open) => {
  await searched(open, "korea to:defence", "students");
});

everywhere("`sanctoins` is taken for sanctions, and that is said", async (open) => {
  const { notes } = await searched(open, "sanctoins", "workers", "businesses", "sanctions", "response");
  assert.match(notes.join(" "), /“sanctoins”.*These results are for “sanctions”/);
});

everywhere("`russia's` finds Russia with and without its s", async (open) => {
  const names = ["students", "ties", "involvement", "sanctions", "response", "efforts"];
  await searched(open, "russia's", ...names);
  await searched(open, "Russia’s", ...names);
});

everywhere("`obese jecty` finds the question of Ben Obese-Jecty", async (open) => {
  await searched(open, "obese jecty", "ties");
});

everywhere("`the` is named as ignored", async (open) => {
  const { notes } = await searched(open, "the");
  assert.match(notes.join(" "), /^Ignored.*“the”/);
});

everywhere("`zzzz` honestly finds nothing", async (open) => {
  const { found, notes, some } = await searched(open, "zzzz");
  assert.match(found, /^No questions match/);
  assert.deepEqual(notes, ["Not in any question: “zzzz”."]);
  assert.deepEqual(some, []);
});

everywhere("questions with only some of the words stand below, under their own heading", async (open) => {
  const page = await open(addressOf({ q: "hoax pastor" }));
  const { found, some } = await finds(page);
  assert.match(found, /^No questions match/);
  assert.deepEqual(some, ["businesses", "pastors", "workers"]);
  assert.equal(await page.$eval("#some-h", (heading) => heading.textContent), "Questions with some of these words");
  assert.equal(await page.$eval("#some-count", (count) => count.textContent), "3 questions found");
});

everywhere("an empty search page shows no results and loads nothing", async (open) => {
  const page = await open("search.html");
  const { found, all, error } = await seen(page);
  assert.deepEqual([found, all, error], ["", [], ""]);
});
