/* Words of a text, as src/search/text/ cuts them; tests/search/tokens.tsv holds for both sides.
 * What characters become is told by the table that the build writes (L.fold), never by the
 * browser's own Unicode data, which differs from one version to the next. */

// Characters of a word.
const LONGEST = 40;
const LETTER = "[0-9A-Za-z\\u0080-\\uffff]";
const RUN = new RegExp("(?:" + LETTER + "[.,](?=" + LETTER + ")|" + LETTER + "|')+", "g");
const INITIALS = /^[a-z](\.[a-z])+$/i;
const SPECIAL = { "=": null, "_": "" };
const FOLD = foldTable(L.fold);

/** What each character becomes that does not stay itself. */
function foldTable({ runs, many }) {
  const table = new Map();
  let next = 0;
  for (const [first, run] of runs) {
    Array.from(run).forEach((to, at) => {
      const text = to === "*" ? many[next++] : to in SPECIAL ? SPECIAL[to] : to;
      if (text !== null) table.set(String.fromCodePoint(first + at), text);
    });
  }
  return table;
}

/** The text with its characters folded, and where each unit of it comes from in the text. */
function fold(text) {
  if (/^[\0-\x7f]*$/.test(text)) return { folded: text, from: (at) => at };
  let [folded, at] = ["", 0];
  const origins = [];
  for (const c of text) {
    const to = FOLD.has(c) ? FOLD.get(c) : c;
    for (let unit = 0; unit < to.length; unit += 1) origins.push(at);
    folded += to;
    at += c.length;
  }
  origins.push(at);
  return { folded, from: (unit) => origins[unit] };
}

/** The words of a text: as printed, without a possessive 's (base), whether in capitals, and from
 * where to where they stand in the text. */
function words(text) {
  const { folded, from } = fold(text);
  return pieces(folded).map(([piece, at]) => {
    const end = at + piece.length;
    return wordOf(piece, from(at), Math.max(from(end), from(end - 1) + 1));
  });
}

function wordOf(piece, from, to) {
  const stripped = piece.replace(/'s$/i, "");
  const capital = /[A-Z].*[A-Z]/.test(stripped) && !/[a-z\u0080-\uffff]/.test(stripped);
  return { printed: form(piece), base: form(stripped), capital, from, to };
}

/** The pieces of a folded text that are one word each, and where each begins. */
function pieces(folded) {
  const parts = Array.from(folded.matchAll(RUN), (run) => [run[0].replace(/(.),(?=(\d*))/g,
    (all, before, after) => (isDigit(before) && after.length === 3 ? all : before + " ")), run.index]);
  return parts.flatMap(split).flatMap(([part, at]) => {
    const dots = (all, before, after) => (isDigit(before) && isDigit(after) ? all : before + " ");
    return split([INITIALS.test(part) ? part : part.replace(/(.)\.(?=(.))/g, dots), at]);
  });
}

const isDigit = (c) => c >= "0" && c <= "9";

/** What stands between spaces, without apostrophes around it. */
function split([text, at]) {
  return Array.from(text.matchAll(/[^ ']+('+[^ ']+)*/g), (part) => [part[0], at + part.index]);
}

/** Lower case, without apostrophes, thousands' commas and the dots of initials; not too long. */
function form(piece) {
  const letters = piece.replace(INITIALS.test(piece) ? /['.,]/g : /[',]/g, "");
  const lower = letters.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  return lower.length > LONGEST ? Array.from(lower).slice(0, LONGEST).join("") : lower;
}
