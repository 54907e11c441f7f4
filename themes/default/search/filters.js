/* The panel that narrows a search, and what is chosen in it. */

// Values of a filter, before "more".
const SHOWN = 8;

/** The address without a filter, and with it again if it is to be on. */
function narrowed({ filters, ...state }, field, id, isOn) {
  const others = (filters[field] || []).filter((other) => other !== id);
  return addressOf({ ...state, filters: { ...filters, [field]: isOn ? [...others, id] : others } });
}

const titleOf = ({ name }) => name || "not stated";

/** The filters chosen, each with a label that people know it by. */
async function chosenOf(result, { filters }) {
  const fields = await allOf(Object.keys(filters), async (field) => {
    const values = await facets(result, field);
    return filters[field].map((id) => ({ field, id,
      label: field + ": " + titleOf(values.find((value) => value.id === id) || { name: id }) }));
  });
  return fields.flat();
}

/** A chosen filter with a link that takes it away. */
function chip(state, { field, id, label }) {
  const remove = make("a", { href: narrowed(state, field, id) }, "remove");
  remove.setAttribute("aria-label", "remove " + label);
  return make("li", {}, label + " ", remove);
}

/** Fills a section of the panel: the values of the results, commonest first. */
async function fillSection(section, result, state, isLate) {
  const { field } = section.dataset;
  const chosen = state.filters[field] || [];
  const values = await facets(result, field);
  if (isLate()) return;
  const items = values.filter(({ id }) => !chosen.includes(id)).map(({ id, name, count }) =>
    make("li", {}, make("a", { href: narrowed(state, field, id, true) }, titleOf({ name })), " ", aside(grouped(count))));
  const [, first, more] = section.children;
  section.hidden = !items[0];
  more.hidden = !items[SHOWN];
  first.replaceChildren(...items.splice(0, SHOWN));
  more.lastElementChild.replaceChildren(...items);
}
