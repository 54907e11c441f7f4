/* A passage that a reader has selected: whose words, in which paragraphs. */

const PARAGRAPH = /^(.+)-p(\d+)$/;

function paragraphOf(node) {
  let element = node.parentElement;
  while (element && !PARAGRAPH.test(element.id)) element = element.parentElement;
  return element;
}

/** The passage, if the selection begins and ends in the texts of the page. */
function passageOf(selection) {
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const page = textOf(document.body);
  const parts = within(range, page.nodes).filter(({ node }) => !node.parentElement.closest(".n, .bar"));
  if (!parts.length) return null;
  const ends = [parts[0], parts.at(-1)].map(({ node }) => paragraphOf(node));
  if (!ends[0] || !ends[1]) return null;
  const [[, anchor, first], [, other, last]] = ends.map(({ id }) => id.match(PARAGRAPH));
  snap(parts);
  return { range, page, parts, anchor, first: Number(first), last: Number(last), isOfOne: anchor === other, start: ends[0], end: ends[1] };
}

/** Whether a place in a text is within a word. */
const cuts = (text, at) => /^[\p{L}\p{M}\p{N}]['’]?[\p{L}\p{M}\p{N}]/u.test(text.slice(at - 1, at + 2)) ||
  /^[\p{L}\p{M}\p{N}]['’][\p{L}\p{M}\p{N}]/u.test(text.slice(at - 2, at + 1));

/** Widens the parts to whole words, so that nobody is quoted with half a word. */
function snap(parts) {
  const [first, last] = [parts[0], parts.at(-1)];
  first.from += first.node.data.slice(first.from).search(/\S/);
  while (first.from > 0 && cuts(first.node.data, first.from)) first.from -= 1;
  last.to = last.node.data.slice(0, last.to).trimEnd().length;
  while (last.to < last.node.data.length && cuts(last.node.data, last.to)) last.to += 1;
}

/** The address of the words, and of the paragraph where they begin. */
function addressOf({ page, parts, start }, address) {
  const last = parts.at(-1);
  const places = [placeOf(page, parts[0].node, parts[0].from), placeOf(page, last.node, last.to)];
  return `${address}#${start.id}${directive(page.text, ...places, document.documentElement.lang)}`;
}

/** The words as printed: a blank line between paragraphs, a new line between cells. */
function wordsOf({ parts }) {
  let [words, last] = ["", null];
  for (const { node, from, to } of parts) {
    const paragraph = paragraphOf(node);
    const gap = paragraph.tagName === "SPAN" ? "\n" : "\n\n";
    words += (last && last !== paragraph ? gap : "") + node.data.slice(from, to);
    last = paragraph;
  }
  return words.trim();
}

/** The words in quotation marks, whose they are, in which role, to whom, when, and where. */
function quotation(words, work, page, address) {
  return `“${words}”\n— ${creditOf(work, page)}\n${address}`;
}

const KINDS = { "Holding answer": "a holding answer", "Corrected answer": "a corrected written answer", "Answer before its correction": "a written answer (later corrected)" };

/** `Dan Jarvis, Minister of State, in a written answer to Anneliese Dodds; the source gives no date` */
function creditOf(work, page) {
  const who = [work.author || "A member whom the source does not name", work.role].filter(Boolean).join(", ");
  if (!work.isAnswer) return `${who}, in a written question` + (page.tabled ? ` tabled on ${british(page.tabled)}` : "; the source gives no date");
  const kind = KINDS[work.status] || "a written answer";
  const what = `${who}, in ${kind}${page.asker ? ` to ${page.asker}` : ""}`;
  if (work.date) return `${what}, ${british(work.date)}`;
  return what + (page.tabled ? `, to a question tabled on ${british(page.tabled)}; the source gives no date of the answer` : "; the source gives no date");
}
