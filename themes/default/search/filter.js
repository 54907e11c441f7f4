/* Filters: which documents have a value of a field, and how many of a result have each. */

const NAMES = { asker: "m", by: "m", to: "d", party: "p" };

/** Marks the documents that meet all fields of a query and all filters; null if there is none. */
async function filterOf(index, query, filters = {}) {
  const typed = query.fields.map(({ field, value, isNot }) => [isNot ? "-" + field : field, value, false]);
  const given = Object.entries(filters).flatMap(([field, ids]) => ids.map((id) => [field, id, true]));
  const wanted = typed.concat(given);
  if (wanted.length === 0) return null;
  const { docs } = await index.manifest();
  const masks = await Promise.all(unique(wanted.map(([field]) => field)).map(async (name) => {
    const [field, values] = [name.replace("-", ""), wanted.filter((one) => one[0] === name)];
    const mask = new Uint8Array(docs);
    await Promise.all(values.map((value) => mark(index, query, field, value, mask)));
    return name === field ? mask : mask.map((has) => 1 - has);
  }));
  return masks.reduce((all, mask) => all.map((has, doc) => has & mask[doc]));
}

/** Marks the documents that have a value. */
async function mark(index, query, field, [, value, isId], mask) {
  if (!FIELDS[field]) return markDates(index, query, field, value, mask);
  const keys = isId ? [FIELDS[field] + "/" + value] : await keysNamed(index, field, value);
  const found = (await Promise.all(keys.map((key) => lookUp(index, "f", key)))).flat();
  for (const one of found) documentsOf(one).forEach((doc) => (mask[doc] = 1));
  if (found.length === 0) query.problems.push("Nothing in this archive is meant by " + field + ":" + value + ".");
}

/** The documents of a filter's entry. */
function documentsOf({ directory: { index, segment }, path, value }) {
  const text = typeof value === "string" ? value : value[2];
  return read(index, path, () => postings(text, segment.first, lastOf(segment), 0).docs);
}

/** The keys of the values that are meant by some words. */
async function keysNamed(index, field, value) {
  const type = FIELDS[field];
  const all = words(value).map((word) => word.printed);
  if (all.length === 0) return [];
  if (NAMES[field]) return (await slugsNamed(index, NAMES[field], all)).map((slug) => type + "/" + slug);
  if (field === "collection" || field === "file") {
    const found = await lookUpAll(index, "f", type + "/", Infinity);
    const has = (key) => all.every((word) => key.slice(2).split("-").includes(word));
    return unique(found.map(({ key }) => key).filter(has));
  }
  return [type + "/" + all.join("")];
}

/** Who or what has all of these words in the name; one whose name they are in full comes alone. */
async function slugsNamed(index, type, all) {
  const lists = await Promise.all(all.map(async (word) => {
    const names = (await lookUpAll(index, "n", word, MOST_FILES)).map(nameOf);
    return names.filter((name) => name.word === word && name.type === type).map(({ slug }) => slug);
  }));
  const slugs = unique(lists.reduce((a, b) => a.filter((slug) => b.includes(slug))));
  const whole = slugs.filter((slug) => slug === all.join("-"));
  return whole.length > 0 ? whole : slugs;
}

/** Marks the documents of a year, or before or after a date. */
async function markDates(index, query, field, value, mask) {
  const manifest = await index.manifest();
  const isUndated = field === "year" && value === "-";
  const isDate = /^\d{4}(-\d\d){0,2}$/.test(value) && (field !== "year" || value.length === 4);
  if (isUndated) mask.fill(1, 0, manifest.undated);
  else if (isDate) mask.fill(1, ...(await datesOf(index, manifest, field, value)));
  else query.problems.push(field + ": needs a " + (field === "year" ? "year, such as 2024." :
    "date, such as 2024, 2024-03 or 2024-03-15."));
}

/** From which document to which. */
async function datesOf(index, manifest, field, value) {
  const start = await firstOf(index, manifest, value, false);
  if (field === "before") return [manifest.undated, start];
  const end = await firstOf(index, manifest, value, true);
  return field === "after" ? [end, manifest.docs] : [start, end];
}

/** The first document of a year, month or day, or the first after it. */
async function firstOf(index, manifest, date, isAfter) {
  const from = (month) => (manifest.months.find(([known]) => known >= month) || [0, manifest.docs])[1];
  const [year, month, day] = date.split("-").map(Number);
  if (!month) return from((year + isAfter) * 100);
  if (!day) return from(year * 100 + month + isAfter);
  let [low, high] = [from(year * 100 + month), from(year * 100 + month + 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = await index.row(middle);
    const shown = row.tabled || row.answered;
    if (shown < date || (isAfter && shown === date)) low = middle + 1;
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
  docs.forEach((doc) => (isIn[doc] = 1));
  const counted = FIELDS[field] ? await countValues(index, field, isIn) : countYears(manifest, isIn);
  const all = Array.from(counted, ([id, [name, count]]) => ({ id, name, count }));
  const shown = all.filter(({ count }) => count > 0);
  return shown.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

async function countValues(index, field, isIn) {
  const counts = new Map();
  for (const found of await lookUpAll(index, "f", FIELDS[field] + "/", Infinity)) {
    const id = found.key.slice(2);
    const before = counts.has(id) ? counts.get(id)[1] : 0;
    const count = documentsOf(found).reduce((sum, doc) => sum + isIn[doc], before);
    counts.set(id, [found.value[0], count]);
  }
  return counts;
}

function countYears({ months, undated, docs }, isIn) {
  const counts = new Map([["-", ["", sum(isIn, 0, undated)]]]);
  months.forEach(([month, first], at) => {
    const year = String(Math.floor(month / 100));
    const before = counts.has(year) ? counts.get(year)[1] : 0;
    counts.set(year, [year, before + sum(isIn, first, months[at + 1] ? months[at + 1][1] : docs)]);
  });
  return counts;
}

const sum = (list, from, to) => list.subarray(from, to).reduce((all, one) => all + one, 0);
