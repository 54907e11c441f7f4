/* What is said of a query besides its results. */

const quotedList = (words) => "“" + words.join("”, “") + "”";

/** What the reader should know of how the query was taken. The page's template has the words. */
function remarks({ problems, dateProblems, repairs, missing, ignored, ritual, synonyms, capitals, groups, groupCount }, state) {
  const left = unique([...ignored, ...ritual]);
  const all = [
    ...problems.map((problem) => [dateProblems[problem] || "problem", [problem]]),
    groupCount > groups.length && ["limited", [grouped(groupCount), grouped(groups.length)]],
    ...repairs.map(({ from, to, applied }) => [applied ? "repaired" : "meant", [from, to], { q: replaceWord(state.q, from, to) }]),
    missing[0] && ["absent", [quotedList(missing)]],
    left[0] && ["ignored", [quotedList(left)]],
    ...capitals.map(({ word, small, isNone, isShouted, at }) => [isNone ? "small" : isShouted ? "capitals" : "narrow", [word, small],
      { q: replaceSpans(state.q, [at], isShouted && !isNone ? "+" + word : small) }]),
    ...synonyms.map(({ from, to }) => ["also", [from, quotedList(to)], { plain: true }]),
    state.plain && ["alone", [], { plain: false }],
  ];
  return all.filter(Boolean).map(([kind, texts, change]) => {
    const item = byId("remarks").content.querySelector("." + kind).cloneNode(true);
    item.querySelectorAll("var").forEach((gap, at) => gap.replaceWith(texts[at]));
    item.querySelectorAll("a").forEach((link) => (link.href = addressOf({ ...state, ...change })));
    return item;
  });
}

/** The query with another word in the place of one that is looked for, wherever it is. */
const replaceWord = (query, from, to) => replaceSpans(query, parse({ q: query }).spans[from] || [[0, query.length]], to);

/** The query with other words in these places. */
function replaceSpans(query, spans, to) {
  return [...spans].sort(([a], [b]) => b - a).reduce((text, [start, end]) => text.slice(0, start) + to + text.slice(end), query);
}

/** How a query was taken, to be said where its results are cited. */
function takenAs({ repairs, ignored, ritual, missing, synonyms, capitals, groups, groupCount }) {
  const applied = repairs.filter((repair) => repair.applied);
  const narrow = capitals.filter(({ isNone, isShouted }) => !isNone && !isShouted);
  const left = unique([...ignored, ...ritual]);
  const all = [
    applied[0] && "taken as " + quotedList(applied.map(({ to }) => to)),
    left[0] && "ignored: " + quotedList(left),
    missing[0] && "not in the archive: " + quotedList(missing),
    narrow[0] && "in capitals only: " + quotedList(narrow.map(({ word }) => word)),
    synonyms[0] && "also searched: " + quotedList(synonyms.flatMap(({ to }) => to)),
    groupCount > groups.length && groups.length + " of " + groupCount + " words",
  ].filter(Boolean);
  return all[0] ? ", " + all.join("; ") : "";
}

/** The address with other values of a filter. */
const narrowed = ({ filters, ...state }, field, ids) => addressOf({ ...state, filters: { ...filters, [field]: ids } });
