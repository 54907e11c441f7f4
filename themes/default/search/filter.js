/* Filters: which documents have a value of a field, and how many of a result have each. */

// What can be asked for whether or not anything in the archive is so.
const KNOWN = /^[sh].((un)?answered|holding|commons|lords)$/;

/** Marks the documents that meet all filters, also those that are chosen by their ids; null if there is
 * none. What means nothing is a problem of the query. */
async function filterOf(query, filters = {}) {
  const masks = {};
  const chosen = Object.entries(filters).flatMap(([field, ids]) => ids.map((value) => ({ field, value, isId: true })));
  const { docs } = await manifest();
  await allOf([...query.fields, ...chosen], async (wanted) => {
    const { field, value, isNot } = wanted;
    const mask = (masks[field + isNot] ||= new Uint8Array(docs).fill(isNot));
    const found = await documentsWith(wanted);
    if (found) found.forEach((doc) => (mask[doc] = !isNot));
    else query.problems.push([await problemOf(field, value), [field + ":" + value]]);
  });
  const [first, ...others] = Object.values(masks);
  return first ? others.reduce((all, mask) => all.map((has, doc) => has & mask[doc]), first) : null;
}

/** The kind of remark for a value that means nothing: a date is none, or no document has any. */
async function problemOf(field, value) {
  const { docs, undated } = await manifest();
  return FIELDS[field] ? "problem" : !dateOfText(value) ? "date" : docs === undated ? "undated" : "problem";
}

/** The documents that have a value; null if it means nothing. */
async function documentsWith({ field, value, isId }) {
  const type = FIELDS[field];
  if (!type) return documentsOfDates(field, value);
  const keys = isId ? [value] : await idsNamed(field, words(value).map(({ printed }) => printed));
  const found = (await allOf(keys, (id) => lookUp("f", type + "/" + id))).flat();
  if (!found[0] && !KNOWN.test(type + "/" + keys)) return null;
  return found.flatMap((one) => Array.from(documentsOf(one)));
}

/** The documents of a filter's entry. */
function documentsOf({ directory: { base, end }, path, value }) {
  return read(path, () => postings([value].flat().pop(), base, end, 0).docs);
}

/** The ids of what has all of these words in its name; what has no others comes alone. */
async function idsNamed(field, all) {
  const type = FIELDS[field];
  // The type of the names that say it.
  const kind = /[abdpt]/.test(type) && type.replace(/[ab]/, "m");
  const lists = await allOf(all, async (word) => {
    if (kind) {
      const names = await namesThatBegin(word);
      return names.filter((name) => name.word === word && name.type === kind).map(({ slug }) => slug);
    }
    if (!/[cl]/.test(type)) return [all.join("")];
    const found = (await lookUpAll("f", type + "/", Infinity)).map(({ key }) => key.slice(2));
    return found.filter((id) => id.split("-").includes(word));
  });
  const ids = unique(lists.flat()).filter((id) => lists.every((list) => list.includes(id)));
  const own = all.join("-");
  return ids.includes(own) ? [own] : ids;
}

/** The names of which a word begins so, with that word. */
async function namesThatBegin(word) {
  return (await lookUpAll("n", word)).map(({ path, key, value }) => read(path, () => {
    const [[word, id], [name, href, count]] = [key.split("/"), value];
    return { word, type: id[0], slug: id.slice(1), name, href, count };
  }));
}

/** The documents of a year, or before or after a date; null if there is no such date. */
async function documentsOfDates(field, value) {
  const { docs, undated } = await manifest();
  if (field === "year" && value === "-") return numbersTo(undated);
  const written = dateOfText(value);
  if (!written || undated === docs) return null;
  const [, month, day] = /^(\d{4}(?:-\d\d)?)(-\d\d)?$/.exec(written);
  const firstFrom = (date) => firstBetween(day ? month : date, date);
  // All that begins so comes before a tilde.
  const [start, end] = await allOf([written, written + "~"], firstFrom);
  const [from, to] = { before: [undated, start], after: [end, docs], year: [start, end] }[field];
  return numbersTo(docs).subarray(from, to);
}

/** The first document of a date or after it, which is none before the first of a month. */
async function firstBetween(month, date) {
  const { months, docs } = await manifest();
  const from = (begin) => (months.find(([known]) => (known + "").replace(/..$/, "-$&") >= begin) || [0, docs])[1];
  return halved(from(month), from(date), date);
}

/** The first of these documents that is dated so or later. */
async function halved(low, high, date) {
  while (low < high) {
    const middle = (low + high) >> 1;
    const { tabled, answered } = await row(middle);
    if ((tabled || answered) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
