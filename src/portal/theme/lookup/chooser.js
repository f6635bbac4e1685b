/* Choosing the department: a combobox over the names and streets, which are loaded when it is opened. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  const { department } = portal;
  if (!department) return;
  const chooser = document.querySelector("[data-chooser]");
  const opener = chooser.querySelector("[data-chooser-open]"), panel = chooser.querySelector("[data-chooser-panel]");
  const input = panel.querySelector("input"), list = panel.querySelector("[role=listbox]"), forget = panel.querySelector("button");
  const show = portal.combobox(input, list, () => toggle(false));
  let engine;

  function toggle(isOpen) {
    panel.hidden = !isOpen;
    opener.setAttribute("aria-expanded", isOpen);
    forget.hidden = !department.remembered();
    (isOpen ? input : opener).focus();
  }

  /* The places that fit »navn« or »vej nummer«, best first. A place is [slug, dwelling type, name, streets], a street
     [name, first, last, 1 for odd or 2 for even numbers]. */
  function find(places, query, endings) {
    engine ||= portal.createEngine(
      places.map(([, , name, streets]) => ({ name: [name, ...streets.map(([street]) => street)].join(" "), words: "" })),
      [1], { stop: "", endings });
    const number = Number(query.match(/\d+/));
    const lives = ([, first, last, side]) => number >= first && number <= last && (!side || number % 2 === side % 2);
    const rank = ({ entry, score }) => (number && places[entry][3].length && !places[entry][3].some(lives) ? score / 3 : score);
    const hits = engine.find(query.replace(/\d.*/, "")).hits.sort((a, b) => rank(b) - rank(a));
    return hits.filter((hit) => rank(hit) > rank(hits[0]) / 3).slice(0, 8).map(({ entry }) => places[entry]);
  }

  function choose([slug, kind]) {
    input.value = "";
    show([]);
    department.use(slug, kind).then(() => toggle(false));
  }

  async function offer() {
    try {
      const { endings } = await portal.loadIndex(), places = await portal.load("departments", "assets/departments.js");
      const found = find(places, input.value.slice(0, 100), endings);
      list.replaceChildren(...found.map((place) => {
        const streets = place[3].map(([street, first, last]) => (last < 999 ? `${street} ${first}–${last}` : street));
        const option = portal.copy("place", { name: place[2], streets: streets.join(", ") });
        option.addEventListener("click", () => choose(place));
        return option;
      }));
      show([...list.children].map((option) => [option]));
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
    toggle(panel.hidden);
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
    if (event.relatedTarget && !chooser.contains(event.relatedTarget)) panel.hidden = true;
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-choose], [data-my-department]:not([data-filled]) a")) return;
    event.preventDefault();
    toggle(true);
  });
})();
