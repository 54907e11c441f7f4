/* BibTeX, for LaTeX and every reference manager. */

const TEX_NAMES = { "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** A brace counts for BibTeX even behind a backslash, so it is named. */
const tex = (text) => oneLine(text).replace(/[\\{}~^&%$#_]/g, (sign) => TEX_NAMES[sign] || "\\" + sign);

/** Braces around names and titles keep them as they are. */
function bibtex(c) {
  const month = c.date && MONTHS[dateParts(c.date)[1] - 1].slice(0, 3).toLowerCase();
  const fields = [
    ["author", c.author && `{{${tex(c.author)}}}`],
    ["title", `{{${tex(c.title)}}}`],
    ["date", c.date && `{${c.date}}`],
    ["year", c.date && `{${dateParts(c.date)[0]}}`],
    ["month", month],
    ["howpublished", `{${tex(c.container)}}`],
    ["publisher", c.publisher && `{{${tex(c.publisher)}}}`],
    ["note", `{${tex(noteOf(c))}}`],
    ["url", c.url && `{${c.url}}`],
    ["urldate", c.url && `{${c.accessed}}`],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${c.key},\n${lines.join("")}}\n`;
}
