/* What the parts of a query stand for in the index: lists of documents, or a phrase. */

const MOST_STEMS = 16; // That a beginning stands for.
const MOST_FILES = 8; // That are loaded for one.

/** Under which keys a word of a text stands in the index. */
function keysOf({ base, capital }) {
  const plain = stem(base);
  const keys = plain === null ? [] : [plain];
  return capital && plain !== base ? [base + "=", ...keys] : keys;
}

/** Loads what a part stands for: `lists` of which one is enough, or a phrase. */
async function leafOf(index, part) {
  if (part.phrase) return { part, ...(await rest.phraseLeaf(index, part.phrase)) };
  const { lists, isPartial } = part.begins
    ? await listsOfBeginning(index, part.word)
    : { lists: await listsOfWord(index, part.word), isPartial: false };
  return { part, lists: lists.map(ownList), isPartial };
}

/** A list of which parts can be loaded for one query. */
const ownList = (of) => ({ ...of, runs: of.runs.map((run) => ({ ...run, parts: new Map() })) });

/** A word in capitals is looked up so, if it stands anywhere so. */
async function listsOfWord(index, word) {
  const lists = await Promise.all(keysOf(word).map((key) => list(index, key)));
  return lists.filter(({ df }) => df > 0).slice(0, 1);
}

/** The word itself, and the most frequent stems that begin so; a beginning that goes beyond a stem
 * ("happine") stands for that. */
async function listsOfBeginning(index, word) {
  const found = await lookUpAll(index, "s", word.base, MOST_FILES);
  const own = keysOf(word);
  const others = new Map(found.map((entry) => [entry.key, []]));
  found.forEach((entry) => others.get(entry.key).push(entry));
  const lists = Array.from(others, ([key, runs]) => listOf(key, runs)).sort((a, b) => b.df - a.df);
  const exact = await listsOfWord(index, word);
  const all = exact.concat(lists.filter(({ key }) => !own.includes(key) || exact.length === 0));
  if (all.length === 0) return { lists: await listsWithin(index, word.base), isPartial: false };
  const files = (await directories(index, "s")).map((d) => filesOf(d, word.base).length);
  const isPartial = all.length > MOST_STEMS || Math.max(...files) > MOST_FILES;
  return { lists: all.slice(0, MOST_STEMS), isPartial };
}

/** The longest stem that a word begins with, if it is not much shorter. */
async function listsWithin(index, base) {
  const shorter = [1, 2, 3, 4].map((less) => base.slice(0, -less)).filter((key) => key.length > 2);
  const lists = await Promise.all(shorter.map((key) => list(index, key)));
  return lists.filter(({ df }) => df > 0).slice(0, 1);
}

/** How much a word tells that stands in so many of all documents. */
const idf = (docs, df) => Math.log(1 + (docs - df + 0.5) / (df + 0.5));

/** What each document scores for a leaf; 0 where it does not hold it. */
function leafScores(leaf, docs) {
  const scores = new Float64Array(docs);
  if (leaf.phrase) rest.scorePhrase(leaf, docs, scores);
  else for (const one of leaf.lists) scoreList(one, idf(docs, one.df), scores);
  return scores;
}

/** The best of a group's alternatives, of which each is the sum of its parts. */
function groupScores(group, docs) {
  return group.map((leaves) => leaves.map((leaf) => leafScores(leaf, docs)).reduce(both)).reduce(best);
}

function both(sums, scores) {
  for (let doc = 0; doc < sums.length; doc += 1) {
    sums[doc] = sums[doc] > 0 && scores[doc] > 0 ? sums[doc] + scores[doc] : 0;
  }
  return sums;
}

function best(tops, scores) {
  for (let doc = 0; doc < tops.length; doc += 1) if (scores[doc] > tops[doc]) tops[doc] = scores[doc];
  return tops;
}
