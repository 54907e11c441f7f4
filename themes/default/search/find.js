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
  const load = (group) => allOf(group, (parts) => allOf(parts, leafOf));
  const [groups, not, filter] = await allOf([allOf(query.groups, load), load(query.not), filtered(query, asked.filters)]);
  const empty = !groups[0] && !not[0] && !filter;
  const found = await findAll({ asked, groups, not, filter, empty, docs, undated, range });
  const parts = missingIn(groups);
  const missing = unique(parts.map(nameOfPart));
  const result = { ...query, ...found, asked, empty, total: docs, marks: marksOf(leavesOf(groups)), missing, repairs: [] };
  if (asked.live || asked.replaced || !missing[0]) return result;
  await loadRest();
  return rest.repaired(parts, result);
}

/** Marks the documents that meet all filters; null if there is none. What is chosen by its id is
 * loaded while the rest of the reader is. */
async function filtered(query, filters = {}) {
  const chosen = Object.entries(filters).flatMap(([field, ids]) => ids.map((value) => ({ field, value, isId: true })));
  const all = [...query.fields, ...chosen];
  if (!all[0]) return null;
  await allOf([loadRest(), ...chosen.map(({ field, value }) => FIELDS[field] && lookUp("f", FIELDS[field] + "/" + value))]);
  return rest.filterOf(query, all);
}

const leavesOf = (groups) => groups.flat(2);
const isOpen = ({ found = [] }) => found.some(({ long }) => long[0]);
const cutIn = (groups) => leavesOf(groups).flatMap(({ lists }) => lists).filter(isCut);

/** The parts of groups that nothing is found of, but for synonyms. */
function missingIn(groups) {
  const hasNone = ({ found, lists }) => !(found || lists)[0];
  const missing = groups.filter((group) => group.every((leaves) => leaves.some(hasNone)));
  return leavesOf(missing).filter(hasNone).map(({ part }) => part).filter(({ isOther }) => !isOther);
}

const nameOfPart = ({ word, phrase }) => (word ? word.printed : phrase.join(" "));

/** Whether a word of a text is one that was looked for. */
function marksOf(leaves) {
  const keys = new Set(leaves.flatMap(({ lists }) => lists.map(({ key }) => key)));
  const printed = new Set(leaves.flatMap(({ phrase = [] }) => phrase));
  return (word) => printed.has(word.printed) || keysOf(word).some((key) => keys.has(key));
}

/** How many groups each document meets, and what it scores. */
function tally(groups, docs) {
  const hits = new Uint8Array(docs);
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
  const { groups, not, filter, asked } = sought;
  const leaves = leavesOf([...groups, not]);
  const byScore = !BY_DATE.test(asked.sort);
  const isFree = asked.full || filter || !byScore;
  // Of a query for one word the head of its list is the best, and how many there are is known.
  const [list, another] = leaves.flatMap(({ lists }) => lists);
  const isHead = !isFree && list && !another && !leaves[1] && !not[0];
  const isShort = !isHead && (cutIn([leaves])[0] || leaves.some(isOpen));
  if (isShort) await loadRest();
  const isWhole = !isShort || (await rest.completeAll(sought, isFree));

  const [docs, others] = met(sought, byScore && groups[0]);
  const exact = isWhole && !leaves.some(({ isPartial, open = [] }) => isPartial || open[0] >= 0);
  const isAll = exact && !cutIn(groups)[0] && !leaves.some(({ wasLong }) => wasLong);
  const isTold = groups[1] && !leavesOf(not).some(({ wasLong }) => wasLong);
  return { docs, count: isHead ? list.df : docs.length, exact,
    some: isTold ? { docs: others, count: others.length, exact: isAll } : null };
}

/** The documents that meet all groups, and those that meet some, in order. */
function met(sought, byScore) {
  const { groups, not, filter, empty, docs } = sought;
  const { hits, scores } = tally(groups, docs);
  const out = tally(not.map((one) => [one]), docs).hits;
  for (const { open = [] } of leavesOf(not)) open.forEach((doc) => (out[doc] = 1));
  const least = groups[0] ? 1 : 0;
  const all = numbersTo(docs).filter((doc) => hits[doc] >= least && !out[doc] && (!filter || filter[doc]));
  const order = (isMet) => {
    const some = all.filter((doc) => isMet(hits[doc]));
    return byScore ? inOrder(some, scores) : byDate(some, sought);
  };
  return [order((hit) => hit === groups.length && !empty), order((hit) => hit < groups.length)];
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
