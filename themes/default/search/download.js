/* Results as data, made in the browser. What the transcript does not state stays empty, or is said
 * to be not stated: no date or name is made up. Addresses are the archive's own where known. */

const MOST = 500;
const COLUMNS = ["title", "derived", "asker", "department", "house", "uin", "tabled", "answered", "state", "address"];
const KINDS = { a: "answered", u: "unanswered", h: "holding answer" };
const TEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
const tex = (text) => text.replace(/[\\~^{}&%$#_]/g, (letter) => TEX[letter] || "\\" + letter);

/** What the document is, and what is missing of it. */
const noteOf = (row) => "Written question, " + people(row) + ", " + dateOf(row) + (row.uin && ", UIN " + row.uin) +
  (row.derived ? "; the title is made from the question" : "");

const WRITERS = {
  // The mark at the start tells spreadsheets that this is UTF-8.
  csv: (rows) => "\uFEFF" + [COLUMNS, ...rows.map((row) => COLUMNS.map((key) => row[key]))].map(csvLine).join(""),
  bib: (rows) => rows.map(bibtex).join("\n"),
  ris: (rows) => rows.map(ris).join("\r\n"),
};

const csvLine = (cells) => cells.map((cell) => '"' + String(cell).replace(/"/g, '""') + '"').join(",") + "\r\n";

/** The fields that are not empty, each as a line: no break may end it early. */
const lines = (fields, line) => Object.entries(fields).map(([key, value]) => value && line(key, value.replace(/\s+/g, " "))).join("");

function bibtex(row) {
  const [year, month] = (row.tabled || row.answered).split("-");
  const [, id] = row.address.match(/([^-/]+(-\d)?)\.html/);
  const author = row.asker && "{" + tex(row.asker) + "}";
  const fields = { title: "{" + tex(row.title) + "}", author, year, month, note: tex(noteOf(row)), url: row.address };
  return "@misc{" + id + ",\n" + lines(fields, (key, value) => "  " + key + " = {" + value + "},\n") + "}\n";
}

function ris(row) {
  const date = (row.tabled || row.answered).replace(/-/g, "/");
  const fields = { TY: "GOVDOC", TI: row.title, AU: row.asker, PY: date.slice(0, 4), DA: date, N1: noteOf(row), UR: row.address };
  return lines(fields, (key, value) => key + "  - " + value + "\r\n") + "ER  - \r\n";
}

/** The first results in a format, as a file to save. */
async function download(docs, base, format) {
  const rows = await Promise.all(docs.slice(0, MOST).map((doc) => index.row(doc)));
  const cited = rows.map((row) => ({ ...row, state: KINDS[row.state], address: new URL(row.href, base).href }));
  const href = URL.createObjectURL(new Blob([WRITERS[format](cited)]));
  make("a", { href, download: "search." + format }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
}
