/* A page that has moved, where the server can't lead on by itself: the place on it that was asked for goes along. */
(function () {
  "use strict";

  document.addEventListener("DOMContentLoaded", () => {
    const link = document.querySelector("a");
    if (link && location.hash && !link.hash) location.replace(link.href + location.hash);
  });
})();
