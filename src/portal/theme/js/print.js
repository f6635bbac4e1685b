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

  /* Whom it goes to, without the letter that a mail or a text message would begin with: "" where it is for no one yet. */
  /** @param {string} href */
  function onPaper(href) {
    const message = /^(?:mailto|sms|tel):([^?]*)/.exec(href);
    return message ? message[1] : href;
  }

  function prepare() {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folded = document.querySelectorAll(".bv-page details:not([open], [data-standard], [data-fold])");
    opened = [...folded];
    for (const part of opened) part.open = true;
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll(PROSE);
    for (const link of links) {
      const address = onPaper(link.href);
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
