/* Starts the page of visits. */
(async function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const root = document.querySelector('[data-fieldwork="visits"]');
  if (!root) return;
  const page = field.page(root, await field.openStore());
  const { part } = page;

  field.openFile = page.openFile;
  field.visitsStart(page);
  field.visitsRound(page);
  field.visitsDwelling(page);
  field.visitsResults(page);
  for (const button of root.querySelectorAll("[data-ask]")) {
    button.addEventListener("click", () => {
      const sure = part(`[data-sure="${button.dataset.ask}"]`);
      sure.hidden = false;
      part("[data-not]", sure).focus();  // a key that is held down deletes nothing
    });
  }
  for (const button of root.querySelectorAll("[data-not]")) {
    button.addEventListener("click", () => { /** @type {HTMLElement} */ (button.closest("[data-sure]")).hidden = true; });
  }
  for (const button of root.querySelectorAll("[data-to]")) {
    button.addEventListener("click", () => page.go(button.dataset.to ?? "start", button.dataset.to === "round" ? page.sheet?.id : ""));
  }
  part("[data-without]").remove();
  history.replaceState({ view: "start", at: "" }, "");
  await page.show("start", "");
})();
