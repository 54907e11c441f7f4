/* The small bar by a passage: above it, or below it where there is no room above or a finger chose it,
 * for then the system's own menu is above. It never covers the chosen words. It stands in the paragraph
 * where the passage ends, so that the tab key leads to it; Escape removes it. */

const GAP = 6; // Pixels, and room for the handles of a selection on touch screens.

let bar = null;

function closeBar() {
  if (bar) bar.remove();
  bar = null;
}

/** Shows the bar where `place` puts it, beside what is between `top` and `bottom` in the window. */
function openBar(label, place, { top, bottom }, ...children) {
  closeBar();
  bar = make("div", { className: "bar", role: "group", "aria-label": label }, ...children);
  // Pressing a button must not take the selection away.
  bar.addEventListener("pointerdown", (event) => event.target.closest("textarea, a") || event.preventDefault());
  place(bar);
  const isCoarse = matchMedia("(pointer: coarse)").matches;
  const around = bar.offsetParent.getBoundingClientRect();
  const isAbove = !isCoarse && top - bar.offsetHeight - GAP >= 0;
  // Above, it grows upwards.
  if (isAbove) bar.style.bottom = `${around.bottom - top + GAP}px`;
  else bar.style.top = `${bottom - around.top + (isCoarse ? GAP * 5 : GAP)}px`;
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
