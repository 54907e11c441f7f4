/* English stems: the algorithm that Martin Porter published ("An algorithm for suffix stripping",
 * 1980), with what elasticlunr, which the build stems with, does differently. */

const STOP = new Set(L.stop.split(" "));
// Endings, each with what takes its place.
const STEP_2 = "ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e " +
  "ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al " +
  "iviti ive biliti ble logi log";
const STEP_3 = "icate ic ative  alize al iciti ic ical ic ful  ness ";
const STEP_4 = /(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ion|ou|ism|ate|iti|ous|ive|ize)$/;

/** The stem of a word's base form; null for a stop word and a single letter. */
function stem(base) {
  if (STOP.has(base) || /^[a-z]?$/.test(base)) return null;
  return /^[a-z0-9]{3,}$/.test(base) ? porter(base) : base;
}

const porter = once((word) => {
  const begun = step1b(word.replace(/(ss|i)es$|([^s])s$/, "$1$2")).replace(/(.[^aeiou])y$/, "$1i");
  const changed = [STEP_2, STEP_3].reduce((one, endings) => {
    const pairs = endings.split(" ");
    const at = pairs.findIndex((ending, n) => n % 2 === 0 && one.endsWith(ending));
    const bare = at < 0 ? "" : one.slice(0, -pairs[at].length);
    return measure(bare) > 0 ? bare + pairs[at + 1] : one;
  }, begun);
  return step5(step4(changed));
});

/** Consonants as c, vowels as v; y is a vowel after a consonant. */
function shape(word) {
  let last = "";
  return word.replace(/./g, (c) => (last = /[aeiou]/.test(c) || (c === "y" && last === "c") ? "v" : "c"));
}

/** How often a vowel is followed by a consonant. */
const measure = (word) => shape(word).split("vc").length - 1;
const isShort = (word) => /^c+vc$/.test(shape(word)) && !/[wxy]$/.test(word);

function step1b(word) {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const bare = word.replace(/(ed|ing)$/, "");
  if (bare === word || !/[aeiou]|.y/.test(bare)) return word;
  if (/(at|bl|iz)$/.test(bare) || isShort(bare)) return bare + "e";
  return shape(bare).endsWith("c") ? bare.replace(/([^aeioulsz])\1$/, "$1") : bare;
}

function step4(word) {
  const bare = word.replace(STEP_4, "");
  return measure(bare) > 1 && (bare + "ion" !== word || /[st]$/.test(bare)) ? bare : word;
}

function step5(word) {
  const syllables = measure(word);
  const bare = word.replace(/e$/, "");
  const short = syllables && !isShort(bare) ? bare : word;
  return syllables > 1 ? short.replace(/ll$/, "l") : short;
}
