/* The search page: the address says what is asked, the page shows it. */

/** On a narrow screen the filters are a sheet that is opened and closed. */
function showSheet(panel, opener, isOpen) {
  panel.classList.toggle("open", isOpen);
  opener.setAttribute("aria-expanded", isOpen);
}

function startPage(box) {
  const [results, found, notes, chips, panel, sorts, data, cite, opener] =
    ["results", "found", "notes", "chosen", "filters", "sort", "data", "cite", "narrow"].map(byId);
  const title = document.title;
  byId("main").append(byId("browse"));
  let address, state, result;

  const [showAll, showSome] = ["all", "some"].map((id) => listing(byId(id), (doc) => resultItem(doc, result)));

  function showAddress() {
    address = location.search;
    state = stateOf(address);
    box.value = state.q;
    document.title = (state.q && state.q + " – ") + title;
    results.hidden = true;
    found.textContent = "";
    showSheet(panel, opener, false);
    const isAsked = byId("browse").hidden = !!(state.q || Object.keys(state.filters)[0]);
    if (isAsked) attempt(answer, found).then(settle);
    else settle();
  }

  /** What is below the results is shown once they are there: nothing moves. */
  const settle = () => (byId("main").dataset.ready = "");

  async function answer(isLate) {
    const answer = await search(state);
    if (isLate()) return;
    result = answer;
    const some = result.some || { docs: [], count: 0 };
    // Few searches have filters, and only they need the labels.
    const labelled = Object.keys(state.filters)[0] ? loadRest("narrow").then(() => rest.chosenOf(state)) : [];
    const [{ fingerprint, version }, chosen] = await allOf(
      [manifest(), labelled, showAll(result, isLate), showSome(some, isLate)]);
    if (isLate()) return;
    notes.replaceChildren(...remarks(result));
    chips.replaceChildren(...chosen.map((filter) => rest.chip(state, filter)));
    sorts.hidden = data.hidden = !result.count;
    opener.hidden = panel.hidden = data.hidden && !chosen[0];
    byId("some").hidden = !some.count;
    byId("some-count").textContent = foundOf(some);
    for (const link of sorts.children) {
      const { sort } = link.dataset;
      link.href = addressOf({ ...state, sort });
      link.setAttribute("aria-current", sort === state.sort);
    }
    const asked = [state.q && "“" + state.q.replace(/\s+/g, " ") + "”", ...chosen.map(({ label }) => label)].filter(Boolean).join(", ") + takenAs(result);
    const counted = result.empty ? cite.dataset.unasked : countOf(result);
    [asked, counted, fingerprint, version].forEach((text, at) => (cite.children[at].textContent = text));
    found.textContent = result.count ? foundOf(result) : found.dataset[result.empty ? "empty" : "none"];
    results.hidden = false;
    settle();
    if (panel.getClientRects()[0]) await showCounts(isLate);
  }

  /** Counts are loaded when somebody sees them. */
  async function showCounts(isLate) {
    await loadRest("narrow");
    if (isLate()) return;
    await rest.fillPanel(panel, opener, result, state, go, isLate);
  }

  /** Some browsers refuse to change the address of a page from disk; then the page loads anew. */
  function go(address) {
    try {
      history.pushState(null, "", address);
    } catch (_) {
      return location.assign(address);
    }
    showAddress();
  }

  box.form.onsubmit = (event) => {
    event.preventDefault();
    go(addressOf({ ...state, q: box.value }));
  };
  results.onclick = (event) => {
    // Buttons of downloads have a value, links to searches a query.
    const { value, search } = event.target;
    if (value) attempt(() => loadRest("save").then(() => rest.download(result.docs, value)));
    if (!search || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    found.focus();
    go(search);
  };
  opener.onclick = () => attempt(async (isLate) => {
    await showCounts(isLate);
    rest.openPanel(panel, opener);
  });
  // Or only the fragment changed.
  window.onpopstate = () => address === location.search || showAddress();
  showAddress();
}
