/* What readers do, and what follows. */

let pause = 0;

let passed = null; // The selection for which the bar was closed by Escape.

/** Where it is said what was done, for those who hear the page. */
const said = document.querySelector("main > [role=status]");

const label = (selection) => selection.toString().trim();

function offer() {
  const selection = getSelection();
  if (selection.isCollapsed) passed = null;
  if (bar && bar.contains(document.activeElement)) return;
  const passage = passageOf(selection);
  if (!passage || label(selection) === passed) {
    if (bar && bar.classList.contains("passage")) closeBar();
    return;
  }
  offerPassage(passage);
}

function offerPassage(passage) {
  const work = passage.isOfOne && data.works.find(({ anchor }) => anchor === passage.anchor);
  const rectangles = Array.from(passage.range.getClientRects()).filter(({ width }) => width > 0);
  const block = passage.end.closest(".para");
  if (!rectangles.length || !block) return;
  const place = { top: Math.min(...rectangles.map(({ top }) => top)), bottom: Math.max(...rectangles.map(({ bottom }) => bottom)) };
  const actions = [button("Copy link to this passage", () => {
    const address = addressOf(passage, here);
    report(copy(address), "Link", address, said);
  })];
  if (work && !work.isCut) {
    actions.push(button("Copy quotation", () => {
      const text = quotation(wordsOf(passage), work, data, `${here}#${passage.start.id}`);
      report(copy(text), "Quotation", text, said);
    }));
  }
  if (work) actions.push(button("Cite", () => cite({ work, first: passage.first, last: passage.last })));
  actions.push(elsewhere(wordsOf(passage)));
  openBar("Selected passage", (element) => block.append(element), place, ...actions);
  bar.classList.add("passage");
}

const MOST_WORDS = 1500; // Characters; a longer address is cut off by some servers.

/** A link to the page that finds the same words elsewhere in the archive. */
function elsewhere(words) {
  const { root } = document.querySelector("script[data-root]").dataset;
  const whole = words.length > MOST_WORDS ? words.slice(0, MOST_WORDS).replace(/\s+\S*$/, "") : words;
  return make("a", { href: `${root}quote.html?text=${encodeURIComponent(whole)}` }, "Find elsewhere");
}

/** What could not be copied is shown to be copied by hand. */
function offerText({ button: pressed, what, text }) {
  openBar(what, (element) => pressed.parentElement.append(element), pressed.getBoundingClientRect());
  report(Promise.resolve(copyByCommand(text)), what, text, said);
}

/** A link that was followed, and copied if the browser let us. */
async function offerLink({ link, address, copied }) {
  const part = partAt(data, anchorIn(link.hash));
  const block = link.closest(".para");
  const isCopied = copied.then((isDone) => isDone || copyByCommand(address));
  const what = part && (part.first ? "Cite this paragraph" : part.signs ? "Cite this part" : "Cite");
  const more = part ? [button(what, () => cite(part))] : [];
  const chosen = (part && part.first && block) || link;
  openBar("Link", (element) => block ? block.append(element) : link.parentElement.after(element), chosen.getBoundingClientRect(), ...more);
  await report(isCopied, "Link", address, said);
}

document.addEventListener("passage", offer);
document.addEventListener("passagelink", ({ detail }) => offerLink(detail));
document.addEventListener("act", ({ detail }) => offerText(detail));
document.addEventListener("citations", () => made || fill());
window.addEventListener("hashchange", () => made && fill());

document.addEventListener("selectionchange", () => {
  clearTimeout(pause);
  pause = setTimeout(offer, 200);
});
document.addEventListener("pointerdown", ({ target }) => bar && !bar.contains(target) && closeBar());
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !bar) return;
  passed = label(getSelection());
  closeBar();
});
