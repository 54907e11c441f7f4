/* Searches: loads what a query needs, completes lists that are cut where that matters, and puts the
 * documents that meet it in order. */

const STEPS = 2 ** 18; // Scores that differ by less are the same.
const NUMBERS = 2 ** 24; // More than there are documents.

/** Answers a query; `full` reads cut lists whole. */
async function search(index, asked) {
  const query = parse(asked);
  if (needsRest(query, asked)) await loadRest(index);
  const manifest = await index.manifest();
  const load = (group) => Promise.all(group.map((alternative) => {
    return Promise.all(alternative.map((part) => leafOf(index, part)));
  }));
  const [groups, not, filter] = await Promise.all([
    Promise.all(query.groups.map(load)), load(query.not), rest && rest.filterOf(index, query, asked.filters),
  ]);
  const sought = { index, manifest, asked, query, groups, not, filter };
  const result = await answer(sought);
  if (asked.live || asked.replaced || result.missing.length === 0) return result;
  await loadRest(index);
  return rest.repaired(sought, result);
}

async function answer(sought) {
  const { query, groups, not, filter, manifest } = sought;
  const isEmpty = groups.length + not.length === 0 && !filter;
  const { ignored, synonyms, problems } = query;
  const told = { ignored, synonyms, problems, asked: sought.asked, total: manifest.docs,
    marks: marksOf(groups), missing: missingIn(sought), repairs: [], empty: isEmpty, some: null };
  if (isEmpty) return { ...told, docs: new Uint32Array(0), count: 0, exact: true };
  const isWhole = await completed(sought);
  return { ...told, ...found(sought, isWhole) };
}

/** Completes lists that are not loaded whole, where there are any; tells whether all that matter. */
async function completed(sought) {
  const leaves = leavesOf([...sought.groups, sought.not]);
  const isShort = leaves.some((leaf) => isOpen(leaf) || (leaf.lists || []).some(isCut));
  if (!isShort) return true;
  await loadRest(sought.index);
  return rest.complete(sought);
}

const isOpen = (leaf) => !!leaf.phrase && leaf.found.some((part) => part.long.length > 0);

/** The words of groups that nothing is found of. */
function missingIn({ groups }) {
  const isMissing = (group) => group.every((alternative) => alternative.some(hasNone));
  const leaves = leavesOf(groups.filter(isMissing)).filter((leaf) => hasNone(leaf) && !leaf.part.isOther);
  return unique(leaves.map(({ part }) => (part.word ? part.word.printed : part.phrase.join(" "))));
}

const hasNone = (leaf) => (leaf.phrase ? leaf.found : leaf.lists).length === 0;

const unique = (list) => Array.from(new Set(list));
const leavesOf = (groups) => groups.flat(2);

/** How many groups each document meets, and what it scores. */
function tally(groups, docs) {
  const [hits, scores] = [new Uint8Array(docs), new Float64Array(docs)];
  for (const group of groups) {
    const of = groupScores(group, docs);
    for (let doc = 0; doc < docs; doc += 1) {
      if (of[doc] > 0) hits[doc] += 1;
      scores[doc] += of[doc];
    }
  }
  return { hits, scores };
}

/** Whether a query is for one word whose list is cut, and for nothing else: its head will do. */
function isHeadEnough({ groups, not, filter, asked }) {
  const leaves = leavesOf(groups);
  const isPlain = !asked.full && !filter && not.length === 0 && isByScore(asked);
  return isPlain && leaves.length === 1 && !leaves[0].phrase && leaves[0].lists.length === 1;
}

const isByScore = ({ sort }) => sort !== "newest" && sort !== "oldest";

/** The documents that meet all of a query, and those that meet some of it. */
function found({ groups, not, filter, manifest, asked }, isWhole) {
  const { hits, scores } = tally(groups, manifest.docs);
  const excluded = excludedBy(not, manifest.docs);
  const met = [[], []];
  for (let doc = 0; doc < manifest.docs; doc += 1) {
    const isOut = (filter && !filter[doc]) || (excluded && excluded[doc] > 0);
    if (isOut) continue;
    if (hits[doc] === groups.length) met[0].push(doc);
    else if (hits[doc] > 0) met[1].push(doc);
  }
  const isExact = isWhole && !leavesOf([...groups, not]).some((leaf) => leaf.isPartial);
  const [all, some] = met.map((docs) => ordered(docs, scores, groups.length, manifest, asked));
  const isSome = isExact && !leavesOf(groups).some(isRestricted);
  const count = isHeadEnough({ groups, not, filter, asked }) ? leavesOf(groups)[0].lists[0].df : all.length;
  return { docs: all, count, exact: isExact,
    some: groups.length > 1 && !leavesOf([not]).some((leaf) => leaf.wasLong) ? { docs: some, count: some.length, exact: isSome } : null };
}

/** Whether a leaf was looked up only where the rest of the query is met. */
const isRestricted = (leaf) => leaf.wasLong || (leaf.lists || []).some(isCut);

/** Documents that hold what must not be, or may hold it. */
function excludedBy(not, docs) {
  if (not.length === 0) return null;
  const excluded = groupScores(not, docs);
  for (const leaf of leavesOf([not])) for (const doc of leaf.open || []) excluded[doc] = 1;
  return excluded;
}

function ordered(docs, scores, groups, { undated }, { sort }) {
  if (isByScore({ sort }) && groups > 0) return inOrder(docs, scores);
  const all = Uint32Array.from(docs);
  const from = all.findIndex((doc) => doc >= undated);
  const dated = from < 0 ? all.subarray(all.length) : all.slice(from);
  if (sort !== "oldest") dated.reverse();
  const rest = all.slice(0, all.length - dated.length);
  all.set(dated);
  all.set(rest, dated.length);
  return all;
}

/** The best first; of those that score the same the newest. Numbers sort faster than objects. */
function inOrder(docs, scores) {
  const keys = new Float64Array(docs.length);
  const ordered = new Uint32Array(docs.length);
  for (let at = 0; at < keys.length; at += 1) {
    keys[at] = -Math.round(scores[docs[at]] * STEPS) * NUMBERS - docs[at];
  }
  keys.sort();
  for (let at = 0; at < keys.length; at += 1) ordered[at] = -keys[at] % NUMBERS;
  return ordered;
}

/** Whether a word of a text is one that was looked for. */
function marksOf(groups) {
  const leaves = leavesOf(groups);
  const keys = new Set(leaves.flatMap(({ lists = [] }) => lists.map((list) => list.key)));
  const printed = new Set(leaves.flatMap(({ phrase = [] }) => phrase));
  return (word) => printed.has(word.printed) || keysOf(word).some((key) => keys.has(key));
}
