/* Starts the page of visits. */
(async function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const root = document.querySelector('[data-fieldwork="visits"]');
  if (!root) return;
  const page = field.page(root, await field.openStore());

  field.visitsRound(page, field.visitsStart(page));
  field.visitsDwelling(page);
  field.visitsResults(page);
  await field.ready(page);
})();
