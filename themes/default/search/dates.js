/* Dates as people write them. */

const SHORT_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
const DATE_FORMS = [
  [/^(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?))?)?$/, (year, month, day) => [year, month, day]],
  [/^(\d\d?)[-/.](\d\d?)[-/.](\d{4})$/, (day, month, year) => [year, month, day]],
  [/^(\d\d?)[-/.](\d{4})$/, (month, year) => [year, month]],
  [/^(?:(\d\d?)(?:st|nd|rd|th)? )?(?:of )?([a-z]{3,9})\.?,? (\d{4})$/, (day, month, year) => [year, monthNamed(month), day]],
  [/^([a-z]{3,9})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$/, (month, day, year) => [year, monthNamed(month), day]],
];
const monthNamed = (name) => (SHORT_MONTHS.indexOf(name.slice(0, 3)) % 3 ? 0 : SHORT_MONTHS.indexOf(name.slice(0, 3)) / 3 + 1);

/** A year, a month or a day as `2024`, `2024-07` or `2024-07-18`; nothing if there is no such date. */
function dateOfText(text) {
  const plain = text.trim().toLowerCase().replace(/\s+/g, " ");
  const [form, order] = DATE_FORMS.find(([form]) => form.test(plain)) || [];
  if (!form) return;
  const [year, month, day] = order(...form.exec(plain).slice(1));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (number) => String(number).padStart(2, "0");
  if (month === undefined) return year;
  if (!(month >= 1 && month <= 12) || (day !== undefined && !(day >= 1 && day <= days))) return;
  return [year, two(month), ...(day ? [two(day)] : [])].join("-");
}
