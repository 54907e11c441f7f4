/* Starts what the page has. */

function start() {
  const { dataset } = document.querySelector("script[data-manifest]");
  const box = byId("search_q");
  root = dataset.root;
  index = openIndex(dataset.manifest);
  // It is on its way already; what failed is said when somebody searches.
  index.manifest().catch(() => {});
  if (box) startBox(box);
  if (byId("results")) startPage(box);
  if (byId("checker")) attempt(startChecking);
}

async function startChecking() {
  await loadRest(index);
  rest.startChecker(byId("quotation"));
}

if (typeof document !== "undefined") start();
