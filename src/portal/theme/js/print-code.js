/* The QR code that a guide or an item has on paper. It can't be fetched while the browser prints, so it is made when the page
   has come to rest, where there is room for a printer; a phone and a reader who saves data fetch nothing. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-print-code]"));
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-share-address]"));
  if (!place || !link || !portal?.drawCode || navigator.connection?.saveData) return;
  if (!matchMedia("(min-width: 48rem)").matches) return;

  async function draw() {
    const code = await portal?.drawCode?.(link?.href ?? "") ?? [];
    place?.querySelector("svg")?.remove();
    place?.prepend(...code);
    if (place) place.hidden = !code.length;
  }

  /* A page behind another, or on a busy machine, may never be idle. */
  const PATIENCE = { timeout: 2000 };

  function atRest() {
    if (window.requestIdleCallback) window.requestIdleCallback(draw, PATIENCE);
    else setTimeout(draw);
  }

  portal.department?.onChange(atRest);
  if (document.readyState === "complete") atRest();
  else window.addEventListener("load", atRest);
})();
