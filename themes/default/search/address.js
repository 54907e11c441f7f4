/* The query as it stands in the address of the search page. */

// Values of a filter.
const MOST_VALUES = 100;

/** What is asked for: from `?q=...&to=...&sort=...&plain=1`. */
function stateOf(address) {
  const given = new URLSearchParams(address);
  const filters = {};
  for (const field in FIELDS) if (given.get(field)) filters[field] = unique(given.getAll(field)).slice(0, MOST_VALUES);
  const [sort] = BY_DATE.exec(given.get("sort")) || ["relevance"];
  return { q: given.get("q") || "", filters, sort, plain: given.has("plain") };
}

/** The reverse, without what goes without saying. */
function addressOf({ q, filters, sort, plain }) {
  const address = new URLSearchParams({ q });
  for (const field in filters) filters[field].forEach((id) => address.append(field, id));
  if (sort !== "relevance") address.set("sort", sort);
  if (plain) address.set("plain", 1);
  return "?" + address;
}
