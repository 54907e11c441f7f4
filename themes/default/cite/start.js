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
  const rectangle = Array.from(passage.range.getClientRects()).filter(({ width }) => width > 0).at(-1);
  const block = passage.end.closest(".para");
  if (!rectangle || !block) return;
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
  openBar("Selected passage", (element) => block.append(element), rectangle, ...actions);
  bar.classList.add("passage");
}

/** A link that was followed, and copied if the browser let us. */
async function offerLink({ link, address, copied }) {
  const part = partAt(data, anchorIn(link.hash));
  const block = link.closest(".para");
  const isCopied = copied.then((isDone) => isDone || copyByCommand(address));
  const more = part ? [button(part.first ? "Cite this paragraph" : "Cite", () => cite(part))] : [];
  openBar("Link", (element) => block ? block.append(element) : link.parentElement.after(element), link.getBoundingClientRect(), ...more);
  await report(isCopied, "Link", address, said);
}

document.addEventListener("passage", offer);
document.addEventListener("passagelink", ({ detail }) => offerLink(detail));
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
