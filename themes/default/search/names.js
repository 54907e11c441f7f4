/* What is suggested while a query is typed: members, departments, parties and topics, then questions. */

const MOST_SUGGESTED = 5;

/** The names that have words that begin as all of these do, and the questions that are found. */
async function suggest(text) {
  const all = unique(words(text).map(({ printed }) => printed));
  const [{ docs }, ...lists] = await allOf([search({ q: text, live: true }),
    ...all.map((word) => namesThatBegin(word))]);
  const found = {};
  for (const name of lists.flat()) {
    const isIn = (list) => list.some(({ href }) => href === name.href);
    if (lists.every(isIn)) found[name.href] = name;
  }
  const names = Object.values(found).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return { names: names.slice(0, MOST_SUGGESTED), docs: Array.from(docs.slice(0, MOST_SUGGESTED)) };
}
