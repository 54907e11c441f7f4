/* Parts of the reader that are loaded when they are asked for. Each is a file of the index like any
 * other, a function of what it shares with this part, for which the build adds `SHARED`. Where order.txt
 * has a line of dashes, a part begins. */

// What the parts that are loaded can do.
const rest = {};

/** Loads a part that few pages need. */
const loadRest = async (part) => {
  const { x } = await manifest();
  return load("x/" + x + "/" + part, (make) => Object.assign(rest, make(SHARED)));
};
