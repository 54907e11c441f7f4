/* Waits for the search box of a page to be used; only then the search itself is loaded. The key /
 * goes to the box, unless a reader has switched that off on the search page. */
(function () {
  "use strict";

  const { reader, manifest } = document.currentScript.dataset;
  const box = document.getElementById("search_q");
  if (!box) return;

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

  // Some browsers refuse storage, to pages from disk above all: then the key stays on.
  let isOff = false;
  try {
    isOff = localStorage.getItem("despatch-slash") === "off";
    offerSwitch(document.getElementById("slash"));
  } catch (_) {}

  function offerSwitch(choice) {
    if (!choice) return;
    choice.checked = !isOff;
    choice.closest("p").hidden = false;
    choice.onchange = () => {
      isOff = !choice.checked;
      localStorage.setItem("despatch-slash", isOff ? "off" : "on");
    };
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
    if (key !== "/" || held || isTyping(target) || isOff) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
