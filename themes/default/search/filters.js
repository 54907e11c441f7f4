/* The panel that narrows a search. It is loaded when somebody opens it. */

// Values of a filter, before "more".
const SHOWN = 8;

/** How many documents of a result have each value of a field, the most frequent first. */
async function facets(result, field) {
  const isAll = result.docs.length === result.count && result.exact;
  const { docs } = isAll ? result : await search({ ...result.asked, full: true });
  const { months, docs: total } = await manifest();
  const isIn = new Uint8Array(total);
  docs.forEach((doc) => (isIn[doc] = 1));
  const counts = { __proto__: null };
  const add = (id, name, marks) => {
    counts[id] ||= { id, name, count: 0 };
    marks.forEach((mark) => (counts[id].count += mark));
  };
  const type = FIELDS[field];
  if (type) (await lookUpAll("f", type + "/", Infinity)).forEach((one) => {
    add(one.key.slice(2), one.value[0], documentsOf(one).map((doc) => isIn[doc]));
  });
  else [["", 0], ...months].forEach(([month, first], at) => {
    const year = (month + "").slice(0, 4);
    add(year || "-", year, isIn.subarray(first, (months[at] || [0, total])[1]));
  });
  return Object.values(counts).filter(({ count }) => count).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Fills a section of the panel: the values of the results, commonest first. */
async function fillSection(section, result, state, isLate) {
  const { field } = section.dataset;
  const chosen = state.filters[field] || [];
  const values = await facets(result, field);
  if (isLate()) return;
  const items = values.filter(({ id }) => !chosen.includes(id)).map(({ id, name, count }) =>
    make("li", {}, make("a", { href: narrowed(state, field, [...chosen, id]) }, titleOf(name)), " ", aside(grouped(count))));
  const [, first, more] = section.children;
  section.hidden = !items[0];
  more.hidden = !items[SHOWN];
  first.replaceChildren(...items.splice(0, SHOWN));
  more.lastElementChild.replaceChildren(...items);
}
