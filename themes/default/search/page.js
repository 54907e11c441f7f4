/* The search page: the address says what is asked, the page shows it. */

function startPage(box) {
  const [results, found, notes, chips, panel, sorts, data, cite] =
    ["results", "found", "notes", "chosen", "filters", "sort", "data", "cite"].map(byId);
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
    if (state.q || Object.keys(state.filters)[0]) attempt(answer, found);
  }

  async function answer(isLate) {
    const answer = await search(state);
    if (isLate()) return;
    result = answer;
    const some = result.some || { docs: [], count: 0 };
    const [{ fingerprint, version }, chosen] = await allOf(
      [manifest(), chosenOf(state), showAll(result, isLate), showSome(some, isLate)]);
    if (isLate()) return;
    notes.replaceChildren(...remarks(result));
    chips.replaceChildren(...chosen.map((filter) => chip(state, filter)));
    panel.hidden = sorts.hidden = data.hidden = !result.count;
    byId("some").hidden = !some.count;
    byId("some-count").textContent = countOf(some);
    for (const link of sorts.children) {
      const { sort } = link.dataset;
      link.href = addressOf({ ...state, sort });
      link.setAttribute("aria-current", sort === state.sort);
    }
    const asked = [state.q && "“" + state.q.replace(/\s+/g, " ") + "”", ...chosen.map(({ label }) => label)].filter(Boolean).join(", ") + takenAs(result);
    const counted = result.empty ? cite.dataset.unasked : countOf(result);
    [asked, counted, fingerprint, version].forEach((text, at) => (cite.children[at].textContent = text));
    found.textContent = result.count ? countOf(result) : found.dataset[result.empty ? "empty" : "none"];
    results.hidden = false;
    if (panel.open) await fillPanel(isLate);
  }

  /** Counts are loaded when somebody looks at them. */
  async function fillPanel(isLate) {
    await loadRest("narrow");
    await allOf(panel.querySelectorAll("section"), (section) => rest.fillSection(section, result, state, isLate));
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

  async function save(format) {
    await loadRest("save");
    const page = { ...data.dataset, search: cite.textContent };
    return rest.download(result.docs, results.dataset.base || new URL(root || ".", location), format, page);
  }

  box.form.onsubmit = (event) => {
    event.preventDefault();
    go(addressOf({ ...state, q: box.value }));
  };
  results.onclick = (event) => {
    // Buttons of downloads have a value, links to searches a query.
    const { value, search } = event.target;
    if (value) attempt(() => save(value));
    if (!search || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    found.focus();
    go(search);
  };
  panel.ontoggle = () => panel.open && result && attempt(fillPanel);
  // Or only the fragment changed.
  window.onpopstate = () => address === location.search || showAddress();
  showAddress();
}
