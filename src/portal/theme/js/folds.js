/* Long pages are short on a phone: their parts begin folded, and a link to a place opens what it lies in. On a larger screen,
   on paper and without this script every part is open. */
(function () {
  "use strict";

  /* As --phone in tokens.css. */
  const PHONE = matchMedia("(max-width: 47.99rem)");
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folds = document.querySelectorAll("details[data-phone-fold]");

  /** @returns {HTMLElement | null} - by the browser's own reading of the address: `#%` is no place, and no fault */
  const goal = () => document.querySelector(":target");

  /** Opens what the address leads to: a part, or what lies in one. */
  function follow() {
    const place = goal();
    /** @type {HTMLDetailsElement | null | undefined} */
    const fold = place?.closest("details[data-phone-fold]") ?? place?.querySelector(":scope > details[data-phone-fold]");
    if (!place || !fold || fold.open) return;
    fold.open = true;
    place.scrollIntoView();
  }

  function fold() {
    for (const part of folds) {
      part.open = !PHONE.matches;
      part.dataset.ready = "";
    }
    follow();
  }

  PHONE.addEventListener("change", fold);
  window.addEventListener("hashchange", follow);
  fold();
})();
