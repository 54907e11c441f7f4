/* Words of a text, as src/search/text/ cuts them; tests/search/tokens.tsv holds both sides to the
 * same. Of Unicode's data only decompositions and small letters are the browser's: those of a
 * character never change. */

// Characters of a word.
const LONGEST = /^.{0,40}/u;
// Letters and digits; between them apostrophes, a comma, or a dot.
const PIECE = /[0-9a-z\x80-\uffff]+(('+|[.,])[0-9a-z\x80-\uffff]+)*/gi;
const INITIALS = /^[a-z](\.[a-z])+$/i;
// What is not here stays as it is.
const FOLDED = /[\x80-\u045f\u1e00-\u1eff\u2000-\u209c\u20a0-\u2bff\u3000-\u3020\ufb00-\ufb06\ufeff\ufffc\ufffd]/;
// Accents, soft hyphens, joiners, marks of direction.
const UNSEEN = /[\xad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const APOSTROPHE = /[‘’‛ʼ′´ʹʻ]/g;
const SIGN = /[\0-&(-/:-`{-\xbf\u2000-\u2bff\u3000-\u3020\ufffc\ufffd]/g;
// What people type for letters that Unicode does not decompose.
const ODD = "ßæœøłđðþħıς";
const PLAIN = "ss ae oe o l d d th h i σ".split(" ");

/** The same function, which makes each thing only once. */
const once = (make, made = { __proto__: null }) => (key) => (made[key] ??= make(key));

/** What a character becomes: small letters without accents, a space that separates words, an
 * apostrophe, or nothing. */
const foldOne = once((c) => (FOLDED.test(c) ? c.replace(APOSTROPHE, "'").normalize("NFKD").toLowerCase()
  .replace(UNSEEN, "").replace(/./g, (part) => PLAIN[ODD.indexOf(part)] || part)
  .replace(APOSTROPHE, "'").replace(SIGN, " ").replace(/^ +$/, " ") : c));

/** The words of a text: as printed, without a possessive 's (base), whether in capitals, and from
 * where to where they stand in the text. */
function words(text) {
  let [folded, at] = ["", 0];
  // Where each unit of the folded text comes from.
  const origins = [];
  for (const c of text) {
    folded += foldOne(c);
    while (origins.length < folded.length) origins.push(at);
    at += c.length;
  }
  origins.push(at);
  return piecesIn(folded).map(([piece, at]) => {
    const end = at + piece.length;
    const stripped = piece.replace(/'s$/i, "");
    const capital = /[A-Z].*[A-Z]/.test(stripped) && !/[a-z\x80-\uffff]/.test(stripped);
    const printed = form(piece);
    return { printed, base: APART.includes(printed + ".") ? printed : form(stripped), capital, from: origins[at],
      to: Math.max(origins[end], origins[end - 1] + 1) };
  });
}

/** The pieces of a folded text that are one word each, and where each begins. Commas stay between
 * thousands, dots between digits and initials. */
function piecesIn(folded) {
  const cut = (text, start) => Array.from(text.matchAll(PIECE), (piece) => [piece[0], start + piece.index]);
  return cut(folded.replace(/(\D),|,(?!\d{3}(?!\d))/g, "$1 "), 0).flatMap(([piece, at]) =>
    cut(INITIALS.test(piece) ? piece : piece.replace(/(\D)\.|\.(?=\D)/g, "$1 "), at));
}

/** Lower case, without apostrophes, thousands' commas and the dots of initials; not too long. */
function form(piece) {
  const letters = piece.replace(/[',]|\.(?=\D)/g, "");
  return LONGEST.exec(letters.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()))[0];
}
