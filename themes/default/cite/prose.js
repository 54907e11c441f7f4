/* Citations in words. No style of these has a form for written questions, so they follow what each
 * has for web pages; names stand as printed, for none says what a title such as "Lord" is. */

/** `answer to written question HL123, House of Lords, asked by Lord Empey` */
function whatIs({ work, genre, asker }) {
  const question = genre.replace(/^W/, "w");
  if (!work.isAnswer) return question + (work.isAnswered ? "" : ", no answer in this archive");
  return `${work.isCut ? "beginning of the " : ""}${work.status.toLowerCase()} to ${question}, asked by ${asker || "a member not stated in the source"}`;
}

const capital = (text) => text.replace(/^./, (letter) => letter.toUpperCase());

const isMade = (title) => title.startsWith("[");

/** A title in quotation marks; one that was made from the question is in brackets instead. */
const quoted = (title, [open, close]) => isMade(title) ? title : open + title + close;

/** The archive's own form, which says all that is known; it stands in the page's HTML too. */
function plain(c) {
  const role = c.role ? ` (${c.role}, as printed)` : "";
  const who = c.author ? c.author + role : `${c.work.isAnswer ? "Answering" : "Asking"} member not stated in the source`;
  const where = c.container + (c.publisher ? ` (${c.publisher})` : "");
  const what = [`${who}, ${quoted(c.title, "“”")}, ${whatIs(c)}, ${c.dated}`, [where, c.paras].filter(Boolean).join(", ")];
  return what.join(". ") + "." + (c.url ? ` ${c.url}` : "");
}

function oscola(c) {
  const dated = c.date ? british(c.date) : MISSING_DATE;
  const cited = [c.author, `${quoted(c.title, "‘’")} (${c.container}, ${dated}) ${whatIs(c)}`, c.paras].filter(Boolean).join(", ");
  return cited + (c.url ? ` <${c.url}> accessed ${british(c.accessed)}` : "");
}

function apa(c) {
  const [year, month, day] = c.date ? dateParts(c.date) : [];
  const dated = c.date ? `(${year}, ${MONTHS[month - 1]} ${day}).` : "(n.d.).";
  const paras = c.paras && c.paras.replace(/^paras?/, "$&.");
  const what = `[${[capital(whatIs(c)), !c.date && MISSING_DATE, paras].filter(Boolean).join("; ")}].`;
  const order = c.author ? [c.author + ".", dated, c.title, what] : [c.title, what, dated];
  return [...order, c.container + ".", c.url].filter(Boolean).join(" ");
}

function chicago(c) {
  const paras = c.paras && c.paras.replace(/^paras?/, "$&.");
  const title = isMade(c.title) ? c.title + "," : `“${c.title},”`;
  const after = [whatIs(c), c.date ? american(c.date) : MISSING_DATE, paras, c.container, c.url && `accessed ${american(c.accessed)}`, c.url];
  return `${c.author ? c.author + ", " : ""}${title} ${after.filter(Boolean).join(", ")}.`;
}

function harvard(c) {
  const year = c.date ? `(${c.date.slice(0, 4)})` : "(no date)";
  const day = c.date ? british(c.date).replace(/ \d+$/, "") : MISSING_DATE;
  const paras = c.paras && c.paras.replace(/^paras?/, "$&.");
  const title = quoted(c.title, "‘’");
  const head = c.author ? `${c.author} ${year} ${title}` : `${title} ${year}`;
  const cited = `${[head, c.container, day, paras].filter(Boolean).join(", ")}. ${capital(whatIs(c))}.`;
  return cited + (c.url ? ` Available at: ${c.url} (Accessed: ${british(c.accessed)}).` : "");
}
