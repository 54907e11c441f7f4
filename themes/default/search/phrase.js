/* Phrases, by the positions of their words. A place is a document and a position as one number.
 * Lists of very frequent words are loaded for some ranges of documents only, and not at all where
 * the texts of a few results tell as well. */

const SPAN = 2 ** 24; // More positions than any document has.
const MOST_PARTS = 8; // Files with parts of long lists, for one phrase.
const MOST_ROWS = 16; // Documents whose texts are read for one.

/** The places of a text, in documents from `base` on and below `end`. */
function places(text, base, end) {
  const all = new Float64Array(text.length);
  let [count, next, position, number, isGap] = [0, base, -1, 0, true];
  for (let at = 0; at < text.length; at += 1) {
    const digit = text[at] === "." ? 0 : VALUE[text.charCodeAt(at)];
    sure(digit < 64);
    number = number * 32 + (digit & 31);
    if (digit > 31) continue;
    if (text[at] === ".") [position, isGap] = [-1, true];
    else if (isGap) [next, isGap] = [next + number + 1, false];
    else all[count++] = (next - 1) * SPAN + (position += number + 1);
    number = 0;
  }
  sure(next <= end && text.endsWith("."));
  return all.subarray(0, count);
}

const docOf = (place) => Math.floor(place / SPAN);

/** Loads where a phrase's words stand, but for long lists, or only some of the words: `found` has
 * the places where it begins as far as is known, by segments, and the words still to be looked at. */
async function phraseLeaf(index, phrase, some = phrase.map((printed, offset) => ({ word: { printed }, offset }))) {
  const { range } = await index.manifest();
  const all = await Promise.all((await directories(index, "p")).map((directory) => {
    return Promise.all(some.map(({ word }) => entry(directory, word.printed)));
  }));
  const df = some.map((_, at) => all.reduce((sum, entries) => sum + frequency(entries[at]), 0));
  const found = all.filter((entries) => entries.every(Boolean)).flatMap((entries) => phraseIn(entries, some));
  const wasLong = found.some((part) => part.long.length > 0);
  return { index, phrase, range, found, wasLong, df: Math.min(...df), isPartial: false, open: [] };
}

/** In how many documents a word stands. */
function frequency(found) {
  if (!found) return 0;
  const { directory, path, value } = found;
  if (typeof value === "string") return value.split(".").length - 1;
  return read(directory.index, path, () => sure(value[0] > 0) || value[0]);
}

function phraseIn(entries, some) {
  const [{ directory }] = entries;
  const { segment } = directory;
  const all = entries.map(({ path, key, value }, at) => {
    const { offset } = some[at];
    if (typeof value !== "string") return { key, offset, df: frequency(entries[at]) };
    return { offset, places: placesIn(directory, key, path, value) };
  });
  const short = all.filter((word) => word.places);
  const long = all.filter((word) => !word.places).sort((a, b) => a.df - b.df);
  const starts = short.length > 0 ? short.map(startsOf).reduce(shared) : null;
  return starts && starts.length === 0 ? [] : [{ directory, segment, starts, long }];
}

/** A list of places, read once. */
function placesIn(directory, key, path, value) {
  const name = "p" + directory.segment.first + "=" + key;
  const { kept } = directory.index;
  const make = () => places(value, directory.segment.first, lastOf(directory.segment));
  if (!kept.has(name)) kept.set(name, read(directory.index, path, make));
  return kept.get(name);
}

/** Where a phrase begins of which this word is not the first. */
const startsOf = ({ places, offset }) => (offset ? places.map((place) => place - offset) : places);

/** What stands in both of two ascending lists. */
function shared(a, b) {
  const all = new Float64Array(Math.min(a.length, b.length));
  let count = 0;
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) all[count++] = a[i];
    const isLess = a[i] <= b[j];
    if (b[j] <= a[i]) j += 1;
    if (isLess) i += 1;
  }
  return all.subarray(0, count);
}

/** Looks at a phrase's long lists, for those of the documents that may hold it. */
async function completePhrase(leaf, isCandidate) {
  await Promise.all(leaf.found.map(async (part) => {
    if (part.long.length === 0) return;
    const { first, docs } = part.segment;
    const all = part.starts || Float64Array.from({ length: docs }, (_, at) => (first + at) * SPAN);
    part.docs = docsOf(all).filter(isCandidate);
    while (part.long.length > 0 && part.docs.length > MOST_ROWS) await lookAtLong(leaf, part);
    if (part.long.length > 0) part.starts = await startsInRows(leaf, part.docs);
    part.long = [];
  }));
}

/** The documents of ascending places. */
function docsOf(starts) {
  const docs = starts.map(docOf);
  return Array.from(docs.filter((doc, at) => at === 0 || docs[at - 1] !== doc));
}

/** Takes the rarest long word into account where it can: in the newest ranges. */
async function lookAtLong(leaf, part) {
  const most = Math.ceil(MOST_PARTS / part.long.length);
  const { key, offset } = part.long.shift();
  const { directory, segment } = part;
  const rangeAt = (doc) => (doc - segment.first) >> leaf.range;
  const ranges = unique(part.docs.map(rangeAt)).reverse();
  const isNear = limited(most, (range) => fileOf(directory, partKey(key, range)));
  const chosen = new Set(ranges.filter(isNear));
  const parts = await Promise.all(Array.from(chosen).sort((a, b) => a - b).map((range) => {
    return placesOfPart(directory, key, range, leaf.range);
  }));
  leaf.open.push(...part.docs.filter((doc) => !chosen.has(rangeAt(doc))));
  if (chosen.size < ranges.length) leaf.isPartial = true;
  const starts = startsOf({ places: joined(parts.filter(Boolean)), offset });
  const isLeft = new Set(part.docs);
  part.starts = (part.starts ? shared(part.starts, starts) : starts).filter((p) => isLeft.has(docOf(p)));
  part.docs = docsOf(part.starts);
}

const placesOfPart = (directory, key, range, bits) => part(directory, key, range, bits, places);

function joined(lists) {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  lists.reduce((at, list) => all.set(list, at) || at + list.length, 0);
  return all;
}

/** Where a phrase begins in the texts of a few documents; the positions are not those of the index. */
async function startsInRows({ index, phrase }, docs) {
  const found = await Promise.all(docs.map(async (doc) => {
    const texts = await textsSearched(index, doc);
    const count = texts.reduce((sum, text) => sum + occurrences(text, phrase).length, 0);
    return Array.from({ length: count }, (_, at) => doc * SPAN + at);
  }));
  return Float64Array.from(found.flat());
}

/** All that is searched of a document, as lists of words as printed. */
async function textsSearched(index, doc) {
  const [row, texts] = await Promise.all([index.row(doc), whole(index, doc)]);
  const names = texts.map((text) => text.who).concat(texts.slice(0, 1).map((text) => text.role));
  const title = row.derived ? "" : row.title;
  const lines = [title, row.department, row.uin, ...names].map((line) => [line]);
  return texts.map((text) => text.paras).concat(lines).map(printedIn);
}

const printedIn = (lines) => lines.flatMap((line) => words(line).map((word) => word.printed));

/** Where a run of words begins in another. */
function occurrences(text, phrase) {
  const isHere = (at) => phrase.every((word, offset) => text[at + offset] === word);
  return Array.from(text.keys()).filter(isHere);
}

/** A document scores the more for a phrase the more often it stands in it. */
function scorePhrase({ found, df }, docs, scores) {
  const counts = new Map();
  const starts = found.filter((part) => part.long.length === 0).flatMap((part) => Array.from(part.starts));
  for (const start of starts) counts.set(docOf(start), (counts.get(docOf(start)) || 0) + 1);
  const weight = idf(docs, df);
  counts.forEach((count, doc) => (scores[doc] = (weight * count) / (1.2 + count)));
}
