/* Long lists stand in parts, by ranges of documents. */

const partKey = (key, range) => key + "~" + range.toString(36).padStart(3, "0");

/** The part of a long list in a range of documents, as `make` reads it, in a list; none if it has none. */
function part(directory, key, range, bits, make) {
  const name = partKey(key, range);
  return keep(directory.kind + directory.at + name, async () => {
    const found = await entry(directory, name);
    const base = directory.base + (range << bits);
    return found ? [read(found.path, () => make(found.value, base, Math.min(base + (1 << bits), directory.end)))] : [];
  });
}

/** Whether a thing is one of those that make do with so many different values. */
function limited(most, valueOf, values = new Set()) {
  return (thing) => values.size < most ? values.add(valueOf(thing)) : values.has(valueOf(thing));
}
