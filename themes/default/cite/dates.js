/* Dates in words, as different countries' styles have them. */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const dateParts = (iso) => iso.split("-").map(Number);

/** `14 October 2025` */
function british(iso) {
  const [year, month, day] = dateParts(iso);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** `October 14, 2025` */
function american(iso) {
  const [year, month, day] = dateParts(iso);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** The reader's own day, which no page knows. */
function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
