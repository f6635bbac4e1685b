/* A department's short addresses: whoever asks for a row is led straight on. Without this script the row comes first. Who asks
   for none, as one does who was told the address, sees the way to the department and not some hundred rows. */
(function () {
  "use strict";

  /** @param {boolean} isOpen */
  function unfold(isOpen) {
    const rows = document.querySelector("details");
    if (rows) rows.open = isOpen;
  }

  function leadOn() {
    const row = document.getElementById(location.hash.slice(1))?.closest("li");
    const link = row && !("stays" in row.dataset) ? row.querySelector("a") : null;
    unfold(Boolean(row));
    if (link) location.replace(link.href);
  }

  document.addEventListener("DOMContentLoaded", leadOn);
  window.addEventListener("hashchange", leadOn);
  window.addEventListener("beforeprint", () => unfold(true));
})();
