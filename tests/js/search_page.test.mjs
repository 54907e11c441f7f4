// The search page as a reader meets it, in a document that has just what search.js uses of one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";

const source = readFileSync(new URL("../../themes/default/search.js", import.meta.url), "utf8");
const fixture = JSON.parse(readFileSync(new URL("fixture/index.json", import.meta.url), "utf8"));

class Element {
  children = [];
  listeners = {};
  hidden = false;
  #text = "";
  constructor(page) { this.page = page; }
  get textContent() { return this.#text; }
  set textContent(text) { this.#text = text; this.children = []; }
  append(...children) { this.children.push(...children); }
  addEventListener(name, listener) { this.listeners[name] = listener; }
  querySelector() { return this.children[0]; }
  focus() { this.page.focused = this; }
}

const content = (src) => fixture.files[src.slice("../".length).split("?")[0]];

/** A page at an address that ends with `search`; `serve` gives a script's text, or nothing if it
 * is missing, or "hangs": then it comes when `page.hanging` is called. */
function open(search, { serve = content, pushState = () => {}, results = true } = {}) {
  const page = { loaded: [], timers: [], hanging: [], elements: {} };
  const parts = ["status", "results", "more", "error", "retry"].map((part) => "search-" + part);
  const ids = ["results", ...parts];
  for (const id of ["search", ...(results ? ids : [])]) page.elements[id] = new Element(page);
  if (results) page.elements.results.hidden = page.elements["search-more"].hidden = true;
  if (results) page.elements["search-error"].append(new Element(page));
  page.form = Object.assign(page.elements.search, {
    dataset: { manifest: "../" + fixture.manifest, root: "../" },
    elements: { q: Object.assign(new Element(page), { value: "" }) },
  });
  const run = ({ src, onload, onerror }, text = serve(src)) => {
    if (!text) return onerror();
    if (text === "hangs") return page.hanging.push(() => run({ src, onload, onerror }, content(src)));
    vm.runInContext(text, context);
    return onload();
  };
  const load = (script) => {
    page.loaded.push(script.src);
    setImmediate(run, script); // Never at once: no browser does that either.
  };
  const context = vm.createContext({
    URLSearchParams, TextEncoder, Uint8Array, location: { search },
    setTimeout: (step) => page.timers.push(step), window: new Element(page),
    history: { pushState: (_, __, address) => { pushState(); context.location.search = address; } },
    document: {
      head: { append: load }, createElement: () => new Element(page),
      getElementById: (id) => page.elements[id] || null,
    },
  });
  vm.runInContext(source, context);
  page.window = context.window;
  page.location = context.location;
  page.text = (id) => page.elements[id].textContent;
  page.items = () => page.elements["search-results"].children;
  return page;
}

/** More rounds than any search takes. */
async function settled() {
  for (let round = 0; round < 20; round += 1) await new Promise((done) => setImmediate(done));
}

async function press(page, id) {
  page.elements[id].listeners.click();
  await settled();
}

async function submit(page, query) {
  let prevented = false;
  page.form.elements.q.value = query;
  page.form.listeners.submit({ preventDefault: () => { prevented = true; } });
  await settled();
  return prevented;
}

test("nothing is loaded before the box has the focus", async () => {
  for (const results of [true, false]) {
    const page = open("", { results });
    await settled();
    assert.deepEqual(page.loaded, []);
    page.form.elements.q.listeners.focus();
    assert.deepEqual(page.loaded, ["../" + fixture.manifest]);
  }
});

test("the query of the address is answered, 20 at a time", async () => {
  const page = open("?q=the+question");
  await settled();
  assert.equal(page.form.elements.q.value, "the question");
  assert.equal(page.elements.results.hidden, false);
  assert.equal(page.text("search-status"), "45 questions hold every word.");
  assert.equal(page.items().length, 20);
  const [link, details] = page.items()[0].children;
  assert.deepEqual([link.href, link.textContent], ["../questions/a.html", "A question"]);
  assert.equal(details.textContent, "Member 0 to Home Office, 14 October 2025");
  await press(page, "search-more");
  assert.equal(page.focused, page.items()[20].children[0]);
  page.window.listeners.popstate();
  await settled();
  assert.equal(page.items().length, 40, "a new fragment begins nothing anew");
  await press(page, "search-more");
  assert.equal(page.elements["search-more"].hidden, true);
  await press(page, "search-more");
  assert.equal(page.items().length, 45);
  assert.equal(page.elements["search-error"].hidden, true);
});

test("what is pressed twice is shown once", async () => {
  const page = open("?q=the");
  await settled();
  page.elements["search-more"].listeners.click();
  await press(page, "search-more");
  assert.equal(page.items().length, 40);
});

for (const kind of ["manifest", "/t/", "/d/"]) {
  for (const trouble of [false, "hangs"]) {
    test(`a script of ${kind} that ${trouble || "fails"} is said and can be tried again`, async () => {
      let broken = true;
      const serve = (src) => (broken && src.includes(kind) ? trouble : content(src));
      const page = open("?q=the", { serve });
      await settled();
      page.timers.forEach((step) => step());
      await settled();
      assert.equal(page.elements["search-error"].hidden, false);
      assert.match(page.elements["search-error"].children[0].textContent, /could not be loaded/);
      assert.equal(page.text("search-status"), "");
      broken = false;
      await press(page, "search-retry");
      assert.equal(page.elements["search-error"].hidden, true);
      assert.equal(page.text("search-status"), "45 questions hold every word.");
      assert.equal(page.focused, page.elements["search-status"]);
      assert.match(page.loaded[page.loaded.length - 1], /\?\d+$/, "under a fresh address");
    });
  }
}

test("a manifest of another format is not read", async () => {
  const page = open("?q=the", { serve: (src) => content(src).replace('"format":1', '"format":2') });
  await settled();
  assert.equal(page.elements["search-error"].hidden, false);
});

test("a script that says nothing of its own is a failure, too", async () => {
  let strange = true;
  const serve = (src) => (strange && src.includes("/t/") ? "0;" : content(src));
  const page = open("?q=the", { serve });
  await settled();
  assert.equal(page.elements["search-error"].hidden, false);
  strange = false;
  await press(page, "search-retry");
  assert.equal(page.text("search-status"), "45 questions hold every word.");
});

test("a submitted query goes into the history, and Back shows the one before", async () => {
  const page = open("?q=zebra");
  await settled();
  assert.equal(page.text("search-status"), "2 questions hold every word.");
  assert.equal(await submit(page, "the zzz & more"), true);
  assert.equal(page.location.search, "?q=the+zzz+%26+more");
  assert.match(page.text("search-status"), /^No question .* Not in any question: “zzz”, “more”\.$/);
  assert.equal(page.items().length, 0);
  page.location.search = "?q=zebra";
  page.window.listeners.popstate();
  await settled();
  assert.equal(page.form.elements.q.value, "zebra");
  assert.equal(page.items().length, 2);
});

test("where the history is refused the form is left to the browser", async () => {
  const page = open("", { pushState: () => { throw new Error("refused"); } });
  assert.equal(await submit(page, "the"), false);
  assert.deepEqual(page.loaded, []);
});

for (const kind of ["/t/5", "/d/"]) {
  test(`a late answer to an earlier query is dropped, for want of ${kind}`, async () => {
    const serve = (src) => (src.includes(kind) ? "hangs" : content(src));
    const page = open("?q=question", { serve });
    await settled();
    assert.equal(page.text("search-status"), "Searching…");
    await submit(page, "zebra");
    page.hanging.forEach((come) => come());
    await settled();
    assert.equal(page.text("search-status"), "2 questions hold every word.");
    await press(page, "search-more");
    const people = page.items().map((item) => item.children[1].textContent.split(",")[0]);
    assert.deepEqual(people, ["Member 20 to Home Office", "Member 42 to Home Office"]);
  });
}

test("an empty query shows nothing", async () => {
  const page = open("?q=the");
  await settled();
  await submit(page, " ");
  assert.equal(page.elements.results.hidden, true);
});
