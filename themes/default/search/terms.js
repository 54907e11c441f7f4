/* What the parts of a query stand for in the index: lists of documents, or a phrase. */

/** Under which keys a word of a text stands in the index. */
function keysOf({ base, capital }) {
  const plain = stem(base);
  return [capital && plain !== base && base + "=", plain].filter(Boolean);
}

/** Loads what a part stands for: `lists` of which one is enough, or a phrase; or several of these. */
async function leafOf(part) {
  const { word, phrase, begins, joined } = part;
  if (begins) return beginningLeaf(part);
  if (word) return wordLeaf(part);
  return joined ? joinedLeaf(part) : { part, lists: [], ...(await phraseLeaf(part, phrase.map(asPrinted))) };
}

/** A word of a phrase in this form alone. */
const asPrinted = (printed, offset) => ({ forms: [printed], offset });

/** The documents of a word. One in capitals is looked up so where it stands so; in a query that is
 * all in capitals, those that have it so come first. */
async function wordLeaf(part) {
  const { word, isShouted, isExactly } = part;
  const keys = keysOf(word);
  if (!keys[0]) return { part, lists: [] };
  const [list, plain] = await allOf(keys, stemList);
  const isStop = word.capital && !stem(word.base);
  if (!plain) return { part, isIgnored: isStop && !list.df, lists: [list].filter(({ df }) => df) };
  const capitals = plain.df ? { word: word.printed.toUpperCase(), small: word.printed, isNone: !list.df, isShouted, at: [word.from, word.to] } : null;
  if (isExactly || list.df && !isShouted) return { part, lists: [list], capitals: list.df < plain.df && !isExactly && capitals };
  return { part, lists: [plain].filter(({ df }) => df), preferred: list, capitals: list.df < plain.df && capitals };
}

/** The first of the lists that there is. A word in capitals is looked up so, if it stands so. */
async function firstOf(keys) {
  const lists = await allOf(keys, stemList);
  return lists.filter(({ df }) => df).slice(0, 1);
}

/** How much a word tells that stands in so many of all documents. */
const idf = (docs, df) => Math.log(1 + (docs - df + 0.5) / (df + 0.5));

/** What each document scores for a leaf; 0 where it does not hold it. */
function leafScores(leaf, docs) {
  const { lists, part, preferred, phrase } = leaf;
  const scores = new Float64Array(docs);
  if (phrase) scorePhrase(leaf, docs, scores);
  const form = part.word && !part.begins ? part.word.base : "";
  lists.forEach((one) => scoreList(one, idf(docs, one.df), scores, form, part.isText));
  if (!preferred) return scores;
  const isPreferred = new Uint8Array(docs);
  preferred.runs.forEach(({ parts }) => parts.forEach((some) => some.docs.forEach((doc, at) => (isPreferred[doc] = some.impacts[at]))));
  return scores.map((score, doc) => score && isPreferred[doc] ? score + idf(docs, lists[0].df) : score);
}

/** What each document scores for a group: the best of its alternatives, of which each is the sum of
 * its parts; of what means the same as what was typed the mean, or long names would come first. */
function groupScores(group, docs) {
  const join = (all, how) => all.reduce((a, b) => a.map((score, doc) => how(score, b[doc])));
  const sums = group.map((leaves) => join(leaves.map((leaf) => leafScores(leaf, docs)), (a, b) => a && b && a + b)
    .map((score) => score / (leaves[0].part.isOther ? leaves.length : 1)));
  return join(sums, Math.max);
}
