/* Checks a quotation: where it stands word for word, or what comes nearest to it. */

// Words by which a quotation is looked up.
const RAREST = 6;
const MOST_FOUND = 20;
// Documents that are looked at for what is nearest, of which some are shown.
const MOST_READ = 10;
const NEAREST = 3;
// Words of a quotation that are held against others.
const MOST_COMPARED = 300;

/** Where a text stands within one question or answer; if nowhere, what is nearest. */
async function checkQuote(text) {
  const all = words(text);
  if (!all[0]) return { words: 0, found: [], exact: true, near: [] };
  const phrase = all.map(({ printed }) => [printed]);
  const leaf = { ...(await rest.phraseLeaf({}, distinctive(all))), phrase };
  await rest.completePhrase(leaf, () => true);
  const docs = leaf.found.flatMap(({ starts }) => rest.docsOf(starts)).reverse();
  const found = (await textsRead(docs.slice(0, MOST_FOUND))).flatMap(({ doc, anchor, list }) => {
    return rest.occurrences(list, phrase).slice(0, 1).map((at) => ({ doc, anchor, para: list[at].para }));
  });
  const exact = !leaf.open[0] && docs.length <= MOST_FOUND;
  const near = found[0] ? [] : await nearTo(all.slice(0, MOST_COMPARED), text);
  return { words: all.length, found, exact, near };
}

/** The words of a text that are likely to be rare, which are the long ones; with their places. */
function distinctive(all) {
  const worth = ({ base }) => (!stem(base) ? 0 : /\d/.test(base) ? 9 : base.length);
  const unlike = new Map(all.map((word, offset) => [word.printed, { ...word, offset }]));
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
