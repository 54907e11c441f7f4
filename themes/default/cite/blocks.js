/* The page's visible text as a browser looks through it for a passage: block by block, a line for
 * each, white space folded. */

const isInline = (element) => /^(inline|contents)$/.test(getComputedStyle(element).display);

function blockOf(element) {
  let block = element;
  while (block.parentElement && isInline(block)) block = block.parentElement;
  return block;
}

/** A text that goes on from another: no white space doubled or at a line's beginning. */
function folded(text, before) {
  const one = text.replace(/\s+/g, " ");
  return /(^|\s)$/.test(before) ? one.replace(/^ /, "") : one;
}

/** The text, and where in it each text node begins. */
function textOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = new Map();
  let [text, last, node] = ["", null, null];
  while ((node = walker.nextNode())) {
    if (!node.parentElement.checkVisibility()) continue;
    const block = blockOf(node.parentElement);
    if (block !== last && text) text = text.replace(/ ?$/, "\n");
    last = block;
    nodes.set(node, { start: text.length, before: text.slice(-1) });
    text += folded(node.data, text.slice(-1));
  }
  return { text, nodes };
}

/** The text nodes of a range that hold more than white space, each with the part that is in it. */
function within(range, nodes) {
  const parts = Array.from(nodes.keys()).filter((node) => range.intersectsNode(node)).map((node) => ({
    node,
    from: node === range.startContainer ? range.startOffset : 0,
    to: node === range.endContainer ? range.endOffset : node.data.length,
  }));
  return parts.filter(({ node, from, to }) => node.data.slice(from, to).trim());
}

/** The place in the text of a place in a node. */
function placeOf({ nodes }, node, offset) {
  const { start, before } = nodes.get(node);
  return start + folded(node.data.slice(0, offset), before).length;
}
