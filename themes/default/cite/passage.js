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
  return { range, page, parts, anchor, first: Number(first), last: Number(last), isOfOne: anchor === other, start: ends[0], end: ends[1] };
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

/** The words in quotation marks, whose they are, in which role, when, and where. */
function quotation(words, work, page, address) {
  const role = work.isAnswer ? [work.role ? `${work.role} (role as printed)` : "role not stated in the source"] : [];
  const who = [work.author || "speaker not stated in the source", ...role, work.status.toLowerCase(), datedOf(page, work)];
  return `“${words}”\n— ${who.join(", ")}\n${address}`;
}
