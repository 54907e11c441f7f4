/* Lists of documents. Numbers stand in base 32, the most significant digit first; a digit below 32
 * ends a number. */

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));
const VALUE = Uint8Array.from({ length: 128 }, (_, code) => (VALUES.has(code) ? VALUES.get(code) : 64));

/** The numbers of a text. */
function numbers(text) {
  const all = new Uint32Array(text.length);
  let [count, number, digit] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    digit = VALUE[text.charCodeAt(at)];
    sure(digit < 64);
    number = number * 32 + (digit & 31);
    if (digit > 31) continue;
    all[count++] = number;
    number = 0;
  }
  sure(digit < 32);
  return all.subarray(0, count);
}

/** Ascending documents of a text of gaps, from `base` on and below `end`; with impacts if these
 * stand in the lowest `bits` of each number. */
function postings(text, base, end, bits) {
  const docs = numbers(text);
  const impacts = new Uint8Array(docs.length);
  let next = base;
  for (let at = 0; at < docs.length; at += 1) {
    impacts[at] = docs[at] & ((1 << bits) - 1);
    docs[at] = next + (docs[at] >>> bits);
    next = docs[at] + 1;
  }
  sure(next <= end);
  return { docs, impacts };
}

const lastOf = ({ first, docs }) => first + docs;

/** A stem's documents: `runs` of ascending ones, one for each segment, of which some are only the
 * head of a list that is cut; and in how many documents it stands (df). */
function list(index, key) {
  return keep(index, "s:" + key, async () => listOf(key, await lookUp(index, "s", key)));
}

function listOf(key, found) {
  const runs = found.map(({ directory, path, value }) => read(directory.index, path, () => {
    const { segment } = directory;
    const [text, df] = typeof value === "string" ? [value] : value;
    const run = postings(text, segment.first, lastOf(segment), 3);
    sure(df === undefined || df > run.docs.length);
    return { ...run, directory, key, cut: df > 0, df: df || run.docs.length, parts: new Map() };
  }));
  return { key, runs, df: runs.reduce((sum, run) => sum + run.df, 0) };
}

const isCut = ({ runs }) => runs.some((run) => run.cut);

/** Raises what documents score to what this list gives them: so much for the highest impact. */
function scoreList({ runs }, weight, scores) {
  for (const run of runs) {
    scoreRun(run, weight, scores);
    for (const part of run.parts.values()) if (part) scoreRun(part, weight, scores);
  }
}

function scoreRun({ docs, impacts }, weight, scores) {
  for (let at = 0; at < docs.length; at += 1) {
    const score = (weight * (impacts[at] + 1)) / 8;
    if (scores[docs[at]] < score) scores[docs[at]] = score;
  }
}
