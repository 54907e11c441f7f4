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
// From so many words on a run is a text of somebody's.
const LONG_RUN = 5;
// Documents of a query's words, each word's counted, up to which the places of all are loaded.
const MOST_NEAR = 5000;

/** Marks the words of leaves that stand in the archive but are counted nowhere, as those of openings:
 * they are not asked for. */
async function settleUncounted(leaves, query) {
  const missing = leaves.filter(({ part, lists, found, isIgnored }) => part.word && !part.isOther && !part.isText && !part.begins && !lists[0] && !found && !isIgnored);
  await allOf(missing, async (leaf) => {
    const { printed, base } = leaf.part.word;
    // Words of four letters stand among the spellings, which are needed if this one is wrong.
    const kind = /^\p{L}{4,}$/u.test(printed) ? "r" : "p";
    const [[found]] = await allOf([lookUp(kind, printed), nearest(base)]);
    if (!found) return;
    leaf.isIgnored = true;
    query.ritual.push(printed);
  });
}

/** Adds to the scores of documents that meet all groups what the nearness of their words tells. Where
 * the words are frequent, or the documents so few that they are shown anyway, the texts of the best are read. */
async function addNearness({ groups, docs, range }, { hits, scores }) {
  const leaves = groups.filter(isNearable).map(([[leaf]]) => leaf).filter(({ lists }) => lists[0]);
  if (leaves.length > MOST_PLACED || !leaves[1]) return;
  const isCandidate = (doc) => hits[doc] === groups.length;
  const dfOf = (leaf) => leaf.lists[0].df;
  const candidates = inOrder(numbersTo(docs).filter(isCandidate), scores);
  const isRead = !candidates[MOST_ROWS] || leaves.map(dfOf).reduce((a, b) => a + b) > MOST_NEAR;
  const read = isRead ? await allOf(candidates.slice(0, MOST_ROWS), wordsIn) : [];
  const placesOfForm = (form) => (isRead ? sortedPlaces(read.map((lists) => occurrencesIn(lists, [[form]]))) : placesIn(form, range));
  const placed = await allOf(leaves, async ({ part: { word: { printed } }, lists }) => {
    const all = await allOf(formsOf(printed, lists), placesOfForm);
    return [all[0], sortedPlaces(all)];
  });
  // Words in any of their forms count for two thirds, in the forms typed for the rest.
  for (let at = 1; at < leaves.length; at++) for (const any of [0, 1]) {
    const [a, b] = [leaves[at - 1], leaves[at]];
    const weight = (idf(docs, dfOf(a)) + idf(docs, dfOf(b))) * (leaves[2] ? 1 : 2) * (1 + any) / 3;
    closeness(placed[at - 1][any], placed[at][any], b.part.place - a.part.place)
      .forEach((close, doc) => isCandidate(doc) && (scores[doc] += weight * close));
  }
}

/** The places of a word in all segments. */
async function placesIn(printed, range) {
  const all = await allOf(await lookUp("p", printed), async (found) => {
    const { directory } = found;
    const known = placesOf(found).places;
    return known ? [[known]] : allOf(numbersTo((directory.end - directory.base >> range) + 1), (at) => part(directory, printed, at, range, places));
  });
  return sortedPlaces(all.flat(2));
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
      const isText = Math.max(place, b[at]) % SPAN >= TEXT;
      const close = far === apart ? (isText ? 1 : 0.1) : !isText ? 0 : Math.abs(far) <= NEAR ? 0.5 : 0.25;
      const doc = docOf(place);
      if (close > (best.get(doc) || 0)) best.set(doc, close);
    }
  }
  return best;
}

/** Marks the documents that have all words of a query one after the other, and adds to the scores of
 * those that have not all of it in an opening; null if there are none. */
async function findRun({ query, docs, groups }, { hits, scores }) {
  const { run } = query;
  const rarity = new Map(leavesOf(groups).flatMap(({ part, lists }) => (part.word && lists[0] ? [[part.word.base, lists[0].df]] : [])));
  const placed = run.map((word, offset) => ({ ...word, ...asPrinted(word.printed, offset) }));
  // A letter that is asked for with its neighbour is not left out either.
  const bound = leavesOf(groups).flatMap(({ part }) => part.joined || []).map(({ base }) => base);
  const counted = placed.filter(({ base }) => stem(base) || bound.includes(base));
  const rarest = (counted[1] ? counted : placed)
    .sort((a, b) => (rarity.get(a.base) || docs) - (rarity.get(b.base) || docs) || b.base.length - a.base.length);
  // The rarest words first; further ones where too many documents have these.
  let used = rarest.length > MOST_PLACED ? RUN_WORDS : MOST_PLACED;
  let { starts, isWhole } = await runStarts(rarest.slice(0, used));
  while (docsOf(starts).length > MOST_RUNS && used < rarest.length) {
    used += RUN_WORDS;
    ({ starts, isWhole } = await runStarts(rarest.slice(0, used)));
  }
  const all = docsOf(starts);
  const isLikely = isWhole && used >= rarest.length;
  // Where not each word was looked at, some texts are read: those of documents that are found by
  // nothing else, and of the best.
  const isOwn = (doc) => query.ritual[0] || hits[doc] < groups.length;
  const best = run.length < LONG_RUN ? [] : inOrder(all, scores).slice(0, MOST_RUNS);
  const read = isLikely && rarest.length === run.length ? [] : unique([...best, ...all.filter(isOwn).slice(-MOST_RUNS)]);
  const phrase = run.map(({ printed }) => [printed]);
  const isHeld = await allOf(read, async (doc) => (await startsInDoc(phrase, doc))[0] >= 0);
  const runs = new Uint8Array(docs);
  all.forEach((doc) => (runs[doc] = isLikely));
  read.forEach((doc, at) => (runs[doc] = isHeld[at]));
  const worth = 4 * rarest.slice(0, used).reduce((sum, { base }) => sum + idf(docs, rarity.get(base) || docs), 1);
  const isAsked = (start) => (start + run.length - 1) % SPAN >= TEXT;
  docsOf(starts.filter(isAsked)).forEach((doc) => runs[doc] && (scores[doc] += worth));
  return runs.some(Boolean) ? runs : null;
}

/** Where a query begins in which these words have their places. Frequent words with long lists are not
 * looked at. */
async function runStarts(some) {
  const { found, wasLong } = await phraseLeaf({}, some);
  return { starts: sortedPlaces(found.map(({ starts }) => starts || [])), isWhole: !wasLong };
}
