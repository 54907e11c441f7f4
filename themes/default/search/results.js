/* What was found, said and listed. */

const AT_A_TIME = 20;

/** A list that grows by 20 at a time, with its button. */
function listing(section, item) {
  const [list, button] = ["ol", "button"].map((tag) => section.querySelector(tag));
  let docs = [];

  async function more(isLate) {
    const from = list.children.length;
    const items = await Promise.all(docs.slice(from, from + AT_A_TIME).map(item));
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
  return entry(row, "", snippet(row, result).map(({ anchor, pieces }) => [sourceOf(anchor), ...pieces.map(marked)]));
}

const sourceOf = (anchor) => (anchor === "q" ? "Question" : "Answer");

const atLeast = ({ count, exact }) => (exact ? "" : "at least ") + plural(count, "question");

/** `412 of 8,310 questions` */
const countOf = ({ count, exact, total }) => (exact ? "" : "at least ") + grouped(count) + " of " + plural(total, "question");

/** What the reader should know of how the query was taken, each a list of texts and links. */
function remarks({ problems, repairs, missing, ignored, synonyms }, state) {
  const asking = (text, change) => make("a", { href: addressOf({ ...state, ...change }) }, text);
  const quoted = (words) => "“" + words.join("”, “") + "”";
  const all = problems.map((problem) => [problem]);
  for (const { from, to, applied } of repairs) {
    const repaired = asking(to, { q: replaceWord(state.q, from, to) });
    all.push([applied ? "Nothing has “" + from + "”. These results are for " : "Did you mean ", repaired, applied ? "." : "?"]);
  }
  if (missing.length) all.push(["Not in any question: " + quoted(missing) + "."]);
  if (ignored.length) all.push(["Ignored, as nearly every question has it: " + quoted(ignored) + ". In quotation marks it counts."]);
  for (const { from, to } of synonyms) {
    all.push(["Also searched for “" + from + "”: " + quoted(to) + ". ", asking("Search for these words alone", { plain: true })]);
  }
  if (state.plain) all.push([asking("Search for other names of the same, too", { plain: false })]);
  return all.map((remark) => make("li", {}, ...remark));
}

/** The query with a word replaced, in whatever case it was typed. */
function replaceWord(query, from, to) {
  const at = query.toLowerCase().indexOf(from);
  return at < 0 ? to : query.slice(0, at) + to + query.slice(at + from.length);
}
