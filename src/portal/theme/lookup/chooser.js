/* Choosing the department: a combobox over the names and streets, which are loaded when it is opened. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const department = /** @type {DepartmentChoice} */ (portal.department);
  if (!department) return;
  const chooser = portal.part(document, "[data-chooser]");
  const opener = portal.part(chooser, "[data-chooser-open]"), panel = portal.part(chooser, "[data-chooser-panel]");
  const input = portal.part(panel, "input"), list = portal.part(panel, "[role=listbox]"), forget = portal.part(panel, "button");
  const name = portal.part(opener, "[data-chooser-name]"), whole = portal.part(panel, "[data-chooser-whole]");
  const show = portal.combobox(input, list, () => toggle(false));

  /* The band of the header ends a name that is longer than its lines. */
  function nameWhole() {
    name.title = whole.textContent = name.textContent;
  }

  /** @param {boolean} isOpen */
  function toggle(isOpen) {
    panel.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    forget.hidden = !department.remembered();
    (isOpen ? input : opener).focus();
  }

  /** @param {DirectoryEntry} place @param {boolean} isHouse */
  function choose({ slug, dwelling_type: kind }, isHouse) {
    input.value = "";
    show([]);
    department.use(slug, kind || isHouse ? kind : undefined).then(() => toggle(false));
  }

  /** @param {DirectoryStreet} street */
  const streetWords = ({ name, first = 1, last }) => (last ? `${name} ${first === last ? last : `${first}–${last}`}` : name);

  async function offer() {
    try {
      const find = await portal.loadPlaces(), places = await portal.loadDirectory(), typed = input.value.trim();
      await portal.loadIndex();
      const { found, state, isHouse } = typed ? find(places, typed) : { found: [], state: "", isHouse: false };
      const options = found.map((place) => {
        const streets = [...new Set(place.streets.map(streetWords))].join(", "), option = portal.copy("place", { name: place.name, streets });
        option.addEventListener("click", () => choose(place, isHouse));
        return option;
      });
      list.replaceChildren(...options);
      show(options.map((option) => [option]));
      portal.showState(panel, state);
    } catch {
      portal.showState(panel, "failed");
    }
  }

  department.onChange(nameWhole);
  nameWhole();
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
