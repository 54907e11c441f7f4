/* What the parts of a query stand for in the index: lists of documents, or a phrase. */

/** Under which keys a word of a text stands in the index. */
function keysOf({ base, capital }) {
  const plain = stem(base);
  return [capital && plain !== base && base + "=", plain].filter(Boolean);
}

/** Loads what a part stands for: `lists` of which one is enough, or a phrase. */
async function leafOf(part) {
  const { word, phrase, begins } = part;
  if (begins) return beginningLeaf(part);
  if (word) return { part, lists: await firstOf(keysOf(word)) };
  await allOf([loadRest(), directories("p")]);
  return { part, lists: [], ...(await rest.phraseLeaf(phrase)) };
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
  const scores = new Float64Array(docs);
  if (leaf.phrase) rest.scorePhrase(leaf, docs, scores);
  leaf.lists.forEach((one) => scoreList(one, idf(docs, one.df), scores));
  return scores;
}

/** What each document scores for a group: the best of its alternatives, of which each is the sum of
 * its parts. */
function groupScores(group, docs) {
  const join = (all, how) => all.reduce((a, b) => a.map((score, doc) => how(score, b[doc])));
  const sums = group.map((leaves) => join(leaves.map((leaf) => leafScores(leaf, docs)), (a, b) => a && b && a + b));
  return join(sums, Math.max);
}
