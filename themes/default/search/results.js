/* What was found, said and listed. */

const AT_A_TIME = 20;

/** A list that grows by 20 at a time, with its button. */
function listing(section, item) {
  const [list, button] = ["ol", "button"].map((tag) => section.querySelector(tag));
  let docs = [];

  async function more(isLate) {
    const from = list.children.length;
    const items = await Promise.all(Array.from(docs.slice(from, from + AT_A_TIME), item));
    if (isLate()) return;
    list.append(...items);
    button.hidden = list.children.length >= docs.length;
    if (from) list.children[from].querySelector("a").focus();
  }

  button.addEventListener("click", () => attempt(more));
  return (found, isLate) => {
    docs = found;
    list.textContent = "";
    return more(isLate);
  };
}

/** A question with the sentences that match. */
async function resultItem(doc, result) {
  const row = await index.row(doc);
  const marked = ({ text, hit }) => (hit ? make("mark", {}, text) : text);
  return questionItem(row, "", snippet(row, result).map(({ anchor, pieces }) => [sourceOf(anchor), ...pieces.map(marked)]));
}

const sourceOf = (anchor) => (anchor === "q" ? "Question" : "Answer");

const atLeast = ({ count, exact }) => (exact ? "" : "at least ") + plural(count, "question");

/** `412 of 8,310 questions` */
const countOf = ({ count, exact, total }) => (exact ? "" : "at least ") + grouped(count) + " of " + plural(total, "question");

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
