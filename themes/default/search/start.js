/* Starts what the page has. */

function start() {
  const { dataset } = document.querySelector("script[data-manifest]");
  const box = byId("search_q");
  root = dataset.root;
  index = openIndex(dataset.manifest);
  // It is on its way already; what failed is said when somebody searches.
  index.manifest().catch(() => {});
  if (box) offerSuggestions(box);
  if (byId("results")) startPage(box);
  if (byId("checker")) attempt(startChecking);
}

/** Suggestions are a part of their own, which is loaded when somebody is about to type. */
function offerSuggestions(box) {
  let isOffering = false;
  async function offer() {
    if (isOffering) return;
    isOffering = true;
    // What is not there is tried again with the next letter; Enter searches without suggestions.
    await Promise.all([loadRest(index), loadPart(index, "suggest")]).then(() => rest.startBox(box), () => (isOffering = false));
  }
  ["focus", "input"].forEach((event) => box.addEventListener(event, offer));
  if (document.activeElement === box) offer();
}

async function startChecking() {
  await Promise.all([loadRest(index), loadPart(index, "check")]);
  rest.startChecker(byId("quotation"));
}

if (typeof document !== "undefined") start();
