/* Completes lists of which only a part is loaded: those of very frequent words, and the long ones of
 * phrases. */

const MOST_RANGES = 12; // Files with parts of cut lists, for one query.
const BEST = 200; // Documents whose scores are completed.

/** Completes what a query needs of its lists; tells whether all that matters. */
async function complete(sought) {
  const isWhole = await completeLists(sought);
  await completePhrases(sought);
  return isWhole;
}

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

/** Tells whether a document meets these groups and the filter. */
function meets(groups, { manifest, filter }) {
  const { hits } = tally(groups, manifest.docs);
  return (doc) => hits[doc] === groups.length && (!filter || filter[doc] > 0);
}
