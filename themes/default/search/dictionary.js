/* Finds keys in the index's dictionaries: sorted entries in files, of which a directory tells the
 * boundaries. Kinds: s stems, n names, f filters, p positions, r spellings. */

/** The directory of a kind in every segment; that of a kind that few need is a file of its own. */
async function directories(kind) {
  const { segments } = await manifest();
  return allOf(segments, (segment, at) => keep(kind + at, async () => {
    const own = segment[kind];
    const directory = own.per ? own : await load(own, (value) => sure(value.groups) && value);
    return { ...directory, kind, at, keys: unfront(directory.keys), base: segment.first, end: segment.first + segment.docs };
  }));
}

/** Keys, one behind the other, of which each is written as how much it shares with the one before, or
 * with `stem`, A for nothing, and the rest. */
const unfront = (coded, stem, key = stem) => Array.from(coded.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, added]) =>
  (key = (stem || key || "").slice(0, shared.charCodeAt() - 65) + added));

/** The number of the only file that can hold a key; -1 if none can. */
const fileOf = ({ keys }, key) => keys.filter((one) => one <= key).length - 1;

const pathOf = ({ kind, groups, per }, at) => kind + "/" + groups[Math.floor(at / per)] + "/" + at;

/** The entries of a file, in the order of their keys. */
function entries(directory, at) {
  const path = pathOf(directory, at);
  return load(path, (list) => {
    const keys = unfront(list.filter((_, n) => n % 2 === 0).join(""));
    sure(list.length && keys.every((key, n) => !(key <= keys[n - 1])));
    return new Map(keys.map((key, n) => [key, { directory, path, key, value: list[2 * n + 1] }]));
  });
}

/** What stands under a key in one segment, if anything does. */
async function entry(directory, key) {
  const at = fileOf(directory, key);
  return at < 0 ? undefined : (await entries(directory, at)).get(key);
}

/** What stands under a key, by segments. */
async function lookUp(kind, key) {
  return (await allOf(await directories(kind), (directory) => entry(directory, key))).filter(Boolean);
}
