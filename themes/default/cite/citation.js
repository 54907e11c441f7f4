/* What a bibliography says of an answer or a question. The archive's own bibliographies are made by
 * the program; a test holds both to be the same. A name is one literal, as printed: nothing here
 * knows which word of it is the surname. */

/** White space folded where it would break a line. */
const oneLine = (text) => /\p{Cc}/u.test(text) ? text.split(/[\s\p{Cc}]+/u).filter(Boolean).join(" ") : text;

const MISSING_DATE = "date not stated in the source";

/** `first` and `last` number the paragraphs cited; `address` is where the page is read, if that is
 * an address for others too; `accessed` is the reader's day. */
function citationOf(page, { work, first, last, signs }, address, accessed) {
  const url = page.url || address;
  const anchor = work.anchor + (first ? `-p${first}` : signs ? `-${signs}` : "");
  const date = work.date || page.tabled;
  return {
    key: `written-question-${page.id}` + (work === ofRecord(page) && !first && !signs ? "" : `-${anchor}`),
    title: page.title,
    author: work.author,
    role: work.role,
    asker: work.isAnswer ? page.asker : undefined,
    date,
    container: page.container,
    publisher: page.publisher,
    genre: page.genre,
    work,
    notes: notesOf(page, work, date, partOf(first, last, signs)),
    paras: partOf(first, last, signs),
    dated: datedOf(page, work),
    url: url && `${url}#${anchor}`,
    accessed,
  };
}

/** `para 2`, `paras 2–3`, `part (b)`; nothing for the whole. */
function partOf(first, last, signs) {
  if (signs) return `part ${signed(signs)}`;
  return first && (first === last ? `para ${first}` : `paras ${first}–${last}`);
}

/** Who asked, in which role it was answered, and what is missing. */
function notesOf(page, work, date, part) {
  return [
    work.isAnswer && work.status !== "Answer" && work.status.toLowerCase(),
    page.asker && `asked by ${page.asker}`,
    work.role && `answered in the role “${work.role}” as printed`,
    !work.isAnswer && !work.isAnswered && "no answer in this archive",
    work.isAnswer && work.isCut && "the source gives only the beginning of the answer",
    !date && MISSING_DATE,
    part,
  ].filter(Boolean);
}

/** The date in words, and what of it is missing. */
function datedOf({ tabled }, { date, isAnswer, status }) {
  if (date) return `${status === "Holding answer" ? "given" : status === "Corrected answer" ? "corrected" : "answered"} ${british(date)}`;
  if (!tabled) return MISSING_DATE;
  return `tabled ${british(tabled)}` + (isAnswer ? ", date of answer not stated in the source" : "");
}

/** Genre and notes as one sentence, for formats with one field for both. */
const noteOf = ({ genre, notes }) => [genre, ...notes].join("; ");
