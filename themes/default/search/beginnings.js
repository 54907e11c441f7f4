/* What begins so: a word with a star, or one that is still typed; names, filters, spellings. */

// That a beginning stands for.
const MOST_STEMS = 16;
// That are loaded for one; half as many where files are twice as large, as all but those of stems.
const MOST_FILES = 16;

/** All that stands under keys that begin so, but for parts of long lists; of at most so many files
 * of each segment. */
async function lookUpAll(kind, prefix, most = MOST_FILES / 2) {
  const all = await directories(kind);
  const files = await allOf(all.flatMap((directory) => {
    return filesOf(directory, prefix).slice(0, most).map((at) => entries(directory, at));
  }));
  const found = files.flatMap((file) => [...file.values()]);
  return found.filter(({ key }) => key.startsWith(prefix) && !/.~/.test(key));
}

/** The files that can hold keys that begin so, but for those with parts of one long list only. */
function filesOf({ keys }, prefix) {
  const first = fileOf({ keys }, prefix);
  const isPart = (at) => /^(.+~).*\n\1/.test(keys[at] + "\n" + keys[at + 1]);
  return [...keys.keys()].filter((at) => (at === first || keys[at].startsWith(prefix)) && !isPart(at));
}

/** The lists of a word and of the stems that begin as it does. */
async function beginningLeaf(part) {
  const { base } = part.word;
  const [exact, longer] = await allOf([firstOf(keysOf(part.word)), lookUpAll("s", base, MOST_FILES)]);
  const known = exact.map(({ key }) => key);
  const others = await allOf(unique(longer.map(leadsTo)).filter((key) => !known.includes(key)), stemList);
  const all = [...exact, ...others.sort((a, b) => b.df - a.df)];
  const isPartial = all[MOST_STEMS] || (await directories("s")).some((directory) => filesOf(directory, base)[MOST_FILES]);
  // A beginning that goes beyond a stem, as "happine" does, stands for that.
  const shorter = [1, 2, 3, 4].map((less) => base.slice(0, -less)).filter((key) => key[2]);
  const lists = all[0] ? all.slice(0, MOST_STEMS) : await firstOf(shorter);
  return { part, lists, isPartial };
}
