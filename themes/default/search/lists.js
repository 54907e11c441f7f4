/* Lists of documents. Numbers stand in base 32, the most significant digit first; a digit below 32
 * ends a number. */

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.";

/** The numbers of a text; -1 for a full stop. */
function numbers(text) {
  const all = new Int32Array(text.length);
  let [count, number] = [0, 0];
  for (const c of text) {
    const digit = DIGITS.indexOf(c);
    number = digit > 63 ? -1 : number * 32 + (digit & 31);
    sure(digit >= 0 && number < 2 ** 31);
    if (digit >> 5 === 1) continue;
    all[count++] = number;
    number = 0;
  }
  sure(count && !number);
  return all.subarray(0, count);
}

/** Ascending documents of a text of gaps, from `base` on and below `end`; with impacts if these
 * stand in the lowest `bits` of each number, and then with the number of one of so many sets of forms. */
function postings(text, base, end, bits = 3, sets = 1) {
  const docs = numbers(text);
  const impacts = new Uint8Array(docs.length);
  const held = new Uint8Array(docs.length);
  let next = base;
  for (let at = 0; at < docs.length; at++) {
    const gap = docs[at] >> bits;
    impacts[at] = docs[at] & 7;
    held[at] = gap % sets;
    docs[at] = next + (gap - held[at]) / sets;
    sure(docs[at] >= next);
    next = docs[at] + 1;
  }
  sure(next <= end);
  return { docs, impacts, held };
}

/** The stem that an entry is of, which may be that of another spelling. */
const leadsTo = ({ key, value }) => value.to || key;

/** A stem's documents: `runs` of ascending ones, one for each segment, of which some are only the
 * head of a list that is cut; and in how many documents it stands (df). */
async function stemList(key) {
  const found = await lookUp("s", key);
  const [other = key] = unique(found.map(leadsTo));
  if (other !== key) return stemList(other);
  const runs = found.map((one) => {
    const { directory, path, value } = one;
    one.run ||= read(path, () => {
      const [whole, df] = [value].flat();
      // In front of the documents stand the forms of the stem, then sets of these, by one digit each.
      const [forms, coded, text] = / /.test(whole) ? whole.split(" ") : ["", "", whole];
      const sets = coded.split(".").map((set) => Array.from(set, (digit) => DIGITS.indexOf(digit)));
      const list = postings(text, directory.base, directory.end, 3, sets.length);
      const { length } = list.docs;
      sure(!df || df > length);
      return { postings: list, directory, key, forms: forms ? unfront(forms, key) : [key], sets, cut: df > 0, df: df || length };
    });
    return { ...one.run, parts: [one.run.postings] };
  });
  return { key, runs, df: runs.reduce((sum, run) => sum + run.df, 0) };
}

const isCut = ({ runs }) => runs.some((run) => run.cut);

/** Raises what documents score to what this list gives them: so much for the highest impact, and as
 * much again where a text has the very form. What only names hold has impact 0, and may not count. */
function scoreList({ runs }, weight, scores, form, isText) {
  for (const { parts, forms, sets } of runs) {
    const at = forms.indexOf(form);
    const isForm = sets.map((set) => at >= 0 && (set.includes(at) || !forms[1]));
    for (const { docs, impacts, held } of parts) {
      for (let at = 0; at < docs.length; at++) {
        if (isText && !impacts[at]) continue;
        const score = (weight * (impacts[at] + 1)) / 8 + (impacts[at] && isForm[held[at]] ? weight : 0);
        if (scores[docs[at]] < score) scores[docs[at]] = score;
      }
    }
  }
}
