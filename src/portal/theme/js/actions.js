/* What the tenant does, on a card: the standard's words, where the answer has none of its own. Loaded when a
   card is open, for it is the longest text of all; the cards that are there already get it where they are. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);

  /** @param {ActionFile} file */
  function begin({ usual, by_scheme: byScheme }) {
    portal.actionOf = function ({ id }, { action, neutral, isMixed }) {
      if (action || neutral || isMixed) return undefined;
      const other = byScheme[portal.department?.current()?.scheme ?? ""];
      return other?.[id] ?? usual[portal.index.columns.id.indexOf(id)];
    };
    const rows = new Map(portal.index.rows.map((row) => [row.id, row]));
    document.querySelectorAll(".bv-result-action").forEach((element) => {
      const row = rows.get(element.closest(".bv-result")?.getAttribute("data-item") ?? "");
      if (row && !element.textContent.trim()) element.textContent = portal.actionOf?.(row, portal.answer(row)) ?? "";
    });
    return true;
  }

  portal.receive("actions", portal.load("usual-actions", "assets/lookup-actions.js").then(begin));
})();
