// Writes small indexes from lists of documents, with every size as small as a test wants it: the
// format once more, from docs/search.md and not from the build's code.

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const FIELDS = { asker: "a", by: "b", to: "d", party: "p", house: "h", collection: "c", topic: "t", file: "l", is: "s", uin: "u" };
const RANGE = 3; // Ranges of 8 documents.

export function number(n) {
  const rest = Math.floor(n / 32);
  const lead = (m) => (m ? lead(Math.floor(m / 32)) + DIGITS[32 + (m % 32)] : "");
  return lead(rest) + DIGITS[n % 32];
}

const FIRST_ASKED = 256;

/** The names around a document and its texts as they are searched, each a list of words; how many words
 * of the first text are its opening. */
export function textsOf(doc, words) {
  const lines = (paras) => paras.flatMap((para) => words(para));
  const [asked, ...answers] = doc.texts;
  const names = [asked.who, asked.role, ...answers.map((text) => text.who), doc.department, doc.uin];
  const title = doc.derived ? [] : [words(doc.title)];
  return { names: names.map((name) => words(name)), texts: [...doc.texts.map((text) => lines(text.paras)), ...title],
    opening: words(doc.opening || "").length };
}

/** What a document holds: impacts and forms by term, positions by printed word. */
export function contents(doc, { words, keysOf, stem }) {
  const [terms, forms, named, places] = [new Map(), new Map(), new Set(), new Map()];
  const { names, texts, opening } = textsOf(doc, words);
  const stand = (word, position) => places.set(word.printed, [...(places.get(word.printed) || []), position]);
  let position = 0;
  for (const name of names) {
    for (const word of name) {
      keysOf(word).forEach((key) => named.add(key));
      stand(word, position++);
    }
    position += 4;
  }
  position = FIRST_ASKED - opening;
  texts.forEach((text, at) => {
    for (const [offset, word] of text.entries()) {
      if (at || offset >= opening) for (const key of keysOf(word)) {
        terms.set(key, (terms.get(key) || 0) + 1);
        forms.set(key, (forms.get(key) || new Set()).add(key === stem(word.base) ? word.base : key));
      }
      stand(word, position++);
    }
    position += 16;
  });
  const impacts = new Map(Array.from(named, (key) => [key, 0]));
  terms.forEach((count, key) => impacts.set(key, Math.min(count, 7)));
  return { impacts, places, forms };
}

/** A stem's list: forms and sets in front, where the stem is not the only form. */
function coded(key, list) {
  const forms = Array.from(new Set(list.flatMap(([, , held]) => Array.from(held)))).sort();
  const setOf = ([, , held]) => forms.map((form, at) => (held.has(form) ? DIGITS[at] : "")).join("");
  const counts = new Map();
  list.filter(([, , held]) => held.size).forEach((one) => counts.set(setOf(one), (counts.get(setOf(one)) || 0) + 1));
  const sets = Array.from(counts.keys()).sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  const isPlain = forms.length === 0 || (forms.length === 1 && forms[0] === key);
  const head = isPlain ? "" : forms.map((form) => front(key, form)).join("") + " " + (forms[1] ? sets.join(".") : "") + " ";
  const text = (some, base) => {
    let next = base;
    return some.map((one) => {
      const gap = (one[0] - next) * Math.max(1, sets.length) + Math.max(0, sets.indexOf(setOf(one)));
      next = one[0] + 1;
      return number((gap << 3) | one[1]);
    }).join("");
  };
  return { text: (some, base) => head + text(some, base), part: text };
}

function gapsText(docs, base) {
  return docs.map((doc, at) => number(doc - (at ? docs[at - 1] + 1 : base))).join("");
}

function placesText(list, base) {
  let next = base;
  return list.map(([doc, positions]) => {
    const gap = number(doc - next);
    next = doc + 1;
    return gap + positions.map((p, at) => number(at ? p - positions[at - 1] - 1 : p)).join("") + ".";
  }).join("");
}

/** The parts of a long list by ranges. */
function parts(key, list, first, text) {
  const ranges = new Map();
  for (const one of list) {
    const at = (one[0] - first) >> RANGE;
    ranges.set(at, [...(ranges.get(at) || []), one]);
  }
  return Array.from(ranges, ([at, some]) => [
    key + "~" + at.toString(36).padStart(3, "0"), text(some, first + (at << RANGE)),
  ]);
}

const front = (before, key) => {
  let same = 0;
  while (same < 25 && same < before.length && before[same] === key[same]) same += 1;
  return String.fromCharCode(65 + same) + key.slice(same);
};

/** Puts entries into files of about so many bytes. */
function dictionary(kind, entries, { bytes, per }, put) {
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const [files, bounds] = [[], []];
  let [size, last] = [Infinity, ""];
  for (const [key, value] of sorted) {
    if (size + key.length + JSON.stringify(value).length > bytes) {
      let same = 0;
      while (last[same] === key[same]) same += 1;
      bounds.push(files.length ? key.slice(0, same + 1) : "");
      files.push([]);
      [size, last] = [0, ""];
    }
    files[files.length - 1].push(front(last, key), value);
    size += key.length + JSON.stringify(value).length;
    last = key;
  }
  const groups = Array.from({ length: Math.ceil(files.length / per) }, (_, at) => "g" + kind + at + put.segment);
  files.forEach((file, at) => put(`${kind}/${groups[Math.floor(at / per)]}/${at}`, file));
  const keys = bounds.map((key, at) => front(at ? bounds[at - 1] : "", key)).join("");
  return { keys, per, groups };
}

const rowOf = (doc, most) => {
  const cut = doc.texts.some((text) => text.paras.length > most);
  return [doc.href, doc.title, doc.derived ? 1 : 0, doc.texts[0].who, doc.department, doc.tabled, doc.answered,
    doc.uin, doc.house, doc.state, doc.texts.map((text) => textRow(text, most)), cut ? 1 : 0, "https://example.org/"];
};
const textRow = ({ anchor, who, role, paras }, most) => [anchor, who, role, ...paras.slice(0, most)];

/** The index of documents (in their order) as files by path. */
export function tinyIndex(documents, reader, sizes = {}) {
  const given = { bytes: 64, per: 3, segment: 1e9, cut: 1e9, head: 4, long: 1e9, paras: 1e9, ...sizes };
  const files = {};
  const segments = [];
  for (let first = 0; first < documents.length; first += given.segment) {
    const put = (key, value) => (files[`search/${key}.js`] = `despatch(${JSON.stringify(key)},${JSON.stringify(value)});\n`);
    put.segment = "s" + segments.length;
    segments.push(segmentOf(documents.slice(first, first + given.segment), first, reader, given, put));
  }
  const months = [];
  const monthOf = (doc) => +(doc.tabled || doc.answered).slice(0, 7).replace("-", "");
  documents.forEach((doc, at) => {
    if (monthOf(doc) && (!months.length || months[months.length - 1][0] !== monthOf(doc))) months.push([monthOf(doc), at]);
  });
  const manifest = { format: 4, version: "0.1.0", fingerprint: "0123456789", docs: documents.length,
    undated: documents.filter((doc) => !monthOf(doc)).length, months, range: RANGE, segments };
  files["search/c-x.js"] = `despatch("c-x",${JSON.stringify(manifest)});\n`;
  return { files, manifest: "search/c-x.js" };
}

function segmentOf(documents, first, reader, given, put) {
  const { joined = {} } = given;
  const joining = { ...reader, keysOf: (word) => reader.keysOf(word).map((key) => joined[key] || key), stem: (base) => joined[reader.stem(base)] || reader.stem(base) };
  const all = documents.map((doc) => contents(doc, joining));
  const [stems, printed] = [new Map(), new Map()];
  const add = (map, key, one) => map.set(key, [...(map.get(key) || []), one]);
  all.forEach(({ impacts, places, forms }, at) => {
    impacts.forEach((impact, key) => add(stems, key, [first + at, impact, forms.get(key) || new Set()]));
    places.forEach((positions, word) => add(printed, word, [first + at, positions]));
  });
  const apart = (kind, entries) => {
    const directory = dictionary(kind, entries, given, put);
    put(`${kind}/dir${put.segment}`, directory);
    return `${kind}/dir${put.segment}`;
  };
  const groups = Array.from({ length: Math.ceil(documents.length / given.per) }, (_, at) => "gd" + at + put.segment);
  rows(documents, given, groups, put);
  return { first, docs: documents.length, d: { per: given.per, groups },
    s: dictionary("s", [...Array.from(stems).flatMap(([key, list]) => stemEntries(key, list, first, given)),
      ...Object.entries(joined).filter(([, to]) => stems.has(to)).map(([from, to]) => [from, { to }])], given, put),
    n: dictionary("n", first ? [] : names(documents), given, put),
    f: dictionary("f", filters(documents, first), given, put),
    p: apart("p", Array.from(printed).flatMap(([key, list]) => placeEntries(key, list, first, given))),
    r: apart("r", spellings(printed)) };
}

function stemEntries(key, list, first, { cut, head }) {
  const { text, part } = coded(key, list);
  if (list.length <= cut) return [[key, text(list, first)]];
  const ordered = [...list].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const forms = Array.from(new Set(list.flatMap(([, , held]) => Array.from(held))));
  const kept = new Set(forms.flatMap((form) => ordered.filter(([, , held]) => held.has(form)).slice(0, Math.floor(head / forms.length))));
  ordered.forEach((one) => kept.size < head && kept.add(one));
  const top = Array.from(kept).sort((a, b) => a[0] - b[0]);
  return [[key, [text(top, first), list.length]], ...parts(key, list, first, part)];
}

function placeEntries(key, list, first, { long }) {
  if (list.length <= long) return [[key, placesText(list, first)]];
  return [[key, [list.length]], ...parts(key, list, first, placesText)];
}

function spellings(printed) {
  const known = Array.from(printed).filter(([word]) => /^[a-z]{4,}$/.test(word));
  return known.flatMap(([word, list]) => [[word, list.length], ["~" + [...word].reverse().join(""), list.length]]);
}

/** The ids that a document has in a field. */
export const idsOf = (doc, field) => doc.filters[field] || [];

function filters(documents, first) {
  const entries = new Map();
  documents.forEach((doc, at) => Object.keys(FIELDS).forEach((field) => idsOf(doc, field).forEach((id) => {
    const key = FIELDS[field] + "/" + id;
    entries.set(key, [...(entries.get(key) || []), first + at]);
  })));
  return Array.from(entries, ([key, docs]) => {
    const gaps = gapsText(docs, first);
    return [key, key.startsWith("u/") ? gaps : [nameOf(key.slice(2)), docs.length, gaps]];
  });
}

const nameOf = (slug) => (slug === "-" ? "" : slug.split("-").map((word) => word[0].toUpperCase() + word.slice(1)).join(" "));

function names(documents) {
  const counts = new Map();
  for (const [field, type] of [["asker", "m"], ["by", "m"], ["to", "d"], ["party", "p"], ["topic", "t"]]) {
    for (const id of documents.flatMap((doc) => idsOf(doc, field)).filter((one) => one !== "-")) {
      counts.set(type + id, (counts.get(type + id) || 0) + 1);
    }
  }
  return Array.from(counts).flatMap(([id, count]) => Array.from(new Set(id.slice(1).split("-"))).map((word) => [
    word + "/" + id, [nameOf(id.slice(1)), "x/" + id.slice(1) + ".html", count],
  ]));
}

function rows(documents, { per, paras }, groups, put) {
  documents.forEach((doc, at) => {
    const path = `d/${groups[Math.floor(at / per)]}/${at}`;
    put(path, rowOf(doc, paras));
    if (rowOf(doc, paras)[11]) put(path + "x", doc.texts.map((text) => textRow(text, 1e9)));
  });
}
