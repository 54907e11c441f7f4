/* Starts what the page has. */

function start(form) {
  const { manifest } = form.dataset;
  root = form.dataset.root;
  index = openIndex(manifest);
  startBox(form);
  if (byId("results")) startPage(form);
  if (byId("checker")) startChecker(byId("checker"));
}

if (typeof document !== "undefined") start(document.querySelector("form[role=search]"));
