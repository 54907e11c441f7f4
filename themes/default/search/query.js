/* Reads a query: words, "quoted phrases", -excluded or NOT excluded, +required, begin*, OR, field:value. */

const TOKEN = /((?:(?:OR|NOT)\s+)*)([+-]?)([a-zA-Z]+:)?(?:"([^"]*)("|$)|([^\s"]+))/g;
// Dates of several words, behind a field.
const WRITTEN_DATE = /\b(year|before|after):\s*(\d\w*\s+)?(of\s+)?[a-z]{3,9}\.?(\s+\d\w*)?,?\s+\d{4}\b/gi;
const FIELDS = { __proto__: null, asker: "a", by: "b", to: "d", party: "p", house: "h", collection: "c", topic: "t", file: "l",
  is: "s", uin: "u", year: "", before: "", after: "" };
const SYNONYMS = L.synonyms.map((list) => list.map((text) => ({ text, words: words(text), same: basesOf(words(text)) })));
// Words of the longest synonym.
const LONGEST_SYNONYM = Math.max(1, ...SYNONYMS.flat().map((one) => one.words.length));
// Letters of a word that is taken for a beginning while it is typed.
const SHORTEST = 3;
// From so many words on a query is a text that was pasted: it has no signs.
const PASTED = 21;
// Different words that are looked for.
const MOST_WORDS = 32;
// Characters that are read.
const MOST_READ_OF_QUERY = 20000;
// The opening of a question, up to what is asked.
const OPENING = /\bto ask\b[^?;]{3,240}?(?=\s\(?(what|whether|if|how|when|which|why|who|whose|where)\b|,\s(pursuant|with|further|in|for|on|by|from)\b)/gi;
// Where it cannot be told what is asked, these words of an opening.
const IN_OPENING = /\b(to ask|secretary of state|(majesty.?s|the) government)\b/i;
const RITUAL = /^(ask|secretary|state|minister|majesty|government|department|prime|chancellor|exchequer)$/;
const unique = (list) => [...new Set(list)];

/** What a query asks for: `groups` of which each must be met, by one of its alternatives, of which
 * all parts must; `run`: all its words, where they may also stand one after the other; `not`:
 * alternatives that must not be met; fields; and what is said of it. */
function parse({ q = "", live, plain }) {
  const query = { groups: [], not: [], fields: [], ignored: [], synonyms: [], problems: [], run: [], ritual: [], spans: { __proto__: null } };
  const text = q.slice(0, MOST_READ_OF_QUERY).replace(/[“”„‟«»]/g, '"').replace(WRITTEN_DATE, (date) => date.replace(/\s/g, "_"));
  const all = words(text.replace(/\btext:/gi, (name) => " ".repeat(name.length)));
  const isPasted = all.length >= PASTED;
  const isShouted = /[A-Z]{2}/.test(text) && !/[a-z\u00df-\u00ff]/.test(text.replace(/(?!text:)\b[a-z]+:("[^"]*"|\S*)/gi, ""));
  const context = { query, text, isPasted, isShouted, isOpening: openingIn(text), all };
  const signless = text.replace(/["+*:-]|\b(OR|NOT)\b/g, (sign) => (sign[1] ? sign.toLowerCase() : " "));
  const tokens = [...(isPasted ? signless : text).matchAll(TOKEN)];
  const items = tokens.flatMap((token) => itemsOf(token, live && token.index + token[0].length === text.length, context));
  if (!query.fields[0] && !query.not[0] && all[2] && !live && items.every(({ isPlain }) => isPlain)) query.run = all;
  for (const chain of chains(items)) {
    const [parts] = chain;
    if (chain[1]) addGroup(chain, plain, query);
    else for (let at = 0, many; at < parts.length; at += many) {
      const letter = !isPasted && !live && aroundLetter(parts, at, text, isShouted);
      if (letter) query.ignored = query.ignored.filter((printed) => printed !== parts[at].word.printed);
      many = plain || letter ? 1 : longestKnown(parts.slice(at, at + LONGEST_SYNONYM));
      addGroup(letter || [parts.slice(at, at + many)], plain, query);
    }
  }
  if (isShouted) leaveStopWords(query);
  query.groupCount = query.groups.length;
  if (query.groups[MOST_WORDS]) query.groups = likelyRarest(query.groups);
  query.ignored = unique(query.ignored);
  return query;
}

/** Tells whether a word belongs to the ritual opening of a question. */
function openingIn(text) {
  const openings = Array.from(text.matchAll(OPENING), ({ index, 0: { length } }) => [index, index + length]);
  const isRitual = IN_OPENING.test(text);
  return ({ from, base }) => openings[0] ? openings.some(([start, end]) => from >= start && from < end) : isRitual && RITUAL.test(base);
}

/** What a piece of a query asks for; fields and excluded words go into the query. */
function itemsOf(token, isTyped, { query, isPasted, isShouted, isOpening, all }) {
  const [whole, operators, sign, named = "", quoted, end, bare] = token;
  const field = named.toLowerCase().slice(0, -1);
  const isText = field === "text";
  const name = isText ? "" : named;
  const isOr = /OR/.test(operators);
  const isNot = sign === "-" || /NOT/.test(operators);
  const isQuoted = quoted && (end || !isTyped);
  const value = bare || quoted;
  if (field in FIELDS) query.fields.push({ field, value: value.replace(/_/g, " "), isNot });
  if (field in FIELDS || (!isPasted && /^(AND|OR|NOT)$/.test(value) && !sign)) return [];
  const start = token.index + whole.lastIndexOf(name + (quoted === undefined ? value : '"' + value)) + (quoted === undefined ? 0 : 1);
  const plain = words(isQuoted ? name : name + value).map((word) => {
    const [from, to] = [start + word.from, start + word.to];
    if (!isNot) (query.spans[word.base] ||= []).push([from, to]);
    return { ...word, from, to };
  });
  const begins = value.endsWith("*") ? 2 : isTyped ? SHORTEST : Infinity;
  const isJoined = plain[1] && !name && !isQuoted && !isPasted && begins > SHORTEST && !plain.every((word) => word.base[1] && isIgnored({ word }));
  const parts = isJoined ? [{ joined: plain, isText, isStrict: plain.some(({ base }) => !base[1]) }] : plain.map((word, at) => {
    if (sign === "+" && isIgnored({ word })) return { phrase: [word.printed], isText };
    return { word, isText, isShouted, isExactly: sign === "+" && word.capital, place: all.findIndex(({ from }) => from === word.from),
      begins: !isQuoted && !plain[at + 1] && word.base.length >= begins };
  }).filter(({ word }) => {
    const isRitual = word && isOpening(word);
    if (isRitual && stem(word.base)) query.ritual.push(word.printed);
    return !isRitual;
  });
  if (isQuoted) parts.push({ phrase: words(quoted).map((word) => word.printed), isText });
  query.ignored.push(...parts.filter(isIgnored).map(({ word }) => word.printed));
  const isPlain = !isQuoted && !isOr && !isNot && !isText && !sign && begins > SHORTEST;
  if (!isNot) return [{ parts, isOr, isPlain, isRun: !isOr && !isQuoted }];
  query.not.push(...searched(parts));
  return [];
}

/** A word that says too little to be looked up. */
const isIgnored = ({ word, begins }) => word && !begins && !word.capital && !stem(word.base);

/** A letter by itself says something with the word before or after it: as groups' alternatives. */
function aroundLetter(parts, at, text, isShouted) {
  const [before, { word, begins, place, isText }, after] = [parts[at - 1] || {}, parts[at], parts[at + 1] || {}];
  if (!word || begins) return;
  // No 10 is an address.
  if (word.base === "no" && after.place === place + 1 && /^\d+$/.test(after.word?.base)) return [[{ joined: [word, after.word], isText }]];
  if (!/^[a-z]$/.test(word.base)) return;
  const isArticle = /[ai]/.test(word.base);
  if (isArticle && (isShouted || !/[A-Z]/.test(text[word.from]))) return;
  const isNext = (part, by) => part.word && part.place === place + by && (stem(part.word.base) || !part.word.base[1]);
  const alternatives = [];
  const add = (joined) => alternatives.push([{ joined, isText, isStrict: true }]);
  if (isNext(before, -1)) add([before.word, word]);
  if (isNext(after, 1) && !isArticle) add([word, after.word]);
  return alternatives[0] && alternatives;
}

/** Items that belong together: those with OR between them, or words that follow each other. */
function chains(items) {
  const all = [];
  const runs = (at) => items[at]?.isRun && !items[at + 1]?.isOr;
  items.forEach(({ parts, isOr }, at) => {
    const last = all.at(-1);
    if (isOr && last) last.push(parts);
    else if (runs(at - 1) && runs(at)) last[0].push(...parts);
    else all.push([[...parts]]);
  });
  return all;
}

/** One alternative of the parts that can be looked up, or none. */
function searched(parts) {
  const left = parts.filter((part) => !isIgnored(part) && (part.word || part.joined || part.phrase[0]));
  return left[0] ? [left] : [];
}

/** Adds a group of alternatives, and of every synonym of each; once. */
function addGroup(alternatives, plain, query) {
  const group = alternatives.flatMap((parts) => {
    const others = plain ? [] : synonymsOf(parts);
    if (others[0]) query.synonyms.push({ from: parts.map(nameOfPart).join(" "), to: others.map(({ text }) => text) });
    return [parts, ...others.map((other) => other.words.map((word) => ({ word, isOther: true })))].flatMap(searched);
  });
  const name = JSON.stringify(group, (key, value) => (/^(from|to|place)$/.test(key) ? undefined : value));
  if (!group[0] || query.groups.some((known) => known.name === name)) return;
  query.groups.push(Object.assign(group, { name }));
}

/** In a query that is all in capitals, stop words are stop words, unless there are no others. */
function leaveStopWords(query) {
  const isStop = ([[{ word }]]) => word && !stem(word.base);
  const left = query.groups.filter((group) => !isStop(group));
  if (!left[0]) return;
  query.ignored.push(...query.groups.filter(isStop).map(([[part]]) => nameOfPart(part)));
  query.groups = left;
}

/** Of very many groups those of words that are likely to be rare, which are the long ones. */
function likelyRarest(groups) {
  const worth = ([[{ word }]]) => (!word ? 0 : /\d/.test(word.base) ? 9 : word.base.length);
  const best = [...groups].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_WORDS);
  return groups.filter((group) => best.includes(group));
}

/** How many of the first parts have a synonym together; 1 if none. */
function longestKnown(parts) {
  const lengths = parts.map((_, at) => parts.length - at);
  return lengths.find((length) => synonymsOf(parts.slice(0, length))[0]) || 1;
}

/** The other words for these. */
function synonymsOf(parts) {
  const bases = basesOf(parts.flatMap(({ word, joined }) => joined || word || { base: '"' }));
  const isSame = ({ same }) => same === bases && (parts[1] || !isIgnored(parts[0]));
  return SYNONYMS.flatMap((list) => (list.some(isSame) ? list.filter((entry) => !isSame(entry)) : []));
}

function basesOf(list) {
  return list.map(({ base }) => base).join(" ");
}
