/* What the parts of a query stand for in the index: lists of documents, or a phrase. */

// That a beginning stands for.
const MOST_STEMS = 16;
// That are loaded for one.
const MOST_FILES = 8;

/** Under which keys a word of a text stands in the index. */
function keysOf({ base, capital }) {
  const plain = stem(base);
  return [capital && plain !== base && base + "=", plain].filter(Boolean);
}

/** Loads what a part stands for: `lists` of which one is enough, or a phrase. */
async function leafOf(index, part) {
  const { word, phrase, begins } = part;
  if (phrase) await Promise.all([loadRest(index), directories(index, "p")]);
  if (phrase) return { part, lists: [], ...(await rest.phraseLeaf(index, phrase)) };
  const [exact, longer] = await Promise.all(
    [firstOf(index, keysOf(word)), begins ? lookUpAll(index, "s", word.base) : []]);
  if (!begins) return { part, lists: exact };
  const found = new Map();
  for (const one of longer) found.set(one.key, [...(found.get(one.key) || []), one]);
  exact.forEach(({ key }) => found.delete(key));
  const others = Array.from(found, ([key, runs]) => listOf(key, runs)).sort((a, b) => b.df - a.df);
  const all = exact.concat(others);
  const files = (await directories(index, "s")).map((directory) => filesOf(directory, word.base).length);
  const isPartial = all.length > MOST_STEMS || files.some((count) => count > MOST_FILES);
  // A beginning that goes beyond a stem, as "happine" does, stands for that.
  const shorter = [1, 2, 3, 4].map((less) => word.base.slice(0, -less)).filter((key) => key.length > 2);
  const lists = all[0] ? all.slice(0, MOST_STEMS) : await firstOf(index, shorter);
  return { part, lists, isPartial };
}

/** The first of the lists that there is. A word in capitals is looked up so, if it stands so. */
async function firstOf(index, keys) {
  const lists = await Promise.all(keys.map((key) => list(index, key)));
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
  const join = (all, how) => all.reduce((a, b) => {
    for (let doc = 0; doc < docs; doc++) a[doc] = how(a[doc], b[doc]);
    return a;
  });
  const sums = group.map((leaves) => join(leaves.map((leaf) => leafScores(leaf, docs)), (a, b) => (a && b ? a + b : 0)));
  return join(sums, (a, b) => (a > b ? a : b));
}
