/* The box while somebody types: names first, then questions, in a list to choose from. The pattern
 * is ARIA's "editable combobox with list autocomplete". */

const FEWEST = 3; // Letters.
const PAUSE = 900; // Milliseconds before their number is said.
const TYPES = { m: "Member", d: "Department", p: "Party", t: "Topic" };

function startBox(box) {
  const list = byId("search_list");
  const said = list.nextElementSibling;
  let [typed, timer, chosen] = [0, 0, null];

  async function offer() {
    const mine = ++typed;
    const text = box.value.trim();
    // Without an index the search page says what is wrong; the box still leads there.
    const options = text.length < FEWEST ? [] : await optionsFor(text).catch(() => []);
    if (mine === typed) show(options);
  }

  function show(options) {
    list.replaceChildren(...options);
    list.hidden = !options.length;
    box.setAttribute("aria-expanded", !list.hidden);
    choose(null);
    clearTimeout(timer);
    timer = setTimeout(() => (said.textContent = list.hidden ? "" : plural(options.length, "suggestion")), PAUSE);
  }

  function close() {
    typed++;
    show([]);
  }

  function choose(option) {
    if (chosen) chosen.setAttribute("aria-selected", false);
    chosen = option;
    box.setAttribute("aria-activedescendant", option ? (option.id = "search_option") : "");
    if (!option) return;
    option.setAttribute("aria-selected", true);
    option.scrollIntoView({ block: "nearest" });
  }

  /** From the box to the first option, on to the last and back to the box; or the other way. */
  function move(by) {
    if (list.hidden) return offer();
    const places = [null, ...list.children];
    choose(places.at((places.indexOf(chosen) + by) % places.length));
  }

  const follow = (option) => location.assign(root + option.dataset.href);

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => list.hidden || close(),
    Enter: () => !chosen || follow(chosen),
  };

  box.addEventListener("input", offer);
  box.addEventListener("blur", close);
  box.form.addEventListener("submit", close);
  box.addEventListener("keydown", (event) => {
    const act = !event.isComposing && keys[event.key];
    if (act && act() !== true) event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => follow(event.target.closest("li")));
  if (document.activeElement === box) offer();
}

async function optionsFor(text) {
  const { names, docs } = await suggest(index, text);
  const rows = await Promise.all(docs.map((doc) => index.row(doc)));
  return [
    ...names.map(({ type, href, name, count }) => option(href, name, TYPES[type] + ", " + plural(count, "question"))),
    ...rows.map((row) => option(row.href, row.title, people(row) + ", " + dateOf(row))),
  ];
}

function option(href, text, about) {
  const element = make("li", { role: "option" }, text + " ", make("span", { className: "count" }, about));
  element.dataset.href = href;
  element.setAttribute("role", "option");
  element.setAttribute("aria-selected", false);
  return element;
}
