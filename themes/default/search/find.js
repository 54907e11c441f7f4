/* Searches: loads what a query needs, and puts the documents that meet it in order. */

// Scores that differ by less are the same.
const STEPS = 2 ** 18;
// More than there are documents.
const NUMBERS = 2 ** 24;

/** Answers a query; `full` reads cut lists whole. */
async function search(index, asked) {
  const query = parse(asked);
  const { docs, undated, range } = await index.manifest();
  const load = (group) => Promise.all(group.map((parts) => Promise.all(parts.map((part) => leafOf(index, part)))));
  const [groups, not, filter] = await Promise.all([
    Promise.all(query.groups.map(load)), load(query.not), filtered(index, query, asked.filters),
  ]);
  const sought = { index, asked, query, groups, not, filter, docs, undated, range };
  const empty = !groups[0] && !not[0] && !filter;
  const found = empty ? { docs: [], count: 0, exact: true, some: null } : await answer(sought);
  const { ignored, synonyms, problems } = query;
  const missing = unique(missingIn(sought).map(nameOfPart));
  const result = { ...found, asked, empty, ignored, synonyms, problems, total: docs,
    marks: marksOf(leavesOf(groups)), missing, repairs: [] };
  if (asked.live || asked.replaced || !missing[0]) return result;
  await loadRest(index);
  return rest.repaired(sought, result);
}

/** Marks the documents that meet all filters; null if there is none. What is chosen by its id is
 * loaded while the rest of the reader is. */
async function filtered(index, query, filters = {}) {
  const keys = Object.entries(filters).flatMap(([field, ids]) => ids.map((id) => FIELDS[field] + "/" + id));
  if (!keys[0] && !query.fields[0]) return null;
  await Promise.all([loadRest(index), ...keys.map((key) => key[0] !== "/" && lookUp(index, "f", key))]);
  return rest.filterOf(index, query, filters);
}

const leavesOf = (groups) => groups.flat(2);
const isOpen = (leaf) => !!leaf.phrase && leaf.found.some(({ long }) => long[0]);
const cutIn = (groups) => leavesOf(groups).flatMap(({ lists }) => lists).filter(isCut);

/** The parts of groups that nothing is found of, but for synonyms. */
function missingIn({ groups }) {
  const hasNone = (leaf) => !(leaf.phrase ? leaf.found : leaf.lists)[0];
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
  const [hits, scores] = [new Uint8Array(docs), new Float64Array(docs)];
  for (const group of groups) {
    const of = groupScores(group, docs);
    for (let doc = 0; doc < docs; doc++) {
      if (of[doc]) hits[doc]++;
      scores[doc] += of[doc];
    }
  }
  return { hits, scores };
}

const numbersTo = (end) => new Uint32Array(end).map((_, at) => at);

/** The documents that meet all of a query, and those that meet some of it. */
async function answer(sought) {
  const { index, groups, not, filter, asked, docs } = sought;
  const leaves = leavesOf([...groups, not]);
  const byScore = !/^(new|old)est$/.test(asked.sort);
  const isFree = !!(asked.full || filter || !byScore);
  // Of a query for one word the head of its list is the best, and how many there are is known.
  const isHead = !isFree && !not[0] && leaves.length === 1 && leaves[0].lists.length === 1;
  const isShort = !isHead && (cutIn([leaves])[0] || leaves.some(isOpen));
  if (isShort) await loadRest(index);
  const isWhole = !isShort || (await rest.complete(sought, isFree));
  const { hits, scores } = tally(groups, docs);
  const out = tally(not.map((one) => [one]), docs).hits;
  leavesOf(not).forEach(({ open = [] }) => open.forEach((doc) => (out[doc] = 1)));
  const isIn = (doc) => !out[doc] && (!filter || filter[doc]);
  const order = (some) => (byScore && groups[0] ? inOrder(some, scores) : byDate(some, sought));
  const all = order(numbersTo(docs).filter((doc) => hits[doc] === groups.length && isIn(doc)));
  const others = order(numbersTo(docs).filter((doc) => hits[doc] && hits[doc] < groups.length && isIn(doc)));
  const exact = isWhole && !leaves.some(({ isPartial, open = [] }) => isPartial || open[0] >= 0);
  const isAll = exact && !cutIn(groups)[0] && !leaves.some(({ wasLong }) => wasLong);
  return { docs: all, count: isHead ? leaves[0].lists[0].df : all.length, exact,
    some: groups[1] && !leavesOf(not).some(({ wasLong }) => wasLong) ? { docs: others, count: others.length, exact: isAll } : null };
}

/** Those with a date first, newest or oldest first. */
function byDate(docs, { undated, asked }) {
  const dated = docs.filter((doc) => doc >= undated);
  if (asked.sort !== "oldest") dated.reverse();
  docs.copyWithin(dated.length, 0);
  docs.set(dated);
  return docs;
}

/** The best first; of those that score the same the newest. Numbers sort faster than objects. */
function inOrder(docs, scores) {
  const keys = Float64Array.from(docs);
  keys.forEach((doc, at) => (keys[at] = -Math.round(scores[doc] * STEPS) * NUMBERS - doc));
  keys.sort().forEach((key, at) => (docs[at] = -key % NUMBERS));
  return docs;
}
