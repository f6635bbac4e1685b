/* What paper can't do for itself: folded parts open, links show their whole address, and each sheet knows its page. */
(function () {
  "use strict";

  const PROSE = ".bv-article p a[href], .bv-article dd a[href], .bv-prose a[href], .bv-differing a[href], .bv-clause a[href]";
  /** @type {HTMLDetailsElement[]} */
  let opened = [];

  /* Kept in custom properties, since the margin boxes of @page can read nothing else of the page. */
  function nameSheets() {
    const style = document.documentElement.style;
    style.setProperty("--bv-sheet-title", JSON.stringify(document.title));
    style.setProperty("--bv-sheet-address", JSON.stringify(location.origin + location.pathname));
  }

  function prepare() {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folded = document.querySelectorAll(".bv-page details:not([open], [data-standard], [data-fold])");
    opened = [...folded];
    for (const part of opened) part.open = true;
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll(PROSE);
    for (const link of links) {
      const address = link.href.replace(/^(mailto|tel):/, "");
      const isSaid = link.getAttribute("href")?.startsWith("#") || link.textContent.replace(/ /g, "").includes(address);
      if (!isSaid) link.dataset.address = address;
    }
  }
  function restore() {
    for (const part of opened) part.open = false;
    opened = [];
  }

  nameSheets();
  window.addEventListener("beforeprint", prepare);
  window.addEventListener("afterprint", restore);
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
