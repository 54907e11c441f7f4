/* Starts what the page has. */

function startPages() {
  const { dataset } = document.querySelector("script[data-manifest]");
  const box = byId("search_q");
  root = dataset.root;
  openIndex(dataset.manifest);
  // It is on its way already; what failed is said when somebody searches.
  manifest().catch(() => {});
  if (box) offerSuggestions(box);
  // A heading of a page may have the same id: these are found by what is in them.
  if (byId("results")?.querySelector("template")) startPage(box);
  if (byId("checker")?.elements) attempt(async () => {
    await loadRest("check");
    rest.startChecker(byId("quotation"));
  });
}

/** Suggestions are a part of their own, which is loaded when somebody is about to type. */
function offerSuggestions(box) {
  const wait = (step) => (box.onfocus = box.oninput = step);
  // What is not there is tried again with the next letter; Enter searches without suggestions.
  const offer = () => {
    wait(null);
    loadRest("suggest").then(() => rest.startBox(box), () => wait(offer));
  };
  wait(offer);
  if (document.activeElement === box) offer();
}

startPages();
