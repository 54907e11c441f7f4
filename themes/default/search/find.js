/* Searches: loads what a query needs, completes lists that are cut where that matters, and puts the
 * documents that meet it in order. */

const MOST_RANGES = 12; // Files with parts of cut lists, for one query.
const BEST = 200; // Documents whose scores are completed.
const STEPS = 2 ** 18; // Scores that differ by less are the same.
const NUMBERS = 2 ** 24; // More than there are documents.

/** Answers a query; `full` reads cut lists whole. */
async function search(index, asked) {
  const query = parse(asked);
  const manifest = await index.manifest();
  const load = (group) => Promise.all(group.map((alternative) => {
    return Promise.all(alternative.map((part) => leafOf(index, part)));
  }));
  const [groups, not, filter] = await Promise.all([
    Promise.all(query.groups.map(load)), load(query.not), filterOf(index, query, asked.filters),
  ]);
  const sought = { index, manifest, asked, query, groups, not, filter };
  return repaired(sought, await answer(sought));
}

async function answer(sought) {
  const { query, groups, not, filter, manifest } = sought;
  const isEmpty = groups.length + not.length === 0 && !filter;
  const { ignored, synonyms, problems } = query;
  const told = { ignored, synonyms, problems, asked: sought.asked, total: manifest.docs,
    marks: marksOf(groups), missing: missingIn(sought), repairs: [], empty: isEmpty, some: null };
  if (isEmpty) return { ...told, docs: new Uint32Array(0), count: 0, exact: true };
  const isWhole = await completeLists(sought);
  await completePhrases(sought);
  return { ...told, ...found(sought, isWhole) };
}

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

/** Loads parts of the lists that are cut; tells whether all that matter. */
async function completeLists(sought) {
  const { groups, not, manifest, filter, asked } = sought;
  const cut = (some) => leavesOf(some).flatMap(({ lists = [] }) => lists).filter(isCut);
  if (cut([...groups, not]).length === 0 || isHeadEnough(sought)) return true;
  const whole = groups.filter((group) => cut([group]).length === 0 && !leavesOf([group]).some(isOpen));
  const isCandidate = meets(whole, sought);
  const everyone = Array.from({ length: manifest.docs }, (_, doc) => doc);
  const candidates = everyone.filter(isCandidate);
  const isFree = asked.full || filter || !isByScore(asked);
  const most = isFree ? Infinity : MOST_RANGES;
  const parts = partsFor(cut(groups), candidates, manifest);
  if (filesIn(parts) <= most) await loadParts(parts);
  else await loadParts(chosen(bestParts(sought, cut(groups), candidates), most));
  await loadParts(partsFor(cut([not]), everyone, manifest));
  return filesIn(parts) <= most;
}

/** The parts of cut lists in whose ranges documents stand, those of most documents first. */
function partsFor(lists, docs, { range }) {
  const all = lists.flatMap(({ runs }) => runs.filter((run) => run.cut).flatMap((run) => {
    const { first } = run.directory.segment;
    const counts = new Map();
    for (const doc of docs) {
      const at = (doc - first) >> range;
      if (doc >= first && doc < lastOf(run.directory.segment)) counts.set(at, (counts.get(at) || 0) + 1);
    }
    return Array.from(counts, ([at, count]) => ({ run, at, count, range, file: fileOfPart(run, at) }));
  }));
  return all.sort((a, b) => b.count - a.count);
}

const fileOfPart = ({ directory, key }, at) => pathOf(directory, fileOf(directory, partKey(key, at)));
const filesIn = (parts) => new Set(parts.map(({ file }) => file)).size;
const chosen = (parts, most) => parts.filter(limited(most, ({ file }) => file));

/** The parts that complete what the best documents score. */
function bestParts({ groups, manifest }, lists, candidates) {
  const { scores } = tally(groups, manifest.docs);
  const best = inOrder(candidates.filter((doc) => scores[doc] > 0), scores).slice(0, BEST);
  return partsFor(lists, best, manifest);
}

function loadParts(parts) {
  return Promise.all(parts.map(async ({ run, at, range }) => {
    const make = (value, base, end) => postings(value, base, end, 3);
    run.parts.set(at, await part(run.directory, run.key, at, range, make));
  }));
}

/** Looks at the long lists of phrases, where the rest of the query is met. */
async function completePhrases(sought) {
  const { groups, not } = sought;
  const open = leavesOf([...groups, not]).filter(isOpen);
  if (open.length === 0) return;
  const isCandidate = meets(groups.filter((group) => !leavesOf([group]).some(isOpen)), sought);
  await Promise.all(open.map((leaf) => completePhrase(leaf, isCandidate)));
}

const isOpen = (leaf) => !!leaf.phrase && leaf.found.some((part) => part.long.length > 0);

/** Tells whether a document meets these groups and the filter. */
function meets(groups, { manifest, filter }) {
  const { hits } = tally(groups, manifest.docs);
  return (doc) => hits[doc] === groups.length && (!filter || filter[doc] > 0);
}

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
