/* Leads from a former address to the present one and takes along the place on the page, which a
 * refresh drops. The refresh is for those who read without scripts. */
(function () {
  "use strict";

  const { to } = document.currentScript.dataset;
  window.location.replace(to + window.location.hash);
})();
