/* What stands together: words near each other, and all words of a query one after the other. Places
 * are those of phrases; words of names and of ritual openings stand before the first that is asked. */

// Up to so many words from each other, words are near, or in about the same paragraph.
const NEAR = 8;
const IN_PARAGRAPH = 50;
// Words of a query whose places are loaded; of more, the rarest of a run.
const MOST_PLACED = 8;
const RUN_WORDS = 6;
// Documents that may hold a run whose texts are read.
const MOST_RUNS = 16;
// Files with parts of long lists, for one query, and the documents that they are loaded for.
const MOST_NEAR_PARTS = 8;
const MOST_NEAR = 200;

/** Marks the words of leaves that stand in the archive but are counted nowhere, as those of openings:
 * they are not asked for. */
async function settleUncounted(leaves, query) {
  const missing = leaves.filter(({ part, lists, found, isIgnored }) => part.word && !part.isOther && !part.isText && !part.begins && !lists[0] && !found && !isIgnored);
  await allOf(missing, async (leaf) => {
    if (!(await lookUp("p", leaf.part.word.printed))[0]) return;
    leaf.isIgnored = true;
    query.ritual.push(leaf.part.word.printed);
  });
}

/** Adds to the scores of documents that meet all groups what the nearness of their words tells. */
async function addNearness({ groups, docs, range }, { hits, scores }) {
  const leaves = groups.filter(([leaves, other]) => !other && !leaves[1] && isNearable(leaves[0].part) && leaves[0].lists[0]).map(([[leaf]]) => leaf);
  if (leaves.length > MOST_PLACED || !leaves[1]) return;
  const isCandidate = (doc) => hits[doc] === groups.length;
  const candidates = inOrder(numbersTo(docs).filter(isCandidate), scores).slice(0, MOST_NEAR);
  const isFit = limited(MOST_NEAR_PARTS, (file) => file);
  const placed = await allOf(leaves, ({ part }) => placesIn(part.word.printed, candidates, range, isFit));
  const worth = (leaf) => idf(docs, leaf.lists[0].df);
  for (let at = 1; at < leaves.length; at++) {
    const [a, b] = [leaves[at - 1], leaves[at]];
    const weight = (worth(a) + worth(b)) * (leaves[2] ? 1 : 2);
    const best = closeness(placed[at - 1], placed[at], b.part.place - a.part.place);
    best.forEach((close, doc) => isCandidate(doc) && (scores[doc] += weight * close));
  }
}

/** The places of a word in all segments; of a long list, in the ranges of some documents. */
async function placesIn(printed, candidates, range, isFit) {
  const all = await allOf(await directories("p"), async (directory) => {
    const found = await entry(directory, printed);
    if (!found) return [];
    const known = placesOf(found).places;
    if (known) return [known];
    const { base, end } = directory;
    const ranges = unique(Array.from(candidates).filter((doc) => doc >= base && doc < end).map((doc) => (doc - base) >> range))
      .filter((at) => isFit(fileOf(directory, partKey(printed, at)))).sort((a, b) => a - b);
    return (await allOf(ranges, (at) => part(directory, printed, at, range, places))).flat();
  });
  return all.flat().flatMap((some) => Array.from(some));
}

/** For each document with both words how close they are: 1 if the second is so many places behind the
 * first, less if they are near, or in names. */
function closeness(a, b, apart) {
  const best = new Map();
  let from = 0;
  for (const place of a) {
    while (b[from] < place - IN_PARAGRAPH) from++;
    for (let at = from; b[at] <= place + IN_PARAGRAPH; at++) {
      const far = b[at] - place;
      if (!far) continue;
      const isText = Math.min(place, b[at]) % SPAN >= TEXT;
      const close = far === apart ? (isText ? 1 : 0.1) : !isText ? 0 : Math.abs(far) <= NEAR ? 0.5 : 0.25;
      const doc = docOf(place);
      if (close > (best.get(doc) || 0)) best.set(doc, close);
    }
  }
  return best;
}

/** Marks the documents that have all words of a query one after the other, and adds to the scores of
 * those that have not all of it in an opening; null if there are none. */
async function findRun({ query, docs, groups }, { scores }) {
  const { run } = query;
  const rarity = new Map(leavesOf(groups).flatMap(({ part, lists }) => (part.word && lists[0] ? [[part.word.base, lists[0].df]] : [])));
  const counted = run.map((word, offset) => ({ ...word, offset })).filter(({ base }) => stem(base));
  const rarest = [...counted].sort((a, b) => (rarity.get(a.base) || docs) - (rarity.get(b.base) || docs) || b.base.length - a.base.length);
  const anchors = rarest.slice(0, counted.length > MOST_PLACED ? RUN_WORDS : MOST_PLACED);
  if (!anchors[1]) return null;
  const leaf = await phraseLeaf({}, anchors);
  if (leaf.wasLong) {
    // Frequent words only: their lists are read for the documents that have the others.
    const isLikely = leaf.found.every(({ starts }) => starts);
    if (!isLikely) return null;
    await completePhrase({ ...leaf, phrase: run.map(({ printed }) => [printed]) }, () => true);
  }
  const starts = leaf.found.flatMap((one) => Array.from(one.starts));
  const all = docsOf(starts);
  if (!all[0]) return null;
  const runs = new Uint8Array(docs);
  all.forEach((doc) => (runs[doc] = 1));
  // What stands between the words that were looked at is read, where that is not too much.
  const isSure = anchors.length === run.length;
  const likely = isSure ? [] : inOrder(all, scores).slice(0, MOST_RUNS);
  const phrase = run.map(({ printed }) => [printed]);
  const isHeld = await allOf(likely, async (doc) => (await startsInDoc(phrase, doc))[0]);
  likely.forEach((doc, at) => !isHeld[at] && (runs[doc] = 0));
  if (!isSure && counted.length > MOST_PLACED) all.forEach((doc) => likely.includes(doc) || (runs[doc] = 0));
  const worth = 4 * anchors.reduce((sum, { base }) => sum + idf(docs, rarity.get(base) || docs), 1);
  const length = run.length - 1;
  unique(starts.filter((start) => (start + length) % SPAN >= TEXT).map(docOf)).forEach((doc) => runs[doc] && (scores[doc] += worth));
  return runs.some(Boolean) ? runs : null;
}
