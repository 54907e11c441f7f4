/* Reads a query: words, "quoted phrases", -excluded, +required, begin*, OR, field:value. */

const TOKEN = /([+-]?)(?:([a-z]+):)?(?:"([^"]*)("|$)|([^\s"]+))/gi;
const FIELDS = { asker: "a", by: "b", to: "d", party: "p", house: "h", collection: "c", file: "l",
  is: "s", uin: "u", year: "", before: "", after: "" };
const SYNONYMS = L.synonyms.map((list) => list.map((text) => ({ text, words: words(text) })));
const SHORTEST = 3; // Letters of a word that is taken for a beginning while it is typed.

/** What a query asks for: `groups` of which each must be met, by one of its alternatives, of which
 * all parts must; `not`: alternatives that must not; fields; and what is said of it. */
function parse({ q = "", live, plain, replaced = new Map() }) {
  const query = { groups: [], not: [], fields: [], ignored: [], synonyms: [], problems: [] };
  const items = tokens(q, live, replaced).flatMap((token) => itemsOf(token, query));
  addGroups(items, plain, query);
  query.ignored = unique(query.ignored);
  return query;
}

/** The pieces of a query, the last one perhaps still being typed. */
function tokens(q, live, replaced) {
  const text = q.replace(/[“”„‟«»]/g, '"');
  const wordsIn = (part) => words(part).map((word) => {
    return replaced.has(word.base) ? words(replaced.get(word.base))[0] : word;
  });
  const all = Array.from(text.matchAll(TOKEN), ([all, sign, name = "", quoted, end, bare = ""]) => {
    const field = name.toLowerCase();
    const isField = Object.keys(FIELDS).includes(field);
    const isQuoted = quoted !== undefined && (end !== "" || !live);
    const value = isQuoted ? quoted : bare || quoted || "";
    const before = name && !isField ? name + ":" : "";
    const printed = isQuoted ? words(value) : wordsIn(before + value);
    return { sign, field: isField && field, value, isQuoted, all, words: printed,
      before: isQuoted ? words(before) : [], begins: !isQuoted && value.endsWith("*") };
  });
  const last = all[all.length - 1];
  const isTyped = live && last && !last.isQuoted && !/\s$/.test(text);
  if (isTyped && longEnough(last.words[last.words.length - 1])) last.begins = true;
  return all;
}

const longEnough = (word) => !!word && word.base.length >= SHORTEST;

/** What a piece asks for; fields and excluded words go into the query. */
function itemsOf(token, query) {
  const { sign, field, value, isQuoted, all } = token;
  if (all === "OR" || all === "AND") return all === "OR" ? [{ or: true, parts: [] }] : [];
  if (field) query.fields.push({ field, value, isNot: sign === "-" });
  if (field) return [];
  const parts = isQuoted ? [phrasePart(token.words)] : partsOf(token);
  const named = token.before.map((word) => ({ parts: [{ word }] }));
  if (sign === "-") query.not.push(...searched(parts, query));
  return sign === "-" ? named : named.concat({ parts, isQuoted });
}

const phrasePart = (list) => ({ phrase: list.map((word) => word.printed) });

function partsOf({ sign, words, begins }) {
  return words.map((word, at) => {
    if (sign === "+" && isIgnored({ word })) return phrasePart([word]);
    return { word, begins: begins && word.base.length > 1 && at === words.length - 1 };
  });
}

/** A word that says too little to be looked up. */
const isIgnored = ({ word, begins }) => !!word && !begins && !word.capital && stem(word.base) === null;

/** One alternative of the parts that can be looked up, or none; the others are named. */
function searched(parts, query) {
  query.ignored.push(...parts.filter(isIgnored).map(({ word }) => word.printed));
  const left = parts.filter((part) => !isIgnored(part) && (part.word || part.phrase.length > 0));
  return left.length > 0 ? [left] : [];
}

/** Items, those with OR between them together. */
function chains(items) {
  const all = [];
  items.forEach((item, at) => {
    const isJoined = at > 0 && items[at - 1].or && all.length > 0;
    if (!item.or) isJoined ? all[all.length - 1].push(item) : all.push([item]);
  });
  return all;
}

/** Makes groups of the items: one of each word or known run of words, phrase, or OR. */
function addGroups(items, plain, query) {
  let run = [];
  const close = () => runs(run, plain).forEach((parts) => addGroup([parts], plain, query));
  for (const chain of chains(items)) {
    const isRun = chain.length === 1 && !chain[0].isQuoted;
    if (isRun) run.push(...chain[0].parts);
    else {
      close();
      run = [];
      addGroup(chain.map(({ parts }) => parts), plain, query);
    }
  }
  close();
}

function addGroup(alternatives, plain, query) {
  const group = alternatives.flatMap((parts) => widened(parts, plain, query));
  if (group.length > 0) query.groups.push(group);
}

/** Words that follow each other, those that have a synonym together as one. */
function runs(parts, plain) {
  if (parts.length === 0) return [];
  const length = plain ? 1 : longestKnown(parts);
  return [parts.slice(0, length), ...runs(parts.slice(length), plain)];
}

/** How many of the first parts have a synonym together; 1 if none. */
function longestKnown(parts) {
  const lengths = SYNONYMS.flat().map((entry) => entry.words.length).sort((a, b) => b - a);
  return lengths.find((length) => synonymsOf(parts.slice(0, length)).length > 0) || 1;
}

/** The other words for these. */
function synonymsOf(parts) {
  const isSame = (entry) => entry.words.length === parts.length && entry.words.every((word, at) => {
    return parts[at].word && parts[at].word.base === word.base && !(parts.length === 1 && isIgnored(parts[at]));
  });
  return SYNONYMS.filter((list) => list.some(isSame)).flatMap((list) => list.filter((e) => !isSame(e)));
}

/** The parts as an alternative, and with it every synonym of them. */
function widened(parts, plain, query) {
  const others = plain ? [] : synonymsOf(parts);
  if (others.length > 0) {
    const from = parts.map(({ word }) => word.printed).join(" ");
    query.synonyms.push({ from, to: others.map((entry) => entry.text) });
  }
  const unsaid = { ignored: [] };
  const other = others.flatMap((entry) => {
    return searched(entry.words.map((word) => ({ word, isOther: true })), unsaid);
  });
  return searched(parts, query).concat(other);
}
