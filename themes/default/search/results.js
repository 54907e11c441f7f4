/* What was found, said and listed. */

const AT_A_TIME = 20;

/** A list that grows by 20 at a time, with its button, and with a note at its end where there are more
 * than can be listed. */
function listing(section, item) {
  const [list, button, note] = ["ol", "button", ".note"].map((one) => section.querySelector(one));
  let docs, count;

  async function more(isLate) {
    const from = list.children.length;
    const items = await allOf(docs.slice(from, from + AT_A_TIME), item);
    if (isLate()) return;
    list.append(...items);
    button.hidden = list.children.length >= docs.length;
    note.hidden = !button.hidden || docs.length >= count;
    if (from) list.children[from].querySelector("a").focus();
  }

  button.onclick = () => attempt(more);
  return (found, isLate) => {
    ({ docs, count } = found);
    list.textContent = "";
    return more(isLate);
  };
}

/** A question with the sentences that match. */
async function resultItem(doc, result) {
  const shown = await row(doc);
  const marked = ({ text, hit }) => (hit ? make("mark", {}, text) : text);
  const passages = snippet(shown, result);
  return questionItem(shown, placeOfPassage(passages), passages.map(({ anchor, pieces }) => [speakerOf(shown, anchor), ...pieces.map(marked)]));
}

/** The end of an address that leads to the passage that matches best: its paragraph, and its words
 * where the browser knows how to find them. */
function placeOfPassage(passages) {
  const { anchor, para, text } = passages.find(({ isBest }) => isBest) || {};
  if (!anchor) return "";
  const ends = text.split(/\s+/);
  const encode = (some) => encodeURIComponent(some.join(" ")).replace(/-/g, "%2D");
  const directive = ends.length < 9 ? encode(ends) : encode(ends.slice(0, 4)) + "," + encode(ends.slice(-4));
  return "#" + anchor + "-p" + para + ("fragmentDirective" in document ? ":~:text=" + directive : "");
}

/** Whose words a passage has, and of an answer its day. */
const speakerOf = ({ texts, answered }, anchor) => (anchor === "q" ? "Question"
  : (texts.find((text) => text.anchor === anchor).who || "Answer") + (answered && ", " + inWords(answered))) + ":";

/** `412 questions found` */
const foundOf = ({ count, exact }) => (exact ? "" : "at least ") + plural(count, "question") + " found";

/** `412 of 8,310 questions`, or `412 questions` where it is not told of how many. */
const countOf = ({ count, exact, total }) =>
  (exact ? "" : "at least ") + (total ? grouped(count) + " of " : "") + plural(total || count, "question");
