/* Waits for the search box of a page to be used; only then the search itself is loaded. The key /
 * goes to the box, unless a reader has switched that off on the search page. */
(function () {
  "use strict";

  const box = document.getElementById("search_q");
  if (!box) return;
  const { reader, manifest } = box.form.dataset;

  // Two scripts at once, run in this order; not again where the page itself has them.
  function load() {
    if (document.querySelector('script[src="' + reader + '"]')) return;
    [reader, manifest].forEach((src) => {
      document.head.append(Object.assign(document.createElement("script"), { src, async: false }));
    });
  }

  // Where the reader itself is missing, nothing else could say so.
  function complain({ target }) {
    const panel = document.getElementById("error");
    if (!panel || target.tagName !== "SCRIPT" || target.getAttribute("src") !== reader) return;
    panel.hidden = false;
    panel.querySelector("button").onclick = () => location.reload();
  }

  function isSwitchedOff() {
    try {
      return localStorage.getItem("despatch-slash") === "off";
    } catch (_) {
      return false; // Some browsers refuse storage, to pages from disk above all.
    }
  }

  const isTyping = (element) =>
    element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

  box.addEventListener("focus", load, { once: true });
  if (document.activeElement === box) load();
  document.addEventListener("error", complain, true);
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Escape" && target === box && !event.defaultPrevented) box.blur();
    const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (key !== "/" || held || isTyping(target) || isSwitchedOff()) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
