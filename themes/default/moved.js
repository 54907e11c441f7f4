/* Leads from a former address to the present one and takes along the query of a search and the
 * place on the page, which a refresh drops. The refresh is for those who read without scripts. */
(function () {
  "use strict";

  const { to } = document.currentScript.dataset;
  const { search, hash } = window.location;
  window.location.replace(to + search + hash);
})();
