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
