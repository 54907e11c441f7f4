/* CSL-JSON, for citation processors such as Pandoc's. */

function csl(c) {
  const day = (iso) => iso && { "date-parts": [dateParts(iso)] };
  const item = {
    id: c.key,
    type: "webpage",
    title: oneLine(c.title),
    author: c.author && [{ literal: oneLine(c.author) }],
    "container-title": oneLine(c.container),
    publisher: c.publisher && oneLine(c.publisher),
    issued: day(c.date),
    genre: oneLine(c.genre),
    note: oneLine(c.notes.join("; ")) || undefined,
    URL: c.url,
    accessed: c.url && day(c.accessed),
  };
  const text = JSON.stringify([item], null, 2);
  return text.replace(/\[\s+(\d+),\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2, $3]") + "\n";
}
