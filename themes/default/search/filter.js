/* Filters: which documents have a value of a field, and how many of a result have each. */

// What can be asked for whether or not anything in the archive is so.
const KNOWN = /^(s\/(un)?answered|s\/holding|h\/commons|h\/lords)$/;

/** Marks the documents that meet all fields of a query and all filters. */
async function filterOf(index, query, filters) {
  const given = Object.entries(filters).flatMap(([field, ids]) => ids.map((value) => ({ field, value, isId: true })));
  const { docs } = await index.manifest();
  const masks = new Map();
  await Promise.all(query.fields.concat(given).map(async (wanted) => {
    const name = [wanted.field, wanted.isNot].join();
    const mask = masks.get(name) || new Uint8Array(docs);
    masks.set(name, mask);
    const found = await documentsWith(index, wanted);
    if (!found) query.problems.push(wanted.field + ":" + wanted.value + " means nothing in this archive.");
    else for (const doc of found) mask[doc] = 1;
  }));
  return Array.from(masks).reduce((all, [name, mask]) => {
    return all.map((has, doc) => has & (mask[doc] ^ name.endsWith("true")));
  }, new Uint8Array(docs).fill(1));
}

/** The documents that have a value; null if it means nothing. */
async function documentsWith(index, { field, value, isId }) {
  const type = FIELDS[field];
  if (!type) return documentsOfDates(index, field, value);
  const keys = isId ? [value] : await idsNamed(index, field, words(value).map(({ printed }) => printed));
  const found = (await Promise.all(keys.map((id) => lookUp(index, "f", type + "/" + id)))).flat();
  if (!found[0] && !KNOWN.test(type + "/" + keys)) return null;
  return found.flatMap((one) => Array.from(documentsOf(one)));
}

/** The documents of a filter's entry. */
function documentsOf({ directory: { index, base, end }, path, value }) {
  return read(index, path, () => postings(typeof value === "string" ? value : value[2], base, end, 0).docs);
}

/** The ids of what has all of these words in its name; what has no others comes alone. */
async function idsNamed(index, field, all) {
  const [type, kind] = [FIELDS[field], { asker: "m", by: "m", to: "d", party: "p", topic: "t" }[field]];
  const lists = await Promise.all(all.map(async (word) => {
    if (kind) {
      const names = await namesThatBegin(index, word);
      return names.filter((name) => name.word === word && name.type === kind).map(({ slug }) => slug);
    }
    if (!/[cl]/.test(type)) return [all.join("")];
    const found = (await lookUpAll(index, "f", type + "/", Infinity)).map(({ key }) => key.slice(2));
    return found.filter((id) => id.split("-").includes(word));
  }));
  const ids = unique(lists[0] ? lists.reduce((a, b) => a.filter((id) => b.includes(id))) : []);
  const own = ids.filter((id) => id === all.join("-"));
  return own[0] ? own : ids;
}

/** The documents of a year, or before or after a date; null if there is no such date. */
async function documentsOfDates(index, field, value) {
  const { docs, undated } = await index.manifest();
  if (field === "year" && value === "-") return numbersTo(undated);
  if (!/^\d{4}(-\d\d){0,2}$/.test(value)) return null;
  const start = await firstFrom(index, value, 0);
  const end = await firstFrom(index, value, 1);
  const [from, to] = { before: [undated, start], after: [end, docs], year: [start, end] }[field];
  return numbersTo(docs).subarray(from, to);
}

/** The first document of a year, month or day, or the first after it. */
async function firstFrom(index, date, isAfter) {
  const { months, docs } = await index.manifest();
  const from = (month) => (months.find(([known]) => known >= month) || [0, docs])[1];
  const [year, month, day] = date.split("-").map(Number);
  if (!day) return from(month ? year * 100 + month + isAfter : (year + isAfter) * 100);
  let [low, high] = [from(year * 100 + month), from(year * 100 + month + 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { tabled, answered } = await index.row(middle);
    if ((tabled || answered) < date || (isAfter && (tabled || answered) === date)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many documents of a result have each value of a field, the most frequent first. */
async function facets(index, result, field) {
  const isAll = result.docs.length === result.count && result.exact;
  const { docs } = isAll ? result : await search(index, { ...result.asked, full: true });
  const manifest = await index.manifest();
  const isIn = new Uint8Array(manifest.docs);
  for (const doc of docs) isIn[doc] = 1;
  const counts = new Map();
  const sum = (a, b) => a + b;
  const add = (id, name, count) => {
    const before = counts.has(id) ? counts.get(id).count : 0;
    counts.set(id, { id, name, count: before + count });
  };
  const type = FIELDS[field];
  for (const one of type ? await lookUpAll(index, "f", type + "/", Infinity) : []) {
    add(one.key.slice(2), one.value[0], documentsOf(one).map((doc) => isIn[doc]).reduce(sum, 0));
  }
  const months = type ? [] : [[0, 0], ...manifest.months];
  months.forEach(([month, first], at) => {
    const year = month ? String(month).slice(0, 4) : "";
    add(year || "-", year, isIn.subarray(first, (months[at + 1] || [0, manifest.docs])[1]).reduce(sum, 0));
  });
  const all = Array.from(counts.values()).filter(({ count }) => count);
  return all.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
