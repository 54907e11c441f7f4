/* What is suggested while a query is typed: members, departments, parties and topics, then questions. */

const MOST_SUGGESTED = 5;

/** The names of which a word begins so, with that word. */
async function namesThatBegin(index, word) {
  return (await lookUpAll(index, "n", word)).map(({ path, key, value }) => read(index, path, () => {
    const [[word, id], [name, href, count]] = [key.split("/"), value];
    return { word, type: id[0], slug: id.slice(1), name, href, count };
  }));
}

/** The names that have words that begin as all of these do, and the questions that are found. */
async function suggest(index, text) {
  const all = unique(words(text).map(({ printed }) => printed));
  const [{ docs }, ...lists] = await Promise.all([search(index, { q: text, live: true }),
    ...all.map((word) => namesThatBegin(index, word))]);
  const found = new Map();
  for (const name of lists.flat()) {
    const isIn = (list) => list.some(({ href }) => href === name.href);
    if (lists.every(isIn)) found.set(name.href, name);
  }
  const names = Array.from(found.values()).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return { names: names.slice(0, MOST_SUGGESTED), docs: Array.from(docs.slice(0, MOST_SUGGESTED)) };
}
