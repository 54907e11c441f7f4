/* Added by `despatch serve`, and to no file: loads the page again when the site was built anew. */
(function () {
  "use strict";
  var at = document.currentScript.dataset.at;
  var builds = new EventSource("/_despatch/live?at=" + encodeURIComponent(at));
  builds.addEventListener("built", function () {
    builds.close();
    location.reload();
  });
})();
