/* Waits for the search box of a page to be used; only then the search itself is loaded. The key /
 * goes to the box, unless a reader has switched that off on the search page, or could not. */
(function () {
  "use strict";

  const { root } = document.currentScript.dataset;
  const box = document.getElementById("search_q");
  if (!box) return;

  // What only the search uses is made here, and not in every page.
  const attributes = { type: "text", inputmode: "search", enterkeyhint: "search", autocomplete: "off", spellcheck: "false",
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "search_list" };
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  const list = Object.assign(document.createElement("ul"), { id: "search_list", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  const status = Object.assign(document.createElement("p"), { className: "quiet" });
  status.setAttribute("role", "status");
  box.form.append(list, status);

  // Most pages do not name the scripts that change with every build, or they would change too.
  function load() {
    if (document.querySelector("script[data-manifest]")) return;
    const current = add(root + "search/current.js");
    current.addEventListener("names", ({ detail: [reader, manifest] }) => {
      Object.assign(add(root + reader).dataset, { root, manifest: root + manifest });
      add(root + manifest);
    });
  }

  // Scripts that are added together run in their order.
  function add(src) {
    const script = Object.assign(document.createElement("script"), { src, async: false });
    document.head.append(script);
    return script;
  }

  // Where the reader itself is missing or broken, nothing else could say so. Its own error would
  // come too early: Firefox tells it before this script runs.
  function complain() {
    const panel = document.getElementById("error");
    if (!panel || window.despatch) return;
    panel.hidden = false;
    panel.querySelector("button").onclick = () => location.reload();
  }

  // Whoever switches the key off must find it off on every page. So it is off where browsers refuse
  // storage, and from disk, where Firefox gives each file its own.
  let isOff = true;
  try {
    const choice = localStorage.getItem("despatch-slash");
    isOff = choice === "off" || location.protocol === "file:";
    if (location.protocol !== "file:") offerSwitch(document.getElementById("slash"));
  } catch (_) {}

  function offerSwitch(choice) {
    if (!choice) return;
    choice.checked = !isOff;
    const line = choice.closest("p");
    line.hidden = false;
    line.nextElementSibling.hidden = true;
    choice.onchange = () => {
      isOff = !choice.checked;
      localStorage.setItem("despatch-slash", isOff ? "off" : "on");
    };
  }

  const isTyping = (element) =>
    element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

  // Firefox takes no page from disk for the same site as another, so a form is not let go there.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target !== box.form) return;
    event.preventDefault();
    location.assign(box.form.getAttribute("action") + "?" + new URLSearchParams({ q: box.value }));
  });
  box.addEventListener("focus", load, { once: true });
  if (document.activeElement === box) load();
  window.addEventListener("load", complain);
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Escape" && target === box && !event.defaultPrevented) box.blur();
    const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (key !== "/" || held || isTyping(target) || isOff) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
