// Addresses that lead to words: made of the page's text, a line for each block.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cite } from "./cite.mjs";

const of = (text, words, nth = 0) => {
  let at = text.indexOf(words);
  for (let n = 0; n < nth; n += 1) at = text.indexOf(words, at + 1);
  return cite.directive(text, at, at + words.length, "en").replace(":~:text=", "");
};

test("words that stand once are given as they are, with the signs of addresses encoded", () => {
  assert.equal(of("The co-operation (new), 1,204 men.", "co-operation (new), 1"), "co%2Doperation%20%28new%29%2C%201%2C204");
});

test("half a word is widened to the whole", () => {
  assert.equal(of("The lighthouse keeper slept.", "house keep"), "lighthouse%20keeper");
});

test("repeated words have what stands around them, until they are the only ones", () => {
  const text = "We will act with our partners now.\nThey will act with our partners later.";
  assert.equal(of(text, "act with our partners", 1), "They%20will-,act%20with%20our%20partners,-later%2E");
});

test("a passage that fills a repeated line has the lines around it", () => {
  const text = "First.\nThe same line.\nSecond.\nThe same line.\nThird.";
  assert.equal(of(text, "The same line.", 1), "Second%2E-,The%20same%20line%2E,-Third%2E");
});

test("a passage of several paragraphs is given by its first and last words", () => {
  const text = "Before.\nOne two three four five six.\nSeven eight nine ten eleven.\nAfter.";
  assert.equal(of(text, "One two three four five six.\nSeven eight nine ten"), "One%20two%20three%20four,seven%20eight%20nine%20ten".replace("seven", "Seven"));
});

test("a fragment that is not well formed names no part of a page", () => {
  const page = { works: [{ anchor: "a" }] };
  for (const hash of ["#%", "#%E0%A4%A", "#%0A", "#a%0A", "#a-p1%0A", "", "#"]) {
    assert.equal(cite.partAt(page, cite.anchorIn(hash)), undefined, hash);
  }
  assert.equal(cite.partAt(page, cite.anchorIn("#a-p2")).first, 2);
});

test("case makes no difference to what is taken for a repetition", () => {
  assert.match(of("THE END is near. The end came.", "The end"), /^THE|-,The%20end,-came/);
});
