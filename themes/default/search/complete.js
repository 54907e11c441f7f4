/* Completes lists of which only a part is loaded: those of very frequent words, and the long ones of
 * phrases. */

// Files with parts of cut lists, for one query.
const MOST_RANGES = 12;
// Documents whose scores are completed.
const BEST = 200;

/** Completes what a query needs of its lists; tells whether all that matters. */
async function completeAll(sought, isFree) {
  const { groups, not } = sought;
  const isWhole = await completeLists(sought, isFree ? Infinity : MOST_RANGES);
  const open = leavesOf([...groups, not]).filter(isOpen);
  const isCandidate = open[0] && meets(groups.filter((group) => !leavesOf(group).some(isOpen)), sought);
  await allOf(open, (leaf) => completePhrase(leaf, isCandidate));
  return isWhole;
}

/** Loads parts of the lists that are cut, from so many files; tells whether all that matter. */
async function completeLists(sought, most) {
  const { groups, not, docs } = sought;
  const cut = cutIn(groups);
  if (!cut[0] && !cutIn(not)[0]) return true;
  const isKnown = (group) => !cutIn(group)[0] && !leavesOf(group).some(isOpen);
  const candidates = numbersTo(docs).filter(meets(groups.filter(isKnown), sought));
  let parts = partsFor(cut, candidates, sought);
  const isWhole = parts.every(limited(most, fileOfPart));
  if (!isWhole) {
    const { scores } = tally(groups, docs);
    const best = inOrder(candidates.filter((doc) => scores[doc]), scores).slice(0, BEST);
    parts = cut.flatMap((one) => partsFor([one], best, sought).filter(limited(most / cut.length, fileOfPart)));
  }
  await allOf([...parts, ...partsFor(cutIn(not), numbersTo(docs), sought)], async ({ run, at }) => {
    run.parts.push(...await part(run.directory, run.key, at, sought.range, (text, base, end) => postings(text, base, end, 3, run.sets.length)));
  });
  return isWhole;
}

/** The parts of cut lists in whose ranges these documents stand, in the order of the documents. */
function partsFor(lists, docs, { range }) {
  const all = lists.flatMap(({ runs }) => runs).filter(({ cut }) => cut);
  return all.flatMap((run) => {
    const { base, end } = run.directory;
    const here = docs.filter((doc) => doc >= base && doc < end);
    return unique(here.map((doc) => (doc - base) >> range)).map((at) => ({ run, at }));
  });
}

const fileOfPart = ({ run, at }) => run.directory.at + "/" + fileOf(run.directory, partKey(run.key, at));

/** Tells whether a document meets these groups and the filter. */
function meets(groups, { docs, filter }) {
  const { hits } = tally(groups, docs);
  return (doc) => hits[doc] === groups.length && (!filter || filter[doc] > 0);
}
