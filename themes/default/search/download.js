/* Results as data, made in the browser. What each format looks like stands in the page's template:
 * a line is left out where the transcript does not state what it is for, so nothing is made up. */

const MOST = 500;

const TEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** How each format writes a value. TeX reads addresses as they are. */
const ESCAPES = {
  bib: (text) => /^\w+:\/\/\S+$/.test(text) ? text : text.replace(/[\\~^{}&%$#_]/g, (letter) => TEX[letter] || "\\" + letter),
  csv: (text) => '"' + text.replace(/"/g, '""') + '"',
  ris: (text) => text,
};

/** The text with values in the place of `[names]`, without the lines that lack one. */
const filled = (text, values, escape) => text.replace(/(.*)\n/g, (_, line) => {
  let isWhole = true;
  const written = line.replace(/\[(\w+)\]/g, (_, name) => {
    const value = escape(values[name].replace(/\s+/g, " "));
    isWhole = isWhole && value;
    return value;
  });
  return isWhole ? written + "\r\n" : "";
});

/** What a format may name of a question. Its address is the archive's own where that is known. */
function valuesOf(row, base) {
  const day = row.tabled || row.answered;
  const [year, month = ""] = day.split("-");
  const address = new URL(row.href, base).href;
  const [, id] = address.match(/([^-/]+(-\d)?)\.html/);
  const made = row.derived ? "the title is made from the question" : "";
  return { ...row, year, month, date: day.replace(/-/g, "/"), address, id, made, people: people(row), dated: dateOf(row), kind: STATES[row.state] };
}

/** The first results in a format, as a file to save. */
async function download(docs, base, format) {
  const rows = await Promise.all(Array.from(docs.slice(0, MOST), row));
  const { content, dataset } = byId(format);
  const records = rows.map((row) => filled(content.textContent, valuesOf(row, base), ESCAPES[format]));
  const href = URL.createObjectURL(new Blob([dataset.head, ...records]));
  make("a", { href, download: "search." + format }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
}
