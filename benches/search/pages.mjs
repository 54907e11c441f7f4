// The texts of a built site's exchanges, read off its pages: what both searches are to find.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** Names of exchanges' pages end with an id of ten; lists have shorter names. */
export const GLOB = "questions/*-??????????.html";
const PAGE = /-[0-9a-z]{10}\.html$/;

export const exchanges = (site) => {
  const files = readdirSync(path.join(site, "questions")).filter((name) => PAGE.test(name));
  return files.sort().map((name) => `questions/${name}`);
};

/** The different words of an exchange's question and answers: letters only, four or more. */
export function wordsOf(site, href) {
  const page = readFileSync(path.join(site, href), "utf8");
  const paragraphs = page.match(/<div class="para"[\s\S]*?<\/div>/g) || [];
  const text = paragraphs.join(" ").replace(/<[^>]*>/g, " ").replace(/&[^;]*;/g, " ");
  const runs = text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) || [];
  return new Set(runs.filter((run) => /^[a-z]{4,}$/.test(run)));
}

/** In how many exchanges each word stands. */
export function frequencies(site, hrefs) {
  const counts = new Map();
  for (const href of hrefs) {
    for (const word of wordsOf(site, href)) counts.set(word, (counts.get(word) || 0) + 1);
  }
  return counts;
}
