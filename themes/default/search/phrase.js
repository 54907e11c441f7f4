/* Phrases, by the positions of their words. A place is a document and a position as one number.
 * Lists of very frequent words are loaded for some ranges of documents only, and not at all where
 * the texts of a few results tell as well. */

// More positions than any document has.
const SPAN = 2 ** 24;
// So that a phrase never begins in the document before.
const FIRST = 2 ** 20;
// The place of the first word that is asked, in its document.
const TEXT = FIRST + 256;
// Forms of a word in a phrase.
const MOST_FORMS = 8;
// Files with parts of long lists, for one phrase.
const MOST_PARTS = 8;
// Documents whose texts are read for one.
const MOST_ROWS = 16;

/** The places of a text, in documents from `base` on and below `end`. */
function places(text, base, end) {
  const all = new Float64Array(text.length);
  let [count, next, position, isGap] = [0, base, FIRST, true];
  for (const number of numbers(text)) {
    if (number < 0) [position, isGap] = [FIRST, true];
    else if (isGap) [next, isGap] = [next + number + 1, false];
    else all[count++] = (next - 1) * SPAN + (position += number + 1) - 1;
  }
  sure(next <= end && isGap);
  return all.subarray(0, count);
}

const docOf = (place) => Math.floor(place / SPAN);

/** Loads where a phrase's words stand, but for long lists: a list of words with the offset of each
 * and its forms. `found` has, by segments, the places where it begins as far as is
 * known, and the words still to be looked at. */
async function phraseLeaf({ isText }, some) {
  const { range } = await manifest();
  const all = await allOf(await directories("p"), (directory) => allOf(some, async ({ offset, forms }) => {
    const lists = (await allOf(forms, (form) => entry(directory, form))).filter(Boolean).map((found) => ({ ...found, ...placesOf(found) }));
    return lists[0] && { directory, offset, lists, ...joinedPlaces(lists) };
  }));
  const dfOf = (form, at) => all.reduce((sum, words) => sum + (words[at]?.lists.find(({ key }) => key === form)?.df || 0), 0);
  const df = Math.min(...some.map(({ forms }, at) => Math.max(...forms.map((form) => dfOf(form, at)))));
  const found = all.filter((words) => words.every(Boolean)).map((words) => {
    const known = words.filter(({ places }) => places).map(startsOf);
    const long = words.filter(({ places }) => !places).sort((a, b) => a.df - b.df);
    const starts = known[0] && known.reduce(shared);
    return { directory: words[0].directory, long, starts: starts && (long[0] ? starts : inTexts(starts, isText)) };
  }).filter(({ starts }) => !starts || starts[0]);
  return { phrase: some.map(({ forms }) => forms), isText, range, found, df, wasLong: found.some(({ long }) => long[0]), open: [] };
}

const inTexts = (starts, isText) => (isText ? starts.filter((start) => start % SPAN >= TEXT) : starts);

/** Lists of places as one, unless one of them is long. */
function joinedPlaces(lists) {
  const all = lists.map((list) => list.places);
  return { df: Math.max(...lists.map((list) => list.df)), places: all.every(Boolean) && sortedPlaces(all) };
}

const sortedPlaces = (lists) => Float64Array.from(lists.flatMap((some) => [...some])).sort();

/** What is joined in a query, as a phrase of the words in all their forms; where that is nowhere, and
 * no single letter is part of it, the words. */
async function joinedLeaf(part) {
  const { joined, isStrict } = part;
  const leaf = await phraseLeaf(part, await allOf(joined, async (word, offset) => {
    const isPlain = !stem(word.base) || !/^[a-z]{3,}$/.test(word.base);
    const list = isPlain ? { runs: [] } : await stemList(stem(word.base));
    return { offset, forms: formsOf(word.printed, [list]) };
  }));
  if (leaf.found[0] || isStrict) return { part, lists: [], ...leaf };
  return allOf(joined.filter((word) => stem(word.base)), (word) => wordLeaf({ ...part, word, joined: undefined }));
}

/** The forms of a word in the archive, as it was typed first. */
const formsOf = (printed, lists) => unique([printed, ...lists.flatMap(({ runs }) => runs.flatMap(({ forms }) => forms))]).slice(0, MOST_FORMS);

/** The places of a word, unless its list is long, and in how many documents it stands. */
function placesOf({ directory, path, value }) {
  return read(path, () => {
    if (!value.split) return sure(value[0] > 0) && { df: value[0] };
    return { df: value.split(".").length - 1, places: places(value, directory.base, directory.end) };
  });
}

/** Where a phrase begins of which this word is not the first. */
const startsOf = ({ places, offset }) => places.map((place) => place - offset);

/** What stands in both of two ascending lists. */
function shared(a, b) {
  let [i, j] = [0, 0];
  return a.filter((place) => {
    while (b[j] < place) j++;
    return b[j] === place;
  });
}

/** Looks at a phrase's long lists, for those of the documents that may hold it. */
function completePhrase(leaf, isCandidate) {
  return allOf(leaf.found, async (one) => {
    const { base, end } = one.directory;
    let docs = (one.starts ? docsOf(one.starts) : [...numbersTo(end).subarray(base)]).filter(isCandidate);
    while (one.long[0] && docs.length > MOST_ROWS) docs = await lookAtLong(leaf, one, docs);
    if (one.long[0]) one.starts = await startsInRows(leaf, docs);
    one.starts = inTexts(one.starts, leaf.isText);
    one.long = [];
  });
}

const docsOf = (starts) => unique(Array.from(starts, docOf));

/** Takes the rarest long word into account where it can, in the newest ranges; the documents left. */
async function lookAtLong(leaf, one, docs) {
  const most = Math.ceil(MOST_PARTS / one.long.length);
  const { directory, lists, offset } = one.long.shift();
  const rangeAt = (doc) => (doc - directory.base) >> leaf.range;
  const ranges = unique(docs.map(rangeAt)).reverse();
  const isLong = (list) => !list.places;
  const [{ key }] = lists.filter(isLong);
  const near = ranges.filter(limited(most, (range) => fileOf(directory, partKey(key, range)))).reverse();
  const parts = await allOf(lists, (list) => isLong(list) ? allOf(near, (range) => part(directory, list.key, range, leaf.range, places)) : [[list.places]]);
  leaf.open.push(...docs.filter((doc) => !near.includes(rangeAt(doc))));
  const starts = startsOf({ places: sortedPlaces(parts.flat(2)), offset });
  const isLeft = new Set(docs);
  one.starts = (one.starts ? shared(one.starts, starts) : starts).filter((start) => isLeft.has(docOf(start)));
  return docsOf(one.starts);
}

/** Where a phrase stands in the texts of a few documents; the positions are not the index's. */
async function startsInRows({ phrase }, docs) {
  return sortedPlaces(await allOf(docs, (doc) => startsInDoc(phrase, doc)));
}

const startsInDoc = async (phrase, doc) => occurrencesIn(await wordsIn(doc), phrase);

const occurrencesIn = (lists, phrase) => lists.flatMap(({ list, place }) => occurrences(list, phrase).map((at) => place + at));

/** The words of a document's names and texts, in lists with the place of the first of each. */
async function wordsIn(doc) {
  const [{ derived, title, department, uin }, texts] = await allOf([row(doc), whole(doc)]);
  let place = doc * SPAN + FIRST;
  const placed = (list, apart) => ({ list, place: (place += list.length + apart) - list.length - apart });
  const [{ who, role, paras: [first = ""] }, ...answers] = texts;
  const names = [who, role, ...answers.map((answer) => answer.who), department, uin].map((name) => placed(words(name), 4));
  place = doc * SPAN + TEXT - words(first).length + words(first.replace(OPENING, "")).length;
  const all = [...texts.map((text) => text.paras), [derived ? "" : title]].map((lines) => placed(lines.flatMap(words), 16));
  return [...names, ...all];
}

/** Where a phrase begins in a list of words: a list of forms for each of its words. */
function occurrences(list, phrase) {
  const isHere = (at) => phrase.every((forms, offset) => forms.includes(list[at + offset]?.printed));
  return [...list.keys()].filter(isHere);
}

/** A document scores the more for a phrase the more often it stands in it. */
function scorePhrase({ found, df }, docs, scores) {
  for (const { starts, long } of found) if (!long[0]) starts.forEach((start) => scores[docOf(start)]++);
  scores.forEach((score, doc) => (scores[doc] *= idf(docs, df) / (1.2 + score)));
}
