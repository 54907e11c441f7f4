/* Words that are not in the archive: the nearest that are. A slip leaves the beginning or the end
 * of a word as it is, so both are looked up. */

// Letters from which on a word may have two slips.
const LONG = 8;

// Letters of the codes that countries have.
const CODES = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Whether a word is the name of a country, as the browser knows them. */
function isCountry(word) {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return CODES.some((a) => CODES.some((b) => names.of(a + b).toLowerCase() === word));
}

/** The result, with what its missing words may be meant for; where it has nothing, the result for
 * that, if it has anything. A word that may be right, though rare, is not replaced. */
async function repaired(parts, result) {
  const { q } = result.asked;
  const bases = unique(parts.flatMap(({ word }) => (word ? word.base : [])));
  const found = await allOf(bases, async (from) => ({ from, to: await nearest(from) }));
  const repairs = found.filter(({ to }) => to);
  const sure = repairs.filter((repair) => isSlip(repair, q, result.spans[repair.from] || []));
  const replaced = sure.reduce((text, { from, to }) => replaceWord(text, from, to), q);
  const better = sure[0] && !result.count ? await search({ ...result.asked, q: replaced, isRepaired: true }) : result;
  const isBetter = better.count > result.count;
  return { ...(isBetter ? better : result), repairs: repairs.map((repair) => ({ ...repair, applied: isBetter && sure.includes(repair) })) };
}

/** Whether a word that stands nowhere is a slip in any case: not one of few letters, a name, an
 * irregular form, or a plural with another letter. */
function isSlip({ from, to }, q, spans) {
  const isPlain = ([start, end]) => /^[a-z']+$/.test(q.slice(start, end)) && !/[:*]/.test(q[end] + q[start - 1]);
  const sorted = (word) => [...word].sort().join();
  return from[4] && !isCountry(from) && spans.every(isPlain) &&
    (!/[^s]s$/.test(from) || sorted(from) === sorted(to) || from.length !== to.length && distance(from, to) < 2);
}

/** The word of the archive that is nearest to this one, if any is near. */
async function nearest(word) {
  const half = (word.length - 1) >> 1;
  if (word.length < 4) return;
  const back = (text) => [...text].reverse().join("");
  const prefixes = [word.slice(0, half), "~" + back(word).slice(0, half)];
  const found = (await allOf(prefixes, (prefix) => lookUpAll("r", prefix))).flat();
  const near = found.map(({ key, value }) => {
    const known = key[0] === "~" ? back(key.slice(1)) : key;
    return { known, df: value, far: distance(word, known), isOther: known[0] !== word[0] };
  }).filter(({ far }) => far && far < (word.length < LONG ? 2 : 3));
  near.sort((a, b) => a.far - b.far || a.isOther - b.isOther || b.df - a.df || (a.known < b.known ? -1 : 1));
  return near[0]?.known;
}

/** How many letters were added, left out, changed, or swapped with the next. */
function distance(a, b) {
  // By how much the first i letters of the one are from the first j of the other.
  const far = [numbersTo(b.length + 1)];
  for (let i = 1; i <= a.length; i++) {
    far[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwap = a[i - 2] === b[j - 1] && a[i - 1] === b[j - 2];
      far[i][j] = Math.min(far[i - 1][j - 1] + (a[i - 1] !== b[j - 1]), far[i - 1][j] + 1, far[i][j - 1] + 1,
        isSwap ? far[i - 2][j - 2] + 1 : Infinity);
    }
  }
  return far[a.length][b.length];
}
