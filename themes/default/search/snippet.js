/* The sentences of a document that match a query best. */

// Characters.
const LENGTH = 240;
const SENTENCE = /[^]+?(?:[.!?]["'”’)]*(?=\s)|$)/g;

/** Up to two sentences of a row, cut to the words around those that match. */
function snippet(row, { marks, phrases = [] }) {
  const all = row.texts.flatMap(({ anchor, paras }) => paras.flatMap((para, at) => Array.from(para.matchAll(SENTENCE), ([part]) => {
    const text = part.trim();
    const list = words(text);
    const isHit = list.map(marks);
    for (const phrase of phrases) occurrences(list, phrase).forEach((at) => isHit.fill(true, at, at + phrase.length));
    const hits = list.filter((_, at) => isHit[at]);
    const together = isHit.filter((is, at) => is && isHit[at + 1]).length;
    return { anchor, para: at + 1, text, hits, together, stems: unique(hits.map(({ base }) => stem(base) || base)) };
  })));
  // Words that are shown already count less than others.
  const worth = ({ stems, hits, together }, shown) => stems.length * 10 + Math.min(hits.length + together * 3, 9) +
    stems.filter((one) => !shown.includes(one)).length * 100;
  const first = best(all, (one) => worth(one, []));
  const second = best(all.filter((one) => one !== first && one.hits[0]), (one) => worth(one, first.stems));
  return all.filter((one) => one === first || one === second)
    .map((one) => ({ anchor: one.anchor, para: one.para, text: one.text, isBest: one === first && one.hits[0], pieces: piecesOf(one.text, one.hits) }));
}

/** The first that is worth most. */
const best = (list, worth) => list.reduce((a, b) => (worth(b) > worth(a) ? b : a), list[0]);

/** The text in pieces, hits apart; cut at words, with dots where something is left out. */
function piecesOf(text, hits) {
  let [at, to] = excerpt(text, hits);
  const pieces = [{ text: at ? "… " : "" }];
  for (const { from, to: end } of hits) if (from >= at && end <= to) {
    pieces.push({ text: text.slice(at, from) }, { text: text.slice(from, end), hit: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? " …" : "") });
  return pieces.filter((piece) => piece.text);
}

/** From where to where a text is shown: where most hits are close together. */
function excerpt(text, hits) {
  const near = ({ from }) => hits.filter((hit) => hit.from >= from && hit.to <= from + LENGTH);
  const start = best(hits, (hit) => near(hit).length) || { from: 0, to: 0 };
  const last = near(start).pop() || start;
  const room = Math.max(0, Math.min((LENGTH - last.to + start.from) / 2, 80));
  const wanted = Math.min(start.from - room, text.length - LENGTH);
  const from = wanted > 0 ? text.indexOf(" ", wanted - 1) + 1 : 0;
  const end = from + LENGTH;
  return [from, end < text.length ? Math.max(text.lastIndexOf(" ", end), last.to) : text.length];
}
