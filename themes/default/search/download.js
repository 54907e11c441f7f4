/* Results as data, made in the browser. BibTeX and RIS are those of the citations on a question's page,
 * made by the same code; what the source does not state is left out, so nothing is made up. */

const MOST = 100000;

const CSV = "heading,note,asked_by,department,house,uin,tabled,answered,state,address";

/** A line of a table: what is known, in quotation marks; in a download also the search. */
function csvLine(row, address, page = {}) {
  const note = row.derived ? "the title is made from the question" : "";
  const cells = [row.title, note, row.asker, row.department, row.house, row.uin, row.tabled, row.answered,
    STATES[row.state] || "Answered", ...(page.search ? [page.search] : []), address];
  return cells.map((cell) => '"' + cell.replace(/\s+/g, " ").replace(/"/g, '""') + '"').join() + "\r\n";
}

/** The text of record, as pages of questions have it: the answer, or the question where there is none. */
const ofRecord = ({ work }) => work;

function workOf({ texts, state, answered, asker }) {
  const answers = texts.filter(({ anchor }) => anchor !== "q");
  const { anchor, who, role } = answers.find((text) => text.anchor === "a") || answers[0] || { anchor: "q", who: asker };
  const isAnswer = anchor !== "q";
  return { anchor, isAnswer, isAnswered: isAnswer, status: state === "h" ? "Holding answer" : "Answer", author: who || undefined,
    role: isAnswer && role, date: isAnswer && answered };
}

/** What a bibliography says of a question and its answer. */
function citationOfRow(row, address, { site, publisher }) {
  const [, id] = address.match(/([^-/]+(-\d+)?)\.html/);
  const genre = ["Written question" + (row.uin && " " + row.uin), row.house && "House of " + row.house].filter(Boolean).join(", ");
  const title = row.derived ? "[" + row.title + "]" : row.title;
  const page = { id, title, asker: row.asker, tabled: row.tabled, container: site, publisher, genre, work: workOf(row) };
  return { ...citationOf(page, page, address, today()), url: address };
}

const bibtexOf = (...given) => bibtex(citationOfRow(...given)) + "\n";
const risOf = (row, address, page) => ris(citationOfRow(row, address, page)).replace(/^(?=ER  - )/m, () => (page.search ? "N1  - " + page.search + "\r\n" : "")) + "\r\n";

/** Saves the first results as a file in a format, with the citation that the page has of the search. */
async function download(docs, format) {
  const page = { ...byId("data").dataset, search: byId("cite").textContent };
  const { base = new URL(root || ".", location) } = byId("results").dataset;
  const rows = await allOf(docs.slice(0, MOST), row);
  const write = { csv: csvLine, bib: bibtexOf, ris: risOf }[format];
  const records = rows.map((row) => write(row, new URL(row.href, base).href, page));
  // What stands outside of entries is a comment in BibTeX, but for the sign that begins one.
  const heads = { csv: "\ufeff" + CSV.replace("address", "search,address") + "\r\n", bib: page.search.replace(/@/g, "(at)") + "\n\n", ris: "" };
  const href = URL.createObjectURL(new Blob([heads[format], ...records]));
  make("a", { href, download: "search." + format }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
}
