/* The rest of the reader, which few searches need: phrases, filters, repairs, quotations, downloads.
 * It is a file of the index like any other, a function of what it shares with this part; the build
 * parts the two where order.txt has a line of dashes, and adds `SHARED`. */

// What the rest of the reader can do, once it is loaded.
let rest;

/** Loads the rest of the reader. */
async function loadRest(index) {
  if (rest) return;
  const { x } = await index.manifest();
  const make = await load(index, x, (value) => typeof value === "function");
  rest = rest || make(SHARED);
}
