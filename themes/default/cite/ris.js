/* RIS, for reference managers: two letters, a value, CRLF. `ELEC` is a web page to Zotero, EndNote
 * and Mendeley. */

function ris(c) {
  const slashed = (iso) => iso && iso.replace(/-/g, "/");
  const lines = [
    ["TY", "ELEC"],
    ["ID", c.key],
    ["AU", c.author],
    ["TI", c.title],
    ["T2", c.container],
    ["PY", c.date && c.date.slice(0, 4)],
    ["DA", slashed(c.date)],
    ["PB", c.publisher],
    ["N1", noteOf(c)],
    ["UR", c.url],
    ["Y2", c.url && slashed(c.accessed)],
  ];
  const stated = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`);
  return stated.join("") + "ER  - \r\n";
}
