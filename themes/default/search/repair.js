/* Words that are not in the archive: the nearest that are. A slip leaves the beginning or the end
 * of a word as it is, so both are looked up. */

const LONG = 8; // Letters from which on a word may have two slips.

/** The result, with what its missing words may be meant for; where it has nothing, the result for
 * that, if it has anything. */
async function repaired(sought, result) {
  const { index, asked, groups } = sought;
  const parts = leavesOf(groups).filter(hasNone).map((leaf) => leaf.part);
  const bases = unique(parts.filter((part) => part.word && !part.isOther).map((part) => part.word.base));
  const found = await Promise.all(bases.map(async (from) => ({ from, to: await nearest(index, from) })));
  const repairs = found.filter(({ to }) => to);
  if (repairs.length === 0 || result.count > 0) return offered(result, repairs, false);
  const replaced = new Map(repairs.map(({ from, to }) => [from, to]));
  const better = await search(index, { ...asked, replaced });
  return better.count > 0 ? offered(better, repairs, true) : offered(result, repairs, false);
}

function offered(result, repairs, applied) {
  return { ...result, repairs: repairs.map((repair) => ({ ...repair, applied })) };
}

/** The word of the archive that is nearest to this one, if any is near. */
async function nearest(index, word) {
  const half = Math.floor((word.length - 1) / 2);
  if (half < 1 || word.length < 4) return null;
  const back = (text) => Array.from(text).reverse().join("");
  const prefixes = [word.slice(0, half), "~" + back(word).slice(0, half)];
  const found = await Promise.all(prefixes.map((prefix) => lookUpAll(index, "r", prefix, MOST_FILES)));
  const counts = new Map();
  for (const { directory, key, value } of found.flat()) {
    const known = key[0] === "~" ? back(key.slice(1)) : key;
    const of = counts.get(known) || new Map();
    counts.set(known, of.set(directory, value));
  }
  return nearestOf(word, counts);
}

function nearestOf(word, counts) {
  const most = word.length < LONG ? 1 : 2;
  const near = Array.from(counts, ([known, of]) => ({
    known, far: distance(word, known, most), df: Array.from(of.values()).reduce((sum, df) => sum + df),
    isOther: known[0] !== word[0],
  })).filter(({ far }) => far <= most);
  near.sort((a, b) => a.far - b.far || a.isOther - b.isOther || b.df - a.df || (a.known < b.known ? -1 : 1));
  return near.length > 0 ? near[0].known : null;
}

/** How many letters were added, left out, changed, or swapped with the next. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(changed, last[j] + 1, next[j - 1] + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, last] = [last, next];
  }
  return last[b.length];
}
