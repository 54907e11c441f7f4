/* The part of an address that leads to words on a page: `:~:text=prefix-,start,end,-suffix`. It is
 * made to match in one place only. Where a browser does not know it, or the words have changed,
 * the anchor before it still leads to the paragraph. */

const LONGEST = 300; // A longer passage is given by its first and last words.

const FEWEST = 4; // Words to begin with, so that most passages are found at once.

/** What the directive's own signs are, and what mail programs leave off at an address's end. */
const encoded = (text) => encodeURIComponent(text.trim()).replace(/[-.!'()*~_]/g, (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase());

/** Where words begin and end, by the same rules as browsers have them. */
function wordsIn(text, language) {
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  const words = Array.from(segments).filter(({ segment }) => segment.trim());
  return words.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

const lineAround = (text, at) => [text.lastIndexOf("\n", at - 1) + 1, (text.indexOf("\n", at) + 1 || text.length + 1) - 1];

/** The same passage, widened to whole words. */
function widened(text, from, to, language) {
  const edge = (at, pick) => {
    const [start, end] = lineAround(text, at);
    const word = wordsIn(text.slice(start, end), language).find((one) => start + one.start < at && at < start + one.end);
    return word ? start + pick(word) : at;
  };
  return [edge(from, (word) => word.start), edge(to, (word) => word.end)];
}

/** Up to `count` words before a place: of its own line, or of the line before if it begins one. */
function before(text, at, count, language) {
  const end = text.slice(0, at).trimEnd().length;
  const start = text.lastIndexOf("\n", end - 1) + 1;
  const words = wordsIn(text.slice(start, end), language).slice(-count || Infinity);
  return words.length ? [start + words[0].start, end] : [at, at];
}

/** The same for words after a place. */
function after(text, at, count, language) {
  const start = text.length - text.slice(at).trimStart().length;
  const [, lineEnd] = lineAround(text, start);
  const words = wordsIn(text.slice(start, lineEnd), language).slice(0, count);
  return words.length ? [start, start + words.at(-1).end] : [at, at];
}

function countOf(text, part) {
  let [count, at] = [0, text.indexOf(part)];
  for (; at >= 0; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}

/** The directive that leads to what stands between two places, or an empty one. */
function directive(text, from, to, language) {
  if (!Intl.Segmenter) return "";
  const [start, end] = widened(text, from, to, language);
  const lowered = text.toLowerCase();
  const folded = lowered.length === text.length ? lowered : text;
  const isShort = end - start <= LONGEST && !text.slice(start, end).includes("\n");
  const parts = isShort ? exact(text, folded, start, end, language) : fromTo(text, folded, start, end, language);
  return ":~:text=" + parts.join(",");
}

/** All the words, with as many around them as make them the only ones. */
function exact(text, folded, start, end, language) {
  const words = [encoded(text.slice(start, end))];
  if (countOf(folded, folded.slice(start, end)) === 1) return words;
  let [prefix, suffix] = [[start, start], [end, end]];
  for (let count = FEWEST; count <= 40; count += FEWEST) {
    prefix = before(text, start, count, language);
    suffix = after(text, end, count, language);
    if (countOf(folded, folded.slice(prefix[0], suffix[1])) === 1) break;
  }
  const [first, last] = [text.slice(...prefix), text.slice(...suffix)];
  return [...(first ? [encoded(first) + "-"] : []), ...words, ...(last ? ["-" + encoded(last)] : [])];
}

/** The first words and the last ones, as many of each as lead to the right places. */
function fromTo(text, folded, start, end, language) {
  let [first, last, count] = [null, null, FEWEST];
  for (; count <= 40; count += FEWEST) {
    first = after(text, start, count, language);
    if (countOf(folded, folded.slice(...first)) === 1) break;
  }
  const prefix = count > 40 ? before(text, start, FEWEST, language) : [start, start];
  for (count = FEWEST; count <= 40; count += FEWEST) {
    last = before(text, end, count, language);
    last[0] = Math.max(last[0], first[1]);
    if (folded.indexOf(folded.slice(...last).trim(), first[1]) + text.slice(...last).trim().length === last[1]) break;
  }
  const [lead, head, tail] = [prefix, first, last].map((places) => encoded(text.slice(...places)));
  return [...(lead ? [lead + "-"] : []), head, tail];
}
