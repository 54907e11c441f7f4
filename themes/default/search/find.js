/* Searches: loads what a query needs, and puts the documents that meet it in order. */

// Scores that differ by less are the same.
const STEPS = 2 ** 18;
const BY_DATE = /^(new|old)est$/;
// More than there are documents.
const NUMBERS = 2 ** 24;

/** Answers a query; `full` reads cut lists whole. */
async function search(asked) {
  const query = parse(asked);
  const { docs, undated, range } = await manifest();
  const byScore = !BY_DATE.test(asked.sort);
  const isNear = byScore && !asked.live && query.groups.filter(isNearable)[1];
  // What is needed besides words is on its way while these are; in a large archive it is large.
  if (isNear && docs <= MOST_NEAR || query.run[0]) directories("p").catch(() => {});
  const load = (group) => allOf(group, async (parts) => (await allOf(parts, leafOf)).flat());
  const [loaded, not, filter] = await allOf([allOf(query.groups, load), load(query.not), filterOf(query, asked.filters)]);
  if (!asked.live && missingIn(loaded)[0]) await settleUncounted(leavesOf(loaded), query);
  const { groups, ignored } = settled(loaded, query);
  const sought = { asked, query, groups, not: not.filter((leaves) => leaves.every(({ isIgnored }) => !isIgnored)), filter, docs, undated, range,
    byScore, isNear, empty: !groups[0] && !not[0] && !filter && !query.run[0] };
  const found = await findAll(sought);
  const parts = found.runs ? [] : missingIn(groups);
  const missing = unique(parts.map(nameOfPart));
  const capitals = leavesOf(groups).flatMap((leaf) => leaf.capitals || []);
  const isOne = !loaded[1];
  const result = { ...query, ...found, ignored, asked, total: docs, missing, repairs: [], ...marksOf(leavesOf(groups)),
    capitals: capitals.filter(({ isShouted }) => isOne || !isShouted), empty: sought.empty || !groups[0] && !not[0] && !filter && !found.count };
  return asked.live || asked.isRepaired || !missing[0] ? result : repaired(parts, result);
}

/** The loaded groups without what says nothing, and all that is ignored. */
function settled(loaded, query) {
  const dropped = leavesOf(loaded).filter(({ isIgnored }) => isIgnored);
  const groups = loaded.map((group) => group.map((leaves) => leaves.filter(({ isIgnored }) => !isIgnored)).filter((leaves) => leaves[0]));
  return { groups: groups.filter((group) => group[0]), ignored: unique([...query.ignored, ...dropped.map(({ part }) => nameOfPart(part))]) };
}

/** Whether a group, of parts or of their leaves, is one word that may stand near others: it must be met
 * by itself, or by what means the same. */
function isNearable(group) {
  const [{ word, begins, place }, other] = group.map(([leaf]) => leaf.part || leaf);
  return word && !begins && place >= 0 && !group[0][1] && (!other || other.isOther);
}

const leavesOf = (groups) => groups.flat(2);
const isOpen = ({ found = [] }) => found.some(({ long }) => long[0]);
const cutIn = (groups) => leavesOf(groups).flatMap(({ lists, preferred = [] }) => lists.concat(preferred)).filter(isCut);

/** The parts of groups that nothing is found of, but for synonyms. */
function missingIn(groups) {
  const hasNone = ({ found, lists }) => !(found || lists)[0];
  const missing = groups.filter((group) => group.every((leaves) => leaves.some(hasNone)));
  return leavesOf(missing).filter(hasNone).map(({ part }) => part).filter(({ isOther }) => !isOther);
}

const nameOfPart = ({ word, phrase, joined }) => (word ? word.printed : phrase ? phrase.join(" ") : joined.map(({ printed }) => printed).join(" "));

/** Whether a word of a text is one that was looked for, and the phrases that were. */
function marksOf(leaves) {
  const keys = new Set(leaves.flatMap(({ lists }) => lists.flatMap(({ key, runs }) => [key, ...runs.flatMap(({ forms }) => forms)])));
  const phrases = leaves.filter(({ phrase }) => phrase).map(({ phrase }) => phrase);
  return { marks: (word) => [word.base, ...keysOf(word)].some((key) => keys.has(key)), phrases };
}

/** How many groups each document meets, and what it scores. */
function tally(groups, docs) {
  const hits = new Uint16Array(docs);
  const scores = new Float64Array(docs);
  groups.forEach((group) => groupScores(group, docs).forEach((score, doc) => {
    hits[doc] += score > 0;
    scores[doc] += score;
  }));
  return { hits, scores };
}

const numbersTo = (end) => new Uint32Array(end).map((_, at) => at);

/** The documents that meet all of a query, and those that meet some of it; what is not known yet of
 * them and matters is loaded. */
async function findAll(sought) {
  const { groups, not, filter, asked, byScore, query } = sought;
  const leaves = leavesOf([...groups, not]);
  const isFree = asked.full || filter || !byScore;
  // Of a query for one word the head of its list is the best, and how many there are is known.
  const [list, another] = leaves.flatMap(({ lists }) => lists);
  const isHead = !isFree && list && !another && !leaves[1] && !not[0] && !leaves[0].part.isText && !leaves[0].preferred && !query.run[0];
  const isWhole = isHead || (await completeAll(sought, isFree));
  const tallied = tally(groups, sought.docs);
  const runs = query.run[0] ? await findRun(sought, tallied) : null;
  if (sought.isNear) await addNearness(sought, tallied);

  const [docs, others] = met(sought, tallied, runs);
  const exact = isWhole && !leaves.some(({ isPartial, open = [] }) => isPartial || open[0] >= 0);
  const isAll = exact && !cutIn(groups)[0] && !leaves.some(({ wasLong }) => wasLong);
  const isTold = (groups[1] || runs) && !leavesOf(not).some(({ wasLong }) => wasLong);
  return { docs, count: isHead ? list.df : docs.length, exact, runs,
    some: isTold ? { docs: others, count: others.length, exact: isAll } : null };
}

/** The documents that meet all groups, and those that meet some, in order. Those that have all words
 * one after the other meet the query in any case; of a query with an opening only they do. */
function met(sought, { hits, scores }, runs) {
  const { groups, not, filter, empty, docs, query, byScore } = sought;
  const out = tally(not.map((one) => [one]), docs).hits;
  for (const { open = [] } of leavesOf(not)) open.forEach((doc) => (out[doc] = 1));
  const isRunOnly = runs && query.ritual[0];
  const isAll = (doc) => runs && runs[doc] || !isRunOnly && hits[doc] === groups.length && (groups[0] || !query.run[0]);
  const least = groups[0] ? 1 : 0;
  const all = numbersTo(docs).filter((doc) => (hits[doc] >= least || runs && runs[doc]) && !out[doc] && (!filter || filter[doc]));
  const order = (some) => (byScore && (groups[0] || runs) ? inOrder(some, scores) : byDate(some, sought));
  return [order(empty ? [] : all.filter(isAll)), order(groups[0] ? all.filter((doc) => !isAll(doc)) : [])];
}

/** Those with a date first, newest or oldest first. */
function byDate(docs, { undated, asked }) {
  const dated = docs.filter((doc) => doc >= undated);
  if (asked.sort !== "oldest") dated.reverse();
  return [...dated, ...docs.filter((doc) => doc < undated)];
}

/** The best first; of those that score the same the newest. Numbers sort faster than objects. */
function inOrder(docs, scores) {
  // Looked up once: in a context of Node's, looking up a global for each document takes half a query's time.
  const { round } = Math;
  const keys = new Float64Array(docs).map((doc) => -round(scores[doc] * STEPS) * NUMBERS - doc);
  return keys.sort().map((key) => -key % NUMBERS);
}
