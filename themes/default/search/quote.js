/* Checks a quotation: where it stands word for word, or what comes nearest to it. */

const RAREST = 6; // Words by which a quotation is looked up.
const MOST_FOUND = 20;
const NEAREST = 3;
const MOST_COMPARED = 300; // Words of a quotation that are held against others.

/** Where a text stands within one question or answer; if nowhere, what is nearest. */
async function checkQuote(index, text) {
  const all = words(text);
  const told = { words: all.length, found: [], exact: true, near: [] };
  if (all.length === 0) return told;
  const leaf = await phraseLeaf(index, all.map((word) => word.printed), distinctive(all));
  await completePhrase(leaf, () => true);
  const docs = docsOf(Float64Array.from(leaf.found.flatMap((part) => Array.from(part.starts)))).reverse();
  const checked = await Promise.all(docs.slice(0, MOST_FOUND).map((doc) => standsIn(leaf, doc)));
  told.found = checked.flat();
  told.exact = !leaf.isPartial && docs.length <= MOST_FOUND;
  if (told.found.length === 0) told.near = await nearTo(index, all.slice(0, MOST_COMPARED), text);
  return told;
}

/** The words of a text that are likely to be rare, which are the long ones; with their places. */
function distinctive(all) {
  const places = all.map((word, offset) => ({ word, offset }));
  const isFirst = ({ word }, at) => all.findIndex((one) => one.printed === word.printed) === at;
  const worth = ({ word }) => (stem(word.base) === null ? 0 : /\d/.test(word.base) ? 9 : word.base.length);
  return places.filter(isFirst).sort((a, b) => worth(b) - worth(a)).slice(0, RAREST);
}

/** All texts of a document, also of one whose row has only their beginnings. */
async function whole(index, doc) {
  const shown = await index.row(doc);
  if (!shown.cut) return shown.texts;
  const isWhole = (texts) => texts.length === shown.texts.length && textsOf(texts);
  return textsOf(await load(index, (await place(index, doc)).whole, isWhole));
}

/** A document's texts with their words, of which each knows its paragraph. */
async function textsRead(index, doc) {
  return (await whole(index, doc)).map(({ anchor, paras }) => {
    const list = paras.flatMap((text, at) => words(text).map((word) => ({ ...word, text, para: at + 1 })));
    return { doc, anchor, list };
  });
}

/** Where a quotation begins in a document's question and answers. */
async function standsIn({ index, phrase }, doc) {
  return (await textsRead(index, doc)).flatMap(({ anchor, list }) => {
    const [first] = occurrences(list.map((word) => word.printed), phrase);
    return first === undefined ? [] : [{ doc, anchor, para: list[first].para }];
  });
}

/** The passages that share most with a quotation, with what differs. */
async function nearTo(index, all, text) {
  const { docs } = await index.manifest();
  const rare = distinctive(all).filter(({ word }) => stem(word.base) !== null);
  const groups = await Promise.all(rare.map(async ({ word }) => [[await leafOf(index, { word })]]));
  const { scores, hits } = tally(groups, docs);
  const best = inOrder(Array.from(hits.keys()).filter((doc) => hits[doc] > 0), scores).slice(0, 10);
  const texts = (await Promise.all(Array.from(best, (doc) => textsRead(index, doc)))).flat();
  const near = texts.map((one) => compared(all, text, one)).filter(({ same }) => same > 0);
  near.sort((a, b) => b.same - a.same);
  return near.slice(0, NEAREST).map(({ doc, anchor, para, pieces }) => ({ doc, anchor, para, pieces }));
}

/** The part of a text that is most like a quotation, and how it differs. */
function compared(all, text, { doc, anchor, list }) {
  const from = bestWindow(all, list);
  const window = list.slice(from, from + Math.ceil(all.length * 1.3) + 2);
  const steps = aligned(all, window);
  const [first, last] = [(one) => one.kind === "same", (one) => one.kind !== "extra"];
  const begin = steps.findIndex(first);
  const isInside = (_, at) => steps.slice(0, at + 1).some(last) && steps.slice(at).some(last);
  const same = steps.filter(first).length;
  const { para } = same ? window[steps[begin].there] : {};
  return { doc, anchor, para, same, pieces: piecesIn(steps.filter(isInside), text, all, window) };
}

/** Where as many words as a quotation has are most like it. */
function bestWindow(all, list) {
  const wanted = new Set(all.map((word) => word.printed));
  const has = (at) => (list[at] && wanted.has(list[at].printed) ? 1 : 0);
  let [sum, most, best] = [0, 0, 0];
  for (let at = 0; at < list.length; at += 1) {
    sum += has(at) - has(at - all.length);
    if (sum > most) [most, best] = [sum, Math.max(0, at - all.length + 1)];
  }
  return best;
}

/** The longest run of words that both have in their order, and what is missing and extra between. */
function aligned(here, there) {
  const same = (i, j) => here[i].printed === there[j].printed;
  const lengths = Array.from({ length: here.length + 1 }, () => new Uint16Array(there.length + 1));
  for (let i = here.length - 1; i >= 0; i -= 1) {
    for (let j = there.length - 1; j >= 0; j -= 1) {
      lengths[i][j] = same(i, j) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const steps = [];
  for (let [i, j] = [0, 0]; i < here.length || j < there.length; ) {
    const kind = i < here.length && j < there.length && same(i, j) ? "same"
      : j >= there.length || (i < here.length && lengths[i + 1][j] >= lengths[i][j + 1]) ? "missing" : "extra";
    steps.push({ kind, here: i, there: j });
    if (kind !== "extra") i += 1;
    if (kind !== "missing") j += 1;
  }
  return steps;
}

/** Steps of one kind that follow each other as one text. */
function piecesIn(steps, text, here, there) {
  const pieces = [];
  for (const { kind, here: i, there: j } of steps) {
    const word = kind === "missing" ? { ...here[i], text } : there[j];
    const last = pieces[pieces.length - 1];
    const isNext = last && last.kind === kind && last.source === word.text;
    if (isNext) last.to = word.to;
    else pieces.push({ kind, source: word.text, from: word.from, to: word.to });
  }
  return pieces.map(({ kind, source, from, to }) => ({ text: source.slice(from, to), kind }));
}
