/* Reads a query: words, "quoted phrases", -excluded, +required, begin*, OR, field:value. */

const TOKEN = /(OR\s+)*([+-]?)([a-zA-Z]+:)?(?:"([^"]*)("|$)|([^\s"]+))/g;
const FIELDS = { __proto__: null, asker: "a", by: "b", to: "d", party: "p", house: "h", collection: "c", topic: "t", file: "l",
  is: "s", uin: "u", year: "", before: "", after: "" };
const SYNONYMS = L.synonyms.map((list) => list.map((text) => ({ text, words: words(text), same: basesOf(words(text)) })));
// Letters of a word that is taken for a beginning while it is typed.
const SHORTEST = 3;
const unique = (list) => [...new Set(list)];

/** What a query asks for: `groups` of which each must be met, by one of its alternatives, of which
 * all parts must; `not`: alternatives that must not; fields; and what is said of it. */
function parse({ q = "", live, plain, replaced = new Map() }) {
  const query = { groups: [], not: [], fields: [], ignored: [], synonyms: [], problems: [] };
  const text = q.replace(/[“”„‟«»]/g, '"');
  const items = [...text.matchAll(TOKEN)].flatMap((token) => {
    const isLast = token.index + token[0].length === text.length;
    return itemsOf(token, live && isLast, replaced, query);
  });
  for (const chain of chains(items)) {
    let [parts] = chain;
    if (chain[1]) addGroup(chain, plain, query);
    else for (let many; parts[0]; parts = parts.slice(many)) {
      many = plain ? 1 : longestKnown(parts);
      addGroup([parts.slice(0, many)], plain, query);
    }
  }
  query.ignored = unique(query.ignored);
  return query;
}

/** What a piece of a query asks for; fields and excluded words go into the query. */
function itemsOf([all, isOr, sign, name = "", quoted, end, bare], isTyped, replaced, query) {
  const field = name.toLowerCase().slice(0, -1);
  const isNot = sign === "-";
  const isQuoted = quoted && (end || !isTyped);
  const value = bare || quoted;
  if (field in FIELDS) query.fields.push({ field, value, isNot });
  if (field in FIELDS || /^(OR\s+)*(AND|OR)$/.test(all)) return [];
  const plain = words(isQuoted ? name : name + value).map((word) => words(replaced.get(word.base) || "")[0] || word);
  const begins = value.endsWith("*") ? 2 : isTyped ? SHORTEST : Infinity;
  const parts = plain.map((word, at) => {
    if (sign === "+" && isIgnored({ word })) return { phrase: [word.printed] };
    return { word, begins: !isQuoted && !plain[at + 1] && word.base.length >= begins };
  });
  if (isQuoted) parts.push({ phrase: words(quoted).map((word) => word.printed) });
  query.ignored.push(...parts.filter(isIgnored).map(({ word }) => word.printed));
  if (!isNot) return [{ parts, isOr, isRun: !isOr && !isQuoted }];
  query.not.push(...searched(parts));
  return [];
}

/** A word that says too little to be looked up. */
const isIgnored = ({ word, begins }) => word && !begins && !word.capital && !stem(word.base);

/** Items that belong together: those with OR between them, or words that follow each other. */
function chains(items) {
  const all = [];
  const runs = (at) => items[at]?.isRun && !items[at + 1]?.isOr;
  items.forEach(({ parts, isOr }, at) => {
    const last = all.at(-1);
    if (isOr && last) last.push(parts);
    else if (runs(at - 1) && runs(at)) last[0].push(...parts);
    else all.push([parts]);
  });
  return all;
}

/** One alternative of the parts that can be looked up, or none. */
function searched(parts) {
  const left = parts.filter((part) => !isIgnored(part) && (part.word || part.phrase[0]));
  return left[0] ? [left] : [];
}

/** Adds a group of alternatives, and of every synonym of each. */
function addGroup(alternatives, plain, query) {
  const group = alternatives.flatMap((parts) => {
    const others = plain ? [] : synonymsOf(parts);
    if (others[0]) query.synonyms.push({ from: parts.map(nameOfPart).join(" "), to: others.map(({ text }) => text) });
    return [parts, ...others.map((other) => other.words.map((word) => ({ word, isOther: true })))].flatMap(searched);
  });
  if (group[0]) query.groups.push(group);
}

/** How many of the first parts have a synonym together; 1 if none. */
function longestKnown(parts) {
  const lengths = parts.map((_, at) => parts.length - at);
  return lengths.find((length) => synonymsOf(parts.slice(0, length))[0]) || 1;
}

/** The other words for these. */
function synonymsOf(parts) {
  const bases = basesOf(parts.map(({ word }) => word || { base: '"' }));
  const isSame = ({ same }) => same === bases && (parts[1] || !isIgnored(parts[0]));
  return SYNONYMS.flatMap((list) => (list.some(isSame) ? list.filter((entry) => !isSame(entry)) : []));
}

function basesOf(list) {
  return list.map(({ base }) => base).join(" ");
}
