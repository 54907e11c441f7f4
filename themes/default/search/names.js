/* What is suggested while a query is typed: members, departments and parties, then questions. */

const MOST_SUGGESTED = 5;

/** A name in the index: the word it is found by, whose it is, how it is shown. */
function nameOf({ key, value: [name, href, count] }) {
  const [, word, type, slug] = /^(.*?)[ /](.)(.*)$/.exec(key);
  return { word, type, slug, name, href, count };
}

/** The names that have words that begin as all of these do, and the questions that are found. */
async function suggest(index, text) {
  const all = unique(words(text).map((word) => word.printed));
  const [result, ...lists] = await Promise.all([search(index, { q: text, live: true }),
    ...all.map(async (word) => (await lookUpAll(index, "n", word)).map(nameOf))]);
  const id = ({ type, slug }) => type + slug;
  const others = lists.slice(1).map((list) => new Set(list.map(id)));
  const names = new Map((lists[0] || []).map((name) => [id(name), name]));
  const found = Array.from(names.values()).filter((name) => others.every((ids) => ids.has(id(name))));
  found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const shown = ({ type, name, href, count }) => ({ type, name, href, count });
  return { names: found.slice(0, MOST_SUGGESTED).map(shown), docs: Array.from(result.docs.slice(0, MOST_SUGGESTED)) };
}
