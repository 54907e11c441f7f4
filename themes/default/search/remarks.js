/* What is said of a query besides its results. */

const quotedList = (words) => "“" + words.join("”, “") + "”";

/** What the reader should know of how the query was taken: the kind of each remark, for which the page's
 * template has the words, the texts in these, what its link changes, and what is cited of it. A repair
 * that was applied is in the query already. */
function notesOn({ problems, repairs, missing, ignored, ritual, synonyms, capitals, groups, groupCount, asked }) {
  const { q, plain } = asked;
  const listed = (kind, words, cited) => words[0] && [kind, [quotedList(words)], {}, cited + quotedList(words)];
  return [
    ...problems,
    groupCount > groups.length && ["limited", [grouped(groupCount), grouped(groups.length)], {}, groups.length + " of " + groupCount + " words"],
    ...repairs.map(({ from, to, applied }) => applied ? ["repaired", [from, to], {}, "taken as " + quotedList([to])]
      : ["meant", [from, to], { q: replaceWord(q, from, to) }]),
    listed("absent", missing, "not in the archive: "),
    listed("ignored", unique([...ignored, ...ritual]), "ignored: "),
    ...capitals.map(({ word, small, isNone, isShouted, at }) => [isNone ? "small" : isShouted ? "capitals" : "narrow", [word, small],
      { q: replaceSpans(q, [at], isShouted && !isNone ? "+" + word : small) }, !isNone && !isShouted && "in capitals only: " + quotedList([word])]),
    ...synonyms.map(({ from, to }) => ["also", [from, quotedList(to)], { plain: true }, "also searched: " + quotedList(to)]),
    plain && ["alone", [], { plain: false }],
  ].filter(Boolean);
}

/** The remarks, as the page's template has them. */
function remarks(result) {
  return notesOn(result).map(([kind, texts, change]) => {
    const item = byId("remarks").content.querySelector("." + kind).cloneNode(true);
    item.querySelectorAll("var").forEach((gap, at) => gap.replaceWith(texts[at]));
    item.querySelectorAll("a").forEach((link) => (link.href = addressOf({ ...result.asked, ...change })));
    return item;
  });
}

/** How a query was taken, to be said where its results are cited. */
const takenAs = (result) => notesOn(result).flatMap(([, , , cited]) => cited || []).map((cited, at) => (at ? "; " : ", ") + cited).join("");

/** The query with another word in the place of one that is looked for, wherever it is. */
const replaceWord = (query, from, to) => replaceSpans(query, parse({ q: query }).spans[from] || [[0, query.length]], to);

/** The query with other words in these places. */
function replaceSpans(query, spans, to) {
  return [...spans].sort(([a], [b]) => b - a).reduce((text, [start, end]) => text.slice(0, start) + to + text.slice(end), query);
}

/** The address with other values of a filter. */
const narrowed = ({ filters, ...state }, field, ids) => addressOf({ ...state, filters: { ...filters, [field]: ids } });
