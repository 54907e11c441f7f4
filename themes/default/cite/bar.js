/* The small bar by a passage: below it, never over its words. It stands in the paragraph where the
 * passage ends, so that the tab key leads to it; Escape removes it. */

const GAP = 6; // Pixels, and room for the handles of a selection on touch screens.

let bar = null;

function closeBar() {
  if (bar) bar.remove();
  bar = null;
}

/** Shows the bar where `place` puts it, below a rectangle of the window. */
function openBar(label, place, rectangle, ...children) {
  closeBar();
  bar = make("div", { className: "bar", role: "group", "aria-label": label }, ...children);
  // Pressing a button must not take the selection away.
  bar.addEventListener("pointerdown", (event) => event.target.closest("textarea") || event.preventDefault());
  place(bar);
  const room = matchMedia("(pointer: coarse)").matches ? GAP * 5 : GAP;
  bar.style.top = `${rectangle.bottom - bar.offsetParent.getBoundingClientRect().top + room}px`;
}

/** Says how copying went, in the bar and for those who hear the page. */
async function report(copied, what, text, said) {
  const own = bar;
  said.textContent = "";
  const isCopied = await copied;
  if (isCopied) said.textContent = `${what} copied`;
  if (own !== bar) return; // The reader went on.
  if (isCopied) noteInBar(`${what} copied`);
  else offerByHand(what, text);
}

function noteInBar(text) {
  const note = bar.querySelector(".note") || bar.insertBefore(make("span", { className: "note" }), bar.firstChild);
  note.textContent = text;
}

/** Where nothing may be copied for the reader, they copy it. */
function offerByHand(what, text) {
  const field = make("textarea", { readOnly: true, value: text, rows: 3 });
  bar.replaceChildren(make("label", {}, `${what} to copy by hand`, field));
  field.focus();
  field.select();
}
