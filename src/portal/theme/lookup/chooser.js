/* Choosing the department: a combobox over the names and streets, which are loaded when it is opened. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const department = /** @type {DepartmentChoice} */ (portal.department);
  if (!department) return;
  const chooser = portal.part(document, "[data-chooser]");
  const opener = portal.part(chooser, "[data-chooser-open]"), panel = portal.part(chooser, "[data-chooser-panel]");
  const input = portal.part(panel, "input"), list = portal.part(panel, "[role=listbox]"), forget = portal.part(panel, "button");
  const show = portal.combobox(input, list, () => toggle(false));
  /** @type {Engine | undefined} */
  let engine;

  /** @param {boolean} isOpen */
  function toggle(isOpen) {
    panel.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    forget.hidden = !department.remembered();
    (isOpen ? input : opener).focus();
  }

  /** The places that fit »navn« or »vej nummer«, best first.
     @param {DirectoryEntry[]} places @param {string} query @param {string} endings */
  function find(places, query, endings) {
    engine ||= portal.createEngine(
      places.map(({ name, streets }) => ({ name: [name, ...streets.map((street) => street.name)].join(" "), words: "" })),
      [1], { stop: "", endings });
    const number = Number(query.match(/\d+/));
    /** @param {DirectoryStreet} street */
    const lives = ({ first = 1, last = Infinity, side }) =>
      number >= first && number <= last && (!side || (side === "odd") === (number % 2 > 0));
    /** @param {Hit} hit */
    const rank = ({ entry, score }) => {
      const { streets } = places[entry];
      return number && streets.length && !streets.some(lives) ? score / 3 : score;
    };
    const hits = engine.find(query.replace(/\d.*/, "")).hits.sort((a, b) => rank(b) - rank(a));
    return hits.filter((hit) => rank(hit) > rank(hits[0]) / 3).slice(0, 8).map(({ entry }) => places[entry]);
  }

  /** @param {DirectoryEntry} place */
  function choose({ slug, dwelling_type: kind }) {
    input.value = "";
    show([]);
    department.use(slug, kind).then(() => toggle(false));
  }

  /** @param {DirectoryStreet} street */
  const streetWords = ({ name, first = 1, last }) => (last ? `${name} ${first}–${last}` : name);

  async function offer() {
    try {
      const { endings } = await portal.loadIndex(), places = await portal.loadDirectory();
      const found = find(places, input.value.slice(0, 100), endings);
      const options = found.map((place) => {
        const option = portal.copy("place", { name: place.name, streets: place.streets.map(streetWords).join(", ") });
        option.addEventListener("click", () => choose(place));
        return option;
      });
      list.replaceChildren(...options);
      show(options.map((option) => [option]));
      portal.tell(panel, input.value.trim() && !found.length ? "no-place" : "");
    } catch {
      portal.tell(panel, "failed");
    }
  }

  portal.chooseDepartment = () => toggle(true);
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-expanded", "false");
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    toggle(Boolean(panel.hidden));
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key === " ") event.preventDefault(), opener.click();
  });
  input.addEventListener("focus", offer);
  input.addEventListener("input", offer);
  forget.addEventListener("click", () => {
    department.forget();
    toggle(false);
  });
  chooser.addEventListener("focusout", (event) => {
    const next = /** @type {Node | null} */ (event.relatedTarget);
    if (next && !chooser.contains(next)) panel.hidden = true;
  });
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest("[data-choose], [data-my-department]:not([data-filled]) a")) return;
    event.preventDefault();
    toggle(true);
  });
})();
