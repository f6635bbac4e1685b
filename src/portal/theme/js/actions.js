/* What only an open card says: what the tenant does by the standard, where the answer has no words of its own, and the first
   sentence of a place. Loaded when a card is open; the cards that are there already get it where they are. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);

  /** @param {ActionFile} file */
  function begin({ usual, by_scheme: byScheme, places }) {
    portal.placeTexts = places;
    portal.actionOf = function ({ id }, { action, neutral, isMixed }) {
      if (action || neutral || isMixed) return undefined;
      const other = byScheme[portal.department?.current()?.scheme ?? ""];
      return other?.[id] ?? usual[portal.index.columns.id.indexOf(id)];
    };
    const rows = new Map(portal.index.rows.map((row) => [row.id, row]));
    /** @param {string} selector @param {(card: Element | null) => string | undefined} words */
    const fill = (selector, words) => document.querySelectorAll(selector).forEach((element) => {
      if (!element.textContent.trim()) element.textContent = words(element.closest(".bv-result")) ?? "";
    });
    /** @param {(row: IndexRow) => string | undefined} words @returns {(card: Element | null) => string | undefined} */
    const ofItem = (words) => (card) => {
      const row = rows.get(card?.getAttribute("data-item") ?? "");
      return row && words(row);
    };
    fill(".bv-result-action", ofItem((row) => portal.actionOf?.(row, portal.answer(row))));
    fill(".bv-result .bv-quote", ofItem((row) => portal.quote(portal.answer(row).clause ?? "")));
    fill(".bv-result-text", (card) => portal.textOf(portal.beside()?.places[Number(card?.getAttribute("data-place") ?? -1)]));
    return true;
  }

  portal.receive("actions", portal.load("usual-actions", "assets/lookup-actions.js").then(begin));
})();
