/* The box while somebody types: names first, then questions, in a list to choose from. The pattern
 * is ARIA's "editable combobox with list autocomplete". */

// Letters.
const FEWEST = 3;
// Milliseconds before their number is said.
const PAUSE = 900;
const TYPES = { m: "Member", d: "Department", p: "Party", t: "Topic" };

function startBox(box) {
  const list = byId("search_list");
  const said = list.nextElementSibling;
  let [typed, timer, chosen] = [0, 0, null];

  async function offer() {
    const mine = ++typed;
    const text = box.value.trim();
    const options = text[FEWEST - 1] ? await optionsFor(text).catch(() => [instead(text)]) : [];
    if (mine === typed) show(options);
  }

  function show(options) {
    list.replaceChildren(...options);
    options.forEach((option, at) => (option.id = "search_" + at));
    list.hidden = !options.length;
    box.setAttribute("aria-expanded", !list.hidden);
    choose(null);
    said.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(() => (said.textContent = list.hidden ? "" : plural(options.length, "suggestion")), PAUSE);
  }

  function close() {
    typed++;
    show([]);
  }

  function choose(option) {
    chosen?.setAttribute("aria-selected", false);
    chosen = option;
    box.setAttribute("aria-activedescendant", option ? option.id : "");
    option?.setAttribute("aria-selected", true);
    option?.scrollIntoView({ block: "nearest" });
  }

  /** From the box to the first option, on to the last and back to the box; or the other way. */
  function move(by) {
    if (list.hidden) return offer();
    const places = [null, ...list.children];
    choose(places.at((places.indexOf(chosen) + by) % places.length));
  }

  const follow = (option) => option && location.assign(root + option.dataset.href);

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => list.hidden || close(),
    Enter: () => !chosen || follow(chosen),
  };

  box.oninput = offer;
  box.onblur = close;
  box.form.addEventListener("submit", close);
  box.onkeydown = (event) => {
    const act = !event.isComposing && keys[event.key];
    if (act && act() !== true) event.preventDefault();
  };
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = (event) => follow(event.target.closest("li"));
  if (document.activeElement === box) offer();
}

/** Where the index cannot be read, the search page says what is wrong. */
const instead = (q) =>
  option("search.html?" + new URLSearchParams({ q }), q, "Suggestions could not be loaded; search for this");

async function optionsFor(text) {
  const { names, docs } = await suggest(text);
  const rows = await allOf(docs, row);
  return [
    ...names.map(({ type, href, name, count }) => option(href, name, TYPES[type] + ", " + plural(count, "question"))),
    ...rows.map((row) => option(row.href, row.title, people(row) + ", " + dateOf(row))),
  ];
}

function option(href, text, about) {
  const element = make("li", {}, text + " ", aside(about));
  element.dataset.href = href;
  element.setAttribute("role", "option");
  element.setAttribute("aria-selected", false);
  return element;
}
