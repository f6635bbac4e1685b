/* Once a department is chosen everything is its own: the menu, the front page, and a word on the pages that are the standard's.
   What the device remembers goes before what a link names: a visitor's link takes nobody's own away. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const department = /** @type {DepartmentChoice} */ (portal.department);
  if (!department) return;
  /** Where the links lead when no department is chosen.
     @type {Map<HTMLElement, string>} */
  const usual = new Map();

  const mine = () => department.remembered() ?? department.current();

  /** @param {string} path - of a page or a place of the chosen department */
  const home = (path) => `${portal.home(mine()?.slug)}${path}`;

  function lead() {
    document.querySelectorAll("[data-mine]").forEach((link) => {
      if (!usual.has(link)) usual.set(link, link.getAttribute("href") ?? "");
      link.setAttribute("href", mine() ? portal.href(home(link.dataset.mine ?? "") + department.suffix()) : usual.get(link) ?? "");
    });
    document.querySelectorAll("[data-mine-note]").forEach((note) => { note.hidden = !mine(); });
  }

  /** @param {HTMLElement} panel */
  function fill(panel) {
    const place = mine();
    panel.replaceChildren(...(place ? [portal.copy("mine", { name: place.name })] : []));
    portal.showState(panel, department.remembered() ? "kept" : "visit"); // who came by a link may live elsewhere
    panel.querySelector("[data-forget]")?.addEventListener("click", () => department.forget());
  }

  department.onChange(() => {
    document.querySelectorAll("[data-mine-panel]").forEach(fill);
    lead();
  });
  document.querySelectorAll("[data-mine-panel]").forEach(fill);
  lead();
})();
