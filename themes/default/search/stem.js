/* English stems: steps 1 and 5 of the algorithm that Martin Porter published ("An algorithm for suffix
 * stripping", 1980), so that the inflected forms of a word are joined, and no others. The rules are those
 * of src/search/text/; where English has none, the index leads from one stem to the other. */

const STOP = new Set(unfront(L.stop));
// Stems of words that are kept apart from others. A full stop ends a whole word.
const APART = L.apart.split(" ");

/** The stem of a word's base form; null for a stop word and a single letter. */
function stem(base) {
  if (STOP.has(base) || /^[a-z]?$/.test(base)) return null;
  return /^[a-z0-9]{3,}$/.test(base) ? stemOfForm(base) : base;
}

const stemOfForm = once((base) => {
  const word = regular(base + ".");
  const own = APART.find((entry) => word.startsWith(entry));
  return (own || inflected(word.slice(0, -1))).replace(".", "");
});

/** A word, with a full stop behind it, as other spellings of it are stemmed: `z` as British spelling has
 * it, *men* as *man*, *dying* as *die*, nouns in -us and a few others as their plurals. */
const regular = (word) => word.replace(/^([a-z]{3,}[iy])z(e[dr]?|es|ers|ing|able|ation(s|al)?)\./, "$1s$2.")
  .replace(/(^|..)mens?\./, "$1man.").replace(/^(.)(ie[ds]|ying)\./, "$1ie.").replace(/([^ou]us|^lens|^(g|bi|canv|atl)as)\./, "$1es.");

/** Consonants as c, vowels as v; y is a vowel after a consonant. */
function shape(word) {
  let last = "";
  return word.replace(/./g, (c) => (last = /[aeiou]/.test(c) || (c === "y" && last === "c") ? "v" : "c"));
}

/** How often a vowel is followed by a consonant. */
const measure = (word) => shape(word).split("vc").length - 1;
const isShort = (word) => /^c+vc$/.test(shape(word)) && !/[wxy]$/.test(word);

/** A word without the ending of its form. */
function inflected(word) {
  const begun = withoutEdOrIng(word.replace(/(ss|i)es$|([^s])s$/, "$1$2")).replace(/(.[^aeiou])y$/, "$1i");
  const syllables = measure(begun);
  const bare = begun.replace(/e$/, "");
  const short = syllables && !isShort(bare) ? bare : begun;
  return syllables > 1 ? short.replace(/ll$/, "l") : short;
}

function withoutEdOrIng(word) {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const bare = word.replace(/(ed|ing)$/, "");
  if (bare === word || !/[aeiou]|.y/.test(bare)) return word;
  if (/(at|bl|iz)$/.test(bare) || isShort(bare)) return bare + "e";
  return shape(bare).endsWith("c") ? bare.replace(/([^aeiouflsz])\1$/, "$1") : bare;
}
