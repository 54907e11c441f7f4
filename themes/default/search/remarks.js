/* What is said of a query besides its results. */

/** What the reader should know of how the query was taken. The page's template has the words. */
function remarks({ problems, repairs, missing, ignored, synonyms }, state) {
  const quoted = (words) => "“" + words.join("”, “") + "”";
  const remark = (kind, texts, change) => {
    const item = byId("remarks").content.querySelector("." + kind).cloneNode(true);
    item.querySelectorAll("var").forEach((gap, at) => gap.replaceWith(texts[at]));
    item.querySelectorAll("a").forEach((link) => (link.href = addressOf({ ...state, ...change })));
    return item;
  };
  const all = problems.map((problem) => remark("problem", [problem]));
  for (const { from, to, applied } of repairs) {
    const texts = applied ? [from, to] : [to];
    all.push(remark(applied ? "repaired" : "meant", texts, { q: replaceWord(state.q, from, to) }));
  }
  if (missing[0]) all.push(remark("absent", [quoted(missing)]));
  if (ignored[0]) all.push(remark("ignored", [quoted(ignored)]));
  for (const { from, to } of synonyms) all.push(remark("also", [from, quoted(to)], { plain: true }));
  if (state.plain) all.push(remark("alone", [], { plain: false }));
  return all;
}

/** The query with a word replaced, in whatever case it was typed. */
function replaceWord(query, from, to) {
  const at = query.toLowerCase().indexOf(from);
  return at < 0 ? to : query.slice(0, at) + to + query.slice(at + from.length);
}
