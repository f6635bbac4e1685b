/* A department's short addresses: whoever asks for a row is led straight on. Without this script the row comes first. */
(function () {
  "use strict";

  function leadOn() {
    const row = document.getElementById(location.hash.slice(1))?.closest("li");
    const link = row && !("stays" in row.dataset) ? row.querySelector("a") : null;
    if (link) location.replace(link.href);
  }

  document.addEventListener("DOMContentLoaded", leadOn);
  window.addEventListener("hashchange", leadOn);
})();
