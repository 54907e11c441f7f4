/* What can be done with a question's page: its link, citation and answer are copied, a link to a
 * paragraph, a part or an answer is copied when it is followed. What more can be done with a passage
 * (link to its words, quote it, cite it) is in a script of its own, loaded when first wanted. */
(function () {
  "use strict";

  const LINKS = ".para > .n, a.part, .exchange h2 > a[href^='#']";
  const main = document.querySelector("main");
  const section = document.querySelector(".cite");
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const said = make("p", { className: "quiet" });
  said.setAttribute("role", "status");
  main.append(said);

  for (const number of document.querySelectorAll(".para > .n:not([aria-label])")) {
    number.setAttribute("aria-label", "Paragraph " + number.textContent);
  }

  /** The page's published address where it is known, else the one it is read at. */
  function addressOf(hash) {
    const canonical = document.querySelector("link[rel=canonical]");
    return (canonical ? canonical.href : location.href.replace(/[?#].*/, "")) + hash;
  }

  let loading = null;
  function load() {
    loading = loading || new Promise((resolve, reject) => {
      document.head.append(make("script", { src: section.dataset.script, onload: resolve, onerror: reject }));
    });
    return loading;
  }

  // The event comes after the script that waits for it.
  const tell = (type, detail) => section && load().then(
    () => document.dispatchEvent(new CustomEvent(type, { detail })),
    () => {
      loading = null;
      panel.querySelector(".note").textContent = "The citation could not be made. Close and open this to try again.";
    },
  );

  /** Browsers offer no clipboard to pages of plain http; the other script then finds a way. */
  const copy = async (text) => navigator.clipboard.writeText(text);

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

  if (!section) return;
  const panel = make("details", {}, make("summary", {}, "In other styles and formats"), make("p", { className: "note" }, "Making the citation…"));
  section.append(panel);
  panel.addEventListener("toggle", () => panel.open && tell("citations"));
  document.addEventListener("selectionchange", () => {
    const { isCollapsed, anchorNode } = getSelection();
    const within = anchorNode && anchorNode.parentElement;
    if (!loading && !isCollapsed && within && within.closest(".exchange")) tell("passage");
  });

  // The row of what can be done: below the byline, and on narrow screens, where it would push the
  // answer down, below the answer that is cited.
  const row = document.querySelector(".acts");
  const answer = main.querySelector("#a") || main.querySelector(".answer");
  const isKnown = document.querySelector("link[rel=canonical]") || !/^http/.test(location.protocol);
  const citation = section.querySelector(".citation").textContent + (isKnown ? "" : " " + addressOf(answer ? "#" + answer.id : "#q"));

  const partsOf = (para) => Array.from(para.children).filter((part) => !part.matches(".n, .bar"));

  /** A part of the answer without what only this page needs. */
  function plain(part) {
    const copied = part.cloneNode(true);
    for (const element of [copied, ...copied.querySelectorAll("*")]) {
      for (const name of ["id", "class", "tabindex", "aria-label"]) element.removeAttribute(name);
      if (element.href) element.href = new URL(element.getAttribute("href"), addressOf(""));
    }
    return copied;
  }

  /** The answer as words and as a quotation, each with its source. */
  function answerForms() {
    const parts = Array.from(answer.querySelectorAll(".para"), partsOf);
    const words = parts.map((all) => all.map((part) => part.innerText).join("\n")).join("\n\n");
    const quote = make("blockquote", {}, ...parts.flat().map(plain));
    quote.setAttribute("cite", addressOf("#" + answer.id));
    return { "text/plain": `${words}\n\n${citation}`, "text/html": quote.outerHTML + make("p", {}, citation).outerHTML };
  }

  function act(what, forms) {
    const label = `Copy ${what.toLowerCase()}`;
    const button = make("button", { type: "button" }, label);
    button.onclick = async () => {
      const given = forms();
      said.textContent = "";
      const isCopied = await write(given).then(() => true, () => false);
      if (!isCopied) return tell("act", { button, what, text: given["text/plain"] });
      said.textContent = `${what} copied`;
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = label), 2000);
    };
    return button;
  }

  /** Where a browser takes no HTML, the words alone are copied. */
  async function write(forms) {
    if (!forms["text/html"] || !window.ClipboardItem) return copy(forms["text/plain"]);
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }

  row.prepend(
    act("Link", () => ({ "text/plain": addressOf("") })),
    act("Citation", () => ({ "text/plain": citation })),
    ...(answer && !answer.querySelector(".cut") ? [act("Answer", answerForms)] : []),
    make("button", { type: "button", onclick: () => print() }, "Print"),
  );
  if (!matchMedia("(min-width: 62rem)").matches) (answer || main.querySelector(".question")).append(row);
})();
