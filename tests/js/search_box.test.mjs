import assert from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const source = readFileSync(new URL("../../themes/default/box.js", import.meta.url), "utf8");

/** A page with a search box: what box.js needs of it. */
function open(settings = {}) {
  const heard = {};
  const listen = (on) => (type, act) => (heard[on + type] = act);
  const box = { tagName: "INPUT", focused: 0, addEventListener: listen("box "), select() {}, blur: () => box.focused--,
    setAttribute: (name, value) => (box[name] = value) };
  const scripts = [];
  box.form = { getAttribute: () => "../search.html", append() {} };
  const document = {
    currentScript: { dataset: { root: "../" } },
    getElementById: (id) => (id === "search_q" ? box : null),
    querySelector: () => settings.named || null,
    createElement: (tag) => ({ tag, dataset: {}, setAttribute() {}, addEventListener(_, tell) { this.tell = tell; } }),
    head: { append: (script) => scripts.push(script) },
    addEventListener: listen(""),
  };
  box.focus = () => {
    box.focused++;
    heard["box focus"]();
  };
  const localStorage = { getItem: () => {
    if (settings.slash === "refused") throw new Error("no storage");
    return settings.slash || null;
  } };
  const window = { addEventListener: listen("window ") };
  const visited = [];
  const location = { protocol: settings.protocol || "https:", assign: (address) => visited.push(address) };
  
  vm.compileFunction(source, ["document", "window", "localStorage", "location"])(document, window, localStorage, location);
  const press = (key, event = {}) => {
    const given = { key, target: { tagName: "BODY" }, prevented: false, preventDefault() { this.prevented = true; }, ...event };
    heard.keydown(given);
    return given.prevented;
  };
  return { box, scripts, press, submit: heard.submit, visited };
}

test("the box leads to the search page by itself, unless the page searches in its place", () => {
  const { box, submit, visited } = open();
  box.value = "hoax & co";
  let prevented = 0;
  const sent = { target: box.form, preventDefault: () => prevented++ };
  submit({ ...sent, defaultPrevented: true });
  submit({ ...sent, target: {} });
  assert.deepStrictEqual([visited, prevented], [[], 0]);
  submit(sent);
  assert.deepStrictEqual([visited, prevented], [["../search.html?q=hoax+%26+co"], 1]);
});

test("nothing loads before the box is used, then reader and manifest in this order", () => {
  const { box, scripts } = open();
  assert.strictEqual(scripts.length, 0);
  box.focus();
  assert.deepStrictEqual(scripts.map(({ src }) => src), ["../search/current.js"]);
  scripts[0].tell({ detail: ["search/q-1.js", "search/c-2.js"] });
  const [, reader, manifest] = scripts;
  assert.deepStrictEqual([reader.src, manifest.src], ["../search/q-1.js", "../search/c-2.js"]);
  assert.deepStrictEqual(reader.dataset, { root: "../", manifest: "../search/c-2.js" });
  assert.deepStrictEqual([reader.async, manifest.async], [false, false]);
});

test("nothing loads twice where the page names the reader itself", () => {
  const { box, scripts } = open({ named: {} });
  box.focus();
  assert.strictEqual(scripts.length, 0);
});

test("the key / goes to the box", () => {
  const { box, press } = open();
  assert.strictEqual(press("/"), true, "or it would be typed into the box");
  assert.strictEqual(box.focused, 1);
});

test("the key / stays what it is while somebody types, holds a key, or has switched it off", () => {
  for (const event of [{ target: { tagName: "TEXTAREA" } }, { target: { isContentEditable: true } },
    { ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) {
    const { box, press } = open();
    assert.strictEqual(press("/", event), false, JSON.stringify(event));
    assert.strictEqual(box.focused, 0);
  }
  assert.strictEqual(open({ slash: "off" }).press("/"), false);
});

test("the key / stays what it is where it could not be switched off for all pages", () => {
  assert.strictEqual(open().press("/"), true);
  assert.strictEqual(open({ slash: "refused" }).press("/"), false);
  assert.strictEqual(open({ protocol: "file:" }).press("/"), false);
});

test("Escape leaves the box, unless it closed the list", () => {
  const { box, press } = open();
  box.focus();
  press("Escape", { target: box, defaultPrevented: true });
  assert.strictEqual(box.focused, 1);
  press("Escape", { target: box });
  assert.strictEqual(box.focused, 0);
});
