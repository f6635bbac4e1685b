/* Once a department is chosen everything is its own: the menu, the front page, and a word on the pages that are the standard's.
   What the device remembers goes before what a link names: a visitor's link takes nobody's own away. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const department = /** @type {DepartmentChoice} */ (portal.department);
  if (!department) return;
  /** Whose rows and clauses written text refers to: one's own, where there are any. A text that refers to all of it means the proposal. */
  const WRITTEN = ["hvem-ordner-hvad/", "husorden/"];
  /** Where the links lead when no department is chosen, and what they say.
     @type {Map<HTMLElement, { href: string, words: string }>} */
  const usual = new Map();

  const mine = () => department.remembered() ?? department.current();

  /** @param {string} path - of a page or a place of the chosen department. What the device remembers needs no word in the address. */
  function home(path) {
    const [page, place] = path.split("#"), here = portal.home(mine()?.slug) + page;
    return portal.href(`${here}${department.remembered() ? "" : department.suffix()}${place ? `#${place}` : ""}`);
  }

  function markWritten() {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll(".bv-page:not([data-department]) .bv-prose a[href]");
    for (const link of links) {
      const page = WRITTEN.find((path) => link.pathname === new URL(portal.href(path), location.href).pathname);
      if (page && link.hash && link.pathname !== location.pathname) link.dataset.mine = page + link.hash;
    }
  }

  function lead() {
    document.querySelectorAll("[data-mine]").forEach((link) => {
      const { href, words } = usual.get(link) ?? { href: link.getAttribute("href") ?? "", words: link.textContent };
      usual.set(link, { href, words });
      link.setAttribute("href", mine() ? home(link.dataset.mine ?? "") : href);
      if (link.dataset.mineWords) link.textContent = mine() ? link.dataset.mineWords : words;
    });
    document.querySelectorAll("[data-mine-note]").forEach((note) => { note.hidden = !mine(); });
    document.querySelectorAll("[data-mine-not]").forEach((note) => { note.hidden = Boolean(mine()); });
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
  markWritten();
  lead();
})();
