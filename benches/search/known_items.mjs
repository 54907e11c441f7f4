// Known items: a reader remembers a few words of an exchange and looks for it.
//
// Exchanges are drawn with a fixed seed. Of each, 2 to 4 different words are drawn from all words of
// its question and answers that have four letters or more and stand in at most one in 20
// of the exchanges: what is in every answer nobody types to find one. No search takes part in the
// choice, and a word may well stand in nothing but this exchange. The three kinds are
//   exact   the words as they stand;
//   prefix  the last of them broken off after 3 letters or more, as while typing;
//   typo    one of them with one slip: two letters swapped, one left out or one struck wrongly,
//           at any place. A slip that makes another word of the archive is drawn again.
import { drawer, pick } from "./random.mjs";
import { wordsOf } from "./pages.mjs";

const SEED = 1803;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const FEW = 4;
const LONG_ENOUGH_FOR_A_SLIP = 5;

/** `count` items: { href, exact, prefix, typo }. */
export function knownItems(site, hrefs, counts, count) {
  const draw = drawer(SEED);
  const most = Math.max(hrefs.length / 20, 2);
  const items = [];
  for (const href of pick(draw, hrefs, Math.min(hrefs.length, count * 2))) {
    const words = [...wordsOf(site, href)].filter((word) => counts.get(word) <= most).sort();
    if (words.length < FEW || items.length === count) continue;
    items.push({ href, ...queriesOf(draw, pick(draw, words, 2 + draw(FEW - 1)), counts) });
  }
  return items;
}

function queriesOf(draw, words, counts) {
  const last = words.at(-1);
  const prefix = [...words.slice(0, -1), last.slice(0, 3 + draw(last.length - 3))];
  return { exact: words.join(" "), prefix: prefix.join(" "), typo: withSlip(draw, words, counts).join(" ") };
}

function withSlip(draw, words, counts) {
  const long = words.filter((word) => word.length >= LONG_ENOUGH_FOR_A_SLIP);
  const chosen = pick(draw, long.length > 0 ? long : words, 1)[0];
  for (;;) {
    const slipped = slip(draw, chosen);
    if (slipped !== chosen && !counts.has(slipped)) {
      return words.map((word) => (word === chosen ? slipped : word));
    }
  }
}

function slip(draw, word) {
  const at = draw(word.length);
  const [head, letter, tail] = [word.slice(0, at), word[at], word.slice(at + 1)];
  const kinds = [
    () => head + tail.slice(0, 1) + letter + tail.slice(1),
    () => head + tail,
    () => head + LETTERS[draw(LETTERS.length)] + tail,
  ];
  return kinds[draw(kinds.length)]();
}
