/* English stems: the algorithm that Martin Porter published ("An algorithm for suffix stripping",
 * 1980), with what elasticlunr, which the build stems with, does differently. Words that it joins or
 * parts wrongly are respelled before, or have a stem of their own, as in src/search/text/forms.rs. */

const STOP = new Set(unfront(L.stop));
// Pairs: of a form, or of a beginning, and what takes its place. A full stop ends a whole word.
const RESPELLED = L.respelled.split(" ").map((pair) => pair.split(/(?=[A-Z])/)).map(([from, to]) => [from, ...unfront(to, from)]);
const APART = L.apart.split(" ");
// Endings, each with how many of its letters stay, and what follows these.
const STEP_2 = "ational2e tional4 enci3e anci3e izer3 bli2e alli2 entli3 eli1 ousli3 ization2e ation2e ator2e alism2 " +
  "iveness3 fulness3 ousness3 aliti2 iviti2e biliti1le logi3";
const STEP_3 = "icate2 ative0 alize2 iciti2 ical2 ful0 ness0";
const STEP_4 = /(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ion|ou|ism|ate|iti|ous|ive|ize)$/;

/** The stem of a word's base form; null for a stop word and a single letter. */
function stem(base) {
  if (STOP.has(base) || /^[a-z]?$/.test(base)) return null;
  return /^[a-z0-9]{3,}$/.test(base) ? stemOfForm(base) : base;
}

const isEntry = (entry, word) => (word + ".").startsWith(entry);

const stemOfForm = once((base) => {
  const [from, to] = RESPELLED.find(([entry]) => isEntry(entry, base)) || [];
  const word = from ? to + (base + ".").slice(from.length).replace(".", "") : britishForm(base);
  const own = APART.find((entry) => isEntry(entry, word));
  return own ? own.replace(".", "") : porter(word);
});

/** `z` as British spelling has it, and nouns in -us as their plurals. */
const britishForm = (base) => base.replace(/^([a-z]{3,}i)z(e[dr]?|es|ers|ing|ation(s|al)?)$/, "$1s$2")
  .replace(/^([a-z]{3,}y)z(e[dr]?|es|ers|ing)$/, "$1s$2").replace(/[^ou]us$/, "$&es");

const porter = once((word) => {
  const begun = step1b(word.replace(/(ss|i)es$|([^s])s$/, "$1$2")).replace(/(.[^aeiou])y$/, "$1i");
  return step5(step4(ended(ended(begun, STEP_2), STEP_3)));
});

/** The word with its ending replaced, if it has one of these. */
function ended(word, endings) {
  for (const [, ending, stays, added] of endings.matchAll(/(\D+)(\d)(\w*) ?/g)) {
    const bare = word.slice(0, -ending.length);
    if (word.endsWith(ending)) return measure(bare) ? bare + ending.slice(0, stays) + added : word;
  }
  return word;
}

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
