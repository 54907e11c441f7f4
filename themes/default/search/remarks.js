/* What is said of a query besides its results. */

/** What the reader should know of how the query was taken. The page's template has the words. */
function remarks({ problems, repairs, missing, ignored, synonyms }, state) {
  const quoted = (words) => "“" + words.join("”, “") + "”";
  const all = [
    ...problems.map((problem) => ["problem", [problem]]),
    ...repairs.map(({ from, to, applied }) =>
      [applied ? "repaired" : "meant", [from, to], { q: replaceWord(state.q, from, to) }]),
    missing[0] && ["absent", [quoted(missing)]],
    ignored[0] && ["ignored", [quoted(ignored)]],
    ...synonyms.map(({ from, to }) => ["also", [from, quoted(to)], { plain: true }]),
    state.plain && ["alone", [], { plain: false }],
  ];
  return all.filter(Boolean).map(([kind, texts, change]) => {
    const item = byId("remarks").content.querySelector("." + kind).cloneNode(true);
    item.querySelectorAll("var").forEach((gap, at) => gap.replaceWith(texts[at]));
    item.querySelectorAll("a").forEach((link) => (link.href = addressOf({ ...state, ...change })));
    return item;
  });
}

/** The query with a word replaced, in whatever case it was typed. */
function replaceWord(query, from, to) {
  const at = query.toLowerCase().indexOf(from);
  return at < 0 ? to : query.slice(0, at) + to + query.slice(at + from.length);
}
