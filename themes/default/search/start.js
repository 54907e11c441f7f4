/* Starts what the page has. */

function start() {
  const { dataset } = document.querySelector("script[data-manifest]");
  const box = byId("search_q");
  root = dataset.root;
  index = openIndex(dataset.manifest);
  if (box) startBox(box);
  if (byId("results")) startPage(box);
  if (byId("checker")) startChecker(byId("quotation"));
}

if (typeof document !== "undefined") start();
