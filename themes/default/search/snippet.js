/* The sentences of a document that match a query best. */

const LENGTH = 240; // Characters.
const SENTENCE = /[^.!?]*(?:[.!?]+(?!\s|$)[^.!?]*)*(?:[.!?]+["'”’)]*\s*|$)/g;

/** Up to two sentences of a row, cut to the words around those that match. */
function snippet(row, result) {
  const sentences = row.texts.flatMap(({ anchor, paras }) => paras.flatMap((para) => sentencesOf(para)
    .map((text) => matched(anchor, text, result.marks))));
  const first = bestOf(sentences, new Set());
  if (!first) return [];
  const others = sentences.filter((one) => one !== first && one.stems.size > 0);
  const second = first.stems.size > 0 && bestOf(others, first.stems);
  const chosen = sentences.filter((one) => one === first || one === second);
  return chosen.map(({ anchor, text, hits }) => ({ anchor, pieces: piecesOf(text, hits) }));
}

const sentencesOf = (para) => para.match(SENTENCE).map((text) => text.trim()).filter(Boolean);

function matched(anchor, text, marks) {
  const hits = words(text).filter(marks);
  return { anchor, text, hits, stems: new Set(hits.map(({ base }) => stem(base) || base)) };
}

/** The sentence with most different words, those that are shown already counting less. */
function bestOf(sentences, shown) {
  const fresh = ({ stems }) => Array.from(stems).filter((one) => !shown.has(one)).length;
  const worth = (one) => 100 * fresh(one) + 10 * one.stems.size + Math.min(one.hits.length, 9);
  return sentences.reduce((best, one) => (!best || worth(one) > worth(best) ? one : best), null);
}

/** The text in pieces, hits apart; cut at words, with dots where something is left out. */
function piecesOf(text, hits) {
  const [from, to] = excerpt(text, hits);
  const pieces = [];
  const add = (piece, hit) => piece && pieces.push({ text: piece, hit });
  let at = from;
  for (const hit of hits.filter((one) => one.from >= from && one.to <= to)) {
    add(text.slice(at, hit.from), false);
    add(text.slice(hit.from, hit.to), true);
    at = hit.to;
  }
  add(text.slice(at, to), false);
  if (from > 0) pieces.unshift({ text: "… ", hit: false });
  if (to < text.length) pieces.push({ text: " …", hit: false });
  return pieces;
}

/** From where to where a text is shown: where most hits are close together. */
function excerpt(text, hits) {
  if (text.length <= LENGTH) return [0, text.length];
  const within = (from) => hits.filter((hit) => hit.from >= from && hit.to <= from + LENGTH).length;
  const start = hits.reduce((best, { from }) => (within(from) > within(best) ? from : best), (hits[0] || { from: 0 }).from);
  const last = hits.filter((hit) => hit.to <= start + LENGTH).pop();
  const room = last ? LENGTH - (last.to - start) : LENGTH;
  const wanted = Math.max(0, Math.min(start - Math.min(room / 2, 80), text.length - LENGTH));
  const from = wanted > 0 ? text.indexOf(" ", wanted - 1) + 1 : 0;
  const end = text.lastIndexOf(" ", from + LENGTH);
  return [from, from + LENGTH >= text.length ? text.length : Math.max(end, last ? last.to : from)];
}
