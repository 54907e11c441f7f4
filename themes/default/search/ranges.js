/* Long lists stand in parts, by ranges of documents. */

const partKey = (key, range) => key + "~" + range.toString(36).padStart(3, "0");

/** The part of a long list in a range of documents, as `make` reads it. */
function part(directory, key, range, bits, make) {
  const name = partKey(key, range);
  return keep(directory.index, directory.kind + directory.segment.first + ":" + name, async () => {
    const found = await entry(directory, name);
    const base = directory.segment.first + (range << bits);
    const end = Math.min(base + (1 << bits), lastOf(directory.segment));
    return found && read(directory.index, found.path, () => make(found.value, base, end));
  });
}

/** Whether a thing is one of those that make do with so many different values. */
function limited(most, valueOf) {
  const values = new Set();
  return (thing) => {
    const value = valueOf(thing);
    if (values.size < most) values.add(value);
    return values.has(value);
  };
}
