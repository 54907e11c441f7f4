/* The panel that narrows a search. It is loaded when it is shown. */

// Values of a filter, before "more".
const SHOWN = 8;

const titleOf = (name) => name || "Not stated";

// What a filter is called.
const LABELS = { asker: "Asked by", by: "Answered by", to: "Department", party: "Party", house: "House", collection: "Collection",
  topic: "Topic", file: "Source", is: "Answer", uin: "Number", year: "Year", after: "After", before: "Before" };
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day so many days later. */
const daysLater = (day, days) => new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);

/** What a chosen value is called: a filter after a day is one from the next. */
const labelOf = (field, id, name) => (/^(after|before)$/.test(field) && DAY.test(id)
  ? field === "after" ? "From: " + inWords(daysLater(id, 1)) : "To: " + inWords(daysLater(id, -1))
  : LABELS[field] + ": " + name);

/** The filters chosen, each with a label that people know it by. */
async function chosenOf({ filters }) {
  const fields = await allOf(Object.entries(filters), ([field, ids]) => allOf(ids, async (id) => {
    // Years have no entries, and those of numbers no names.
    const named = /[^u]/.test(FIELDS[field]) && (await lookUp("f", FIELDS[field] + "/" + id))[0];
    return { field, id, label: labelOf(field, id, named ? titleOf(named.value[0]) : id === "-" ? titleOf() : id) };
  }));
  return fields.flat();
}

/** A chosen filter with a link that takes it away. */
function chip(state, { field, id, label }) {
  const remove = make("a", { href: narrowed(state, field, state.filters[field].filter((other) => other !== id)) }, label + " ✕");
  remove.setAttribute("aria-label", "Remove " + label);
  return make("li", {}, remove);
}

/** What the panel does besides its links: dates, and how the sheet of a narrow screen opens and closes. */
function startPanel(panel, opener, state, go) {
  const dates = byId("dates");
  const [from, to] = dates.querySelectorAll("input");
  const { after: [after] = [], before: [before] = [] } = state.filters;
  from.value = DAY.test(after) ? daysLater(after, 1) : "";
  to.value = DAY.test(before) ? daysLater(before, -1) : "";
  const valueOf = ({ value }, days) => (value ? [daysLater(value, days)] : []);
  dates.onchange = () => go(addressOf({ ...state, filters: { ...state.filters, after: valueOf(from, -1), before: valueOf(to, 1) } }));
  const close = panel.querySelector("button");
  close.onclick = () => {
    showSheet(panel, opener, false);
    opener.focus();
  };
  panel.onkeydown = ({ key }) => key === "Escape" && opener.getClientRects()[0] && close.click();
}

function openPanel(panel, opener) {
  showSheet(panel, opener, true);
  panel.querySelector("button").focus();
}

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

/** Fills the sections of the panel, all at once, so that nothing moves while somebody reads. */
async function fillPanel(panel, opener, result, state, go, isLate) {
  startPanel(panel, opener, state, go);
  const sections = panel.querySelectorAll("section");
  const all = await allOf(sections, (section) => facets(result, section.dataset.field));
  if (!isLate()) all.forEach((values, at) => fillSection(sections[at], values, state));
}

/** Fills a section of the panel: the values of the results, commonest first. */
function fillSection(section, values, state) {
  const { field } = section.dataset;
  const chosen = state.filters[field] || [];
  const items = values.filter(({ id }) => !chosen.includes(id)).map(({ id, name, count }) =>
    make("li", {}, make("a", { href: narrowed(state, field, [...chosen, id]) }, titleOf(name)), " ", aside(grouped(count))));
  const [, first, more] = section.children;
  section.hidden = !items[0];
  more.hidden = !items[SHOWN];
  first.replaceChildren(...items.splice(0, SHOWN));
  more.lastElementChild.replaceChildren(...items);
}
