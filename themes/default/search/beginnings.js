/* What begins so: a word with a star, or one that is still typed; names, filters, spellings. */

// That a beginning stands for.
const MOST_STEMS = 16;
// That are loaded for one; half as many where files are twice as large, as all but those of stems.
const MOST_FILES = 16;

/** All that stands under keys that begin so, but for parts of long lists; of at most so many files
 * of each segment. */
async function lookUpAll(index, kind, prefix, most = MOST_FILES / 2) {
  const all = await directories(index, kind);
  const files = await Promise.all(all.flatMap((directory) => {
    return filesOf(directory, prefix).slice(0, most).map((at) => entries(directory, at));
  }));
  const found = files.flatMap((file) => Array.from(file.values()));
  return found.filter(({ key }) => key.startsWith(prefix) && key.lastIndexOf("~") < 1);
}

/** The files that can hold keys that begin so, but for those with parts of one long list only. */
function filesOf({ keys }, prefix) {
  const first = fileOf({ keys }, prefix);
  const long = (at) => /^.+~/.exec(keys[at]);
  const isPart = (at) => long(at) && String(long(at)) === String(long(at + 1));
  return Array.from(keys.keys()).filter((at) => (at === first || keys[at].startsWith(prefix)) && !isPart(at));
}

/** The lists of a word and of the stems that begin as it does. */
async function beginningLeaf(index, part) {
  const { base } = part.word;
  const [exact, longer] = await Promise.all(
    [firstOf(index, keysOf(part.word)), lookUpAll(index, "s", base, MOST_FILES)]);
  const found = new Map();
  for (const one of longer) found.set(one.key, [...(found.get(one.key) || []), one]);
  exact.forEach(({ key }) => found.delete(key));
  const others = Array.from(found, ([key, runs]) => listOf(key, runs)).sort((a, b) => b.df - a.df);
  const all = exact.concat(others);
  const files = (await directories(index, "s")).map((directory) => filesOf(directory, base).length);
  const isPartial = all.length > MOST_STEMS || files.some((count) => count > MOST_FILES);
  // A beginning that goes beyond a stem, as "happine" does, stands for that.
  const shorter = [1, 2, 3, 4].map((less) => base.slice(0, -less)).filter((key) => key.length > 2);
  const lists = all[0] ? all.slice(0, MOST_STEMS) : await firstOf(index, shorter);
  return { part, lists, isPartial };
}
