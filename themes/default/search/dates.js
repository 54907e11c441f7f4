/* Dates as people write them. */

const SHORT_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

/** A year, a month or a day as `2024`, `2024-07` or `2024-07-18`; nothing if there is no such date. */
function dateOfText(text) {
  const parts = text.toLowerCase().replace(/(\d)(st|nd|rd|th)\b|\bof\b/g, "$1").match(/[0-9a-z]+/g) || [];
  if (!/^\d{4}/.test(parts[0])) parts.reverse();
  // July 18, 2024.
  if (/[a-z]/.test(parts[2])) parts.push(...parts.splice(1, 1));
  const [year, named = 1, day = 1] = parts;
  const month = /^[a-z]{3}/.test(named) ? SHORT_MONTHS.indexOf(named.slice(0, 3)) / 3 + 1 : +named;
  const date = new Date(Date.UTC(year, month - 1, day));
  // Beyond the last month or day, a date is one of the next.
  if (/^[12]\d{3}$/.test(year) && !parts[3] && date.getUTCMonth() === month - 1 && date.getUTCDate() === +day) {
    return date.toISOString().slice(0, 3 * parts.length + 1);
  }
}
