/* A link to a paragraph or an answer is copied when it is followed. What more can be done with a
 * passage (link to its words, quote it, cite it) is in a script of its own, loaded when first wanted. */
(function () {
  "use strict";

  const LINKS = ".para > .n, .exchange h2 > a[href^='#']";
  const panel = document.querySelector(".cite details");
  const said = Object.assign(document.createElement("p"), { className: "quiet" });
  said.setAttribute("role", "status");
  document.querySelector("main").append(said);

  let loading = null;
  function load() {
    loading = loading || new Promise((resolve, reject) => {
      const script = document.createElement("script");
      document.head.append(Object.assign(script, { src: panel.dataset.script, onload: resolve, onerror: reject }));
    });
    return loading;
  }

  // The event comes after the script that waits for it.
  const tell = (type, detail) => panel && load().then(
    () => document.dispatchEvent(new CustomEvent(type, { detail })),
    () => {
      loading = null;
      panel.querySelector(".note").textContent = "The citation could not be made. Close and open this to try again.";
    },
  );

  /** The page's published address where it is known, else the one it is read at. */
  function addressOf(hash) {
    const canonical = document.querySelector("link[rel=canonical]");
    return (canonical ? canonical.href : location.href.replace(/[?#].*/, "")) + hash;
  }

  /** Browsers offer no clipboard to pages of plain http; the other script then finds a way. */
  const copy = async (text) => navigator.clipboard.writeText(text).then(() => { said.textContent = "Link copied"; });

  const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }) =>
    !(button || ctrlKey || metaKey || shiftKey || altKey);

  document.addEventListener("click", (event) => {
    const link = event.target.closest(LINKS);
    if (!link || !isPlain(event)) return;
    const address = addressOf(link.hash);
    said.textContent = "";
    const copied = copy(address).then(() => true, () => false);
    tell("passagelink", { link, address, copied });
  });

  // Of very many numbers only some are stops of the tab key: the arrows lead to the others.
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const link = event.target.closest(".para > .n");
    if (!step || !link) return;
    const all = Array.from(link.closest(".text").querySelectorAll(".para > .n"));
    const next = all[all.indexOf(link) + step];
    if (!next || !all.some((one) => one.tabIndex < 0)) return;
    event.preventDefault();
    next.focus();
  });

  if (!panel) return;
  panel.addEventListener("toggle", () => panel.open && tell("citations"));
  document.addEventListener("selectionchange", () => {
    const { isCollapsed, anchorNode } = getSelection();
    const within = anchorNode && anchorNode.parentElement;
    if (!loading && !isCollapsed && within && within.closest(".exchange")) tell("passage");
  });
})();
