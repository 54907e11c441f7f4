/* Finds keys in the index's dictionaries: sorted entries in files, of which a directory tells the
 * boundaries. Kinds: s stems, n names, f filters, p positions, r spellings. */

/** The directory of a kind in every segment; that of a kind that few need is a file of its own. */
function directories(index, kind) {
  return keep(index, kind, async () => {
    const { segments } = await index.manifest();
    return Promise.all(segments.map(async (segment) => {
      const isApart = typeof segment[kind] === "string";
      const of = isApart ? await load(index, segment[kind], (d) => d.groups) : segment[kind];
      const keys = of.keys ? unfront(of.keys.split(" ")) : [];
      return { index, kind, segment, keys, per: of.per, groups: of.groups };
    }));
  });
}

/** Keys of which each is written as how much it shares with the one before, and the rest. */
function unfront(coded) {
  let key = "";
  return coded.map((one) => (key = key.slice(0, parseInt(one[0], 36)) + one.slice(1)));
}

/** The number of the only file that can hold a key; -1 if none can. */
function fileOf(directory, key) {
  let [low, high] = [-1, directory.keys.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (directory.keys[middle] <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

const pathOf = ({ kind, groups, per }, at) => kind + "/" + groups[Math.floor(at / per)] + "/" + at;

/** The entries of a file: their keys, in order, and the value of each. */
function entries(directory, at) {
  const path = pathOf(directory, at);
  return keep(directory.index, path, async () => {
    const list = await load(directory.index, path, isDictionary);
    const keys = keysIn(list);
    return { path, keys, values: new Map(keys.map((key, place) => [key, list[2 * place + 1]])) };
  });
}

const keysIn = (list) => unfront(list.filter((_, place) => place % 2 === 0));

/** Whether a file has keys in their order, each with a value. */
function isDictionary(list) {
  const keys = keysIn(list);
  const isSorted = keys.every((key, at) => at === 0 || key > keys[at - 1]);
  return isSorted && keys.length > 0 && list.length % 2 === 0;
}

/** What stands under a key in one segment, if anything does. */
async function entry(directory, key) {
  const at = fileOf(directory, key);
  if (at < 0) return undefined;
  const { path, values } = await entries(directory, at);
  return values.has(key) ? { directory, key, path, value: values.get(key) } : undefined;
}

/** What stands under a key, by segments. */
async function lookUp(index, kind, key) {
  const all = await directories(index, kind);
  return (await Promise.all(all.map((directory) => entry(directory, key)))).filter(Boolean);
}

/** All that stands under keys that begin so, but for parts of long lists; of at most so many files
 * of each segment. */
async function lookUpAll(index, kind, prefix, most) {
  const all = await directories(index, kind);
  const found = await Promise.all(all.map(async (directory) => {
    const files = filesOf(directory, prefix).slice(0, most);
    const loaded = await Promise.all(files.map((at) => entries(directory, at)));
    return loaded.flatMap(({ path, keys, values }) => keys
      .filter((key) => key.startsWith(prefix) && key.lastIndexOf("~") < 1)
      .map((key) => ({ directory, key, path, value: values.get(key) })));
  }));
  return found.flat();
}

/** The files that can hold keys that begin so, but for those with parts of one long list only. */
function filesOf({ keys }, prefix) {
  const first = fileOf({ keys }, prefix);
  const isIn = (at) => at >= 0 && at >= first && (at === first || keys[at].startsWith(prefix));
  const long = (key = "") => (/^.+~/.exec(key) || [key])[0];
  const isPart = (at) => /.~/.test(keys[at]) && long(keys[at]) === long(keys[at + 1]);
  return Array.from(keys.keys()).filter((at) => isIn(at) && !isPart(at));
}
