/* Long pages are short on a phone: their parts begin folded, and a link to a place opens what it lies in. On a larger screen,
   on paper and without this script every part is open. */
(function () {
  "use strict";

  /* As --phone in tokens.css. */
  const PHONE = matchMedia("(max-width: 47.99rem)");
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folds = document.querySelectorAll("details[data-phone-fold]");

  /** What the address leads to; `#%` is no place, and no fault. The browser's own :target comes later than this script. */
  function goal() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  }

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
    // A filter that is on has opened what it found (theme/js/filter.js).
    const isAsked = document.querySelector("[data-filter] [type=reset]:not([hidden])");
    for (const part of folds) {
      part.open = !PHONE.matches || Boolean(isAsked);
      part.dataset.ready = "";
    }
    follow();
  }

  PHONE.addEventListener("change", fold);
  window.addEventListener("hashchange", follow);
  fold();
})();
