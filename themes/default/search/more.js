/* Parts of the reader that are loaded when they are asked for, each a file of the index like any
 * other: a function of what it shares with this part, for which the build adds `SHARED`, and of what
 * the parts offer. Where order.txt has a line of dashes, a part begins. */

// What the parts that are loaded can do.
const rest = {};

const loadPart = async (name) => {
  const { x } = await manifest();
  return load("x/" + x + "/" + name, (make) => Object.assign(rest, make(SHARED)));
};

/** What a search may need beyond words: phrases, beginnings, filters, repairs, remarks. */
const loadRest = () => loadPart("more");
