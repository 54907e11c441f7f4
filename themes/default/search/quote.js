/* Checks a quotation: where it stands word for word, or what comes nearest to it. */

// Words by which a quotation is looked up.
const RAREST = 6;
const MOST_FOUND = 20;
// Documents that are looked at for what is nearest, of which some are shown.
const MOST_READ = 10;
const NEAREST = 3;
// Words of a quotation that are held against others.
const MOST_COMPARED = 300;

// What stands for words that are left out: dots, and anything in square brackets.
const LEFT_OUT = /\[[^\]]*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.\s?\.\s?\.[.\s]*/;
// A word that is parted at the end of a line.
const PARTED = /(\p{L})[-‐\u00ad][^\S\n]*\n\s*(?=\p{Ll})/gu;

/** Where a text stands within one question or answer; if nowhere, what is nearest. Dots and brackets
 * stand for words that were left out or changed, where they do not stand there themselves. */
async function checkQuote(text) {
  const all = words(text);
  if (!all[0]) return { words: 0, found: [], exact: true, near: [] };
  const whole = text.replace(PARTED, "$1");
  let [found, exact] = [[], true];
  for (const pieces of [[text], [whole], whole.split(LEFT_OUT)]) {
    if (!found[0]) ({ found, exact } = await piecesFound(pieces));
  }
  const near = found[0] ? [] : await nearTo(words(whole).slice(0, MOST_COMPARED), whole);
  return { words: all.length, found, exact, near };
}

/** Where the pieces of a quotation stand in their order within one question or answer. */
async function piecesFound(texts) {
  const pieces = texts.map(words).filter((list) => list[0]);
  const phrases = pieces.map((list) => list.map(({ printed }) => [printed]));
  const longest = best(pieces, (list) => list.length);
  if (!longest) return { found: [], exact: true };
  const leaf = { ...(await phraseLeaf({}, distinctive(longest))), phrase: phrases[pieces.indexOf(longest)] };
  await completePhrase(leaf, () => true);
  const docs = leaf.found.flatMap(({ starts }) => docsOf(starts)).reverse();
  const found = (await textsRead(docs.slice(0, MOST_FOUND))).flatMap(({ doc, anchor, list }) => {
    let [first, next] = [null, 0];
    for (const phrase of phrases) {
      const at = occurrences(list, phrase).find((one) => one >= next);
      if (at === undefined) return [];
      [first, next] = [first ?? at, at + phrase.length];
    }
    return [{ doc, anchor, para: list[first].para }];
  });
  return { found, exact: !leaf.open[0] && docs.length <= MOST_FOUND };
}

/** The words of a text that are likely to be rare, which are the long ones; with their places. */
function distinctive(all) {
  const worth = ({ base }) => (!stem(base) ? 0 : /\d/.test(base) ? 9 : base.length);
  const unlike = new Map(all.map((word, offset) => [word.printed, { ...word, ...asPrinted(word.printed, offset) }]));
  return [...unlike.values()].sort((a, b) => worth(b) - worth(a)).slice(0, RAREST);
}

/** The questions and answers of documents with their words, of which each knows its paragraph. */
async function textsRead(docs) {
  const all = await allOf(docs, async (doc) => (await whole(doc)).map(({ anchor, paras }) => ({
    doc, anchor, list: paras.flatMap((text, at) => words(text).map((word) => ({ ...word, text, para: at + 1 }))),
  })));
  return all.flat();
}

/** The passages that share most with a quotation, with what differs. */
async function nearTo(all, text) {
  const { docs } = await manifest();
  const groups = await allOf(distinctive(all), async (word) => [[await leafOf({ word })]]);
  const { scores } = tally(groups, docs);
  const best = inOrder(numbersTo(docs).filter((doc) => scores[doc]), scores).slice(0, MOST_READ);
  const passages = (await textsRead(best)).map((one) => compared(all, text, one));
  return passages.filter(({ same }) => same * 3 > all.length).sort((a, b) => b.same - a.same).slice(0, NEAREST);
}

/** The part of a text that is most like a quotation, in pieces that both have or one has not. */
function compared(all, text, { doc, anchor, list }) {
  const wanted = new Set(all.map(({ printed }) => printed));
  let [shared, most, from] = [0, 0, 0];
  list.forEach(({ printed }, at) => {
    shared += wanted.has(printed) - (at >= all.length && wanted.has(list[at - all.length].printed));
    if (shared > most) [most, from] = [shared, Math.max(0, at + 1 - all.length)];
  });
  const there = list.slice(from, from + Math.ceil(all.length * 1.3));
  const steps = aligned(all, there).map(([kind, word]) => ({ text, ...word, kind }));
  while (steps[0]?.kind === "extra") steps.shift();
  while (steps.at(-1)?.kind === "extra") steps.pop();
  const same = steps.filter(({ kind }) => kind === "same");
  const pieces = [];
  let last = {};
  for (const { kind, text: source, from: begin, to } of steps) {
    if (last.kind !== kind || last.source !== source) pieces.push((last = { kind, source, begin }));
    last.text = source.slice(last.begin, to);
  }
  return { doc, anchor, para: same[0]?.para, same: same.length, pieces };
}

/** The words of the longest run that both have in their order, with those between them. */
function aligned(here, there) {
  const isSame = (i, j) => there[j] && here[i]?.printed === there[j].printed;
  const length = Array.from({ length: here.length + 1 }, () => new Uint16Array(there.length + 1));
  for (let i = here.length - 1; i >= 0; i--) {
    for (let j = there.length - 1; j >= 0; j--) {
      length[i][j] = isSame(i, j) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const steps = [];
  for (let [i, j] = [0, 0]; here[i] || there[j]; ) {
    if (isSame(i, j)) steps.push(["same", there[j++]]) && i++;
    else if (!there[j] || (here[i] && length[i + 1][j] >= length[i][j + 1])) steps.push(["missing", here[i++]]);
    else steps.push(["extra", there[j++]]);
  }
  return steps;
}
