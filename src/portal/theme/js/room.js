/* A room: who does each thing where one lives, alike in the list and in the drawing. Without this script, and while no
   department is chosen, both give the organisation's standard. */
(function () {
  "use strict";

  const portal = window.portalLookup, department = portal?.department;
  if (!portal || !department) return;
  /** What a place says when no department is chosen.
     @type {Map<Element, ChildNode[]>} */
  const usual = new Map();
  /** Address and name of a link then.
     @type {Map<Element, { href: string, label: string | null }>} */
  const plain = new Map();

  /** @param {Element} place @param {Node[] | null} words - of the department; null brings the standard's back */
  function put(place, words) {
    const before = usual.get(place) ?? [...place.childNodes];
    usual.set(place, before);
    place.replaceChildren(...(words ?? before));
  }

  /** The department's answer with what else it decided, or one for each kind of dwelling while they differ.
     @param {IndexRow} row @returns {Node[]} */
  const said = (row) => /** @type {PortalLookup} */ (portal).answers(row).map((one) =>
    portal.copy("thing", { ...portal.partsOf(row, one), label: one.label && `${one.label}:`, note: one.answer.note }));

  /** For paper, where each line saying it took a second sheet: where answers come from, and the numbers of their things.
     @param {Map<string, IndexRow>} rows @returns {Node[]} */
  function origins(rows) {
    /** @type {Map<string, string[]>} */
    const numbers = new Map();
    document.querySelectorAll("ol.bv-things > li").forEach((line, n) => {
      const row = rows.get(/** @type {HTMLElement} */ (line).dataset.item ?? "");
      for (const { label, answer } of row ? portal?.answers(row) ?? [] : []) {
        const origin = answer.origin ?? "";
        numbers.set(origin, [...numbers.get(origin) ?? [], label ? `${n + 1} (${label})` : `${n + 1}`]);
      }
    });
    return [...numbers].flatMap(([origin, of]) => portal?.copy("room-origin", { numbers: of.join(", "), origin }) ?? []);
  }

  /** @param {Element} link @param {IndexRow | null} row */
  function lead(link, row) {
    const before = plain.get(link) ?? { href: link.getAttribute("href") ?? "", label: link.getAttribute("aria-label") };
    plain.set(link, before);
    link.setAttribute("href", before.href + (department?.suffix() ?? ""));
    if (before.label === null) return;
    const { sentence = "", note = "" } = (row && portal?.answer(row)) || {};
    const label = `${/** @type {SVGElement} */ (link).dataset.name}: ${sentence} ${note}`.trim();
    link.setAttribute("aria-label", row ? label : before.label);
  }

  /** To the room's part of the department's table, or of the standard's.
     @param {Element} link @param {ChosenDepartment | null | undefined} here */
  function leadToTable(link, here) {
    const standard = plain.get(link)?.href ?? link.getAttribute("href") ?? "";
    plain.set(link, { href: standard, label: null });
    const own = here && portal?.href(`${portal.home(here.slug)}hvem-ordner-hvad/${department?.suffix()}${standard.slice(standard.indexOf("#"))}`);
    link.setAttribute("href", own ?? standard);
  }

  /** What only the department has in this room, then what the drawing has no place for and the department answers otherwise.
     @param {ChosenDepartment} here @param {string} room @param {Map<string, IndexRow>} rows @returns {IndexRow[]} */
  function ownRows(here, room, rows) {
    const own = (here.items ?? []).filter((item) => item.rooms.split(" ").includes(room)).map(({ id }) => id);
    const isOther = (/** @type {string} */ id) => [here, ...Object.values(here.kinds)].some((kind) => id in kind.own);
    const rest = [...document.querySelectorAll("[data-room-rest] li")].map((line) => /** @type {HTMLElement} */ (line).dataset.item ?? "");
    return [...own, ...rest.filter(isOther)].flatMap((id) => rows.get(id) ?? []);
  }

  /** They stand beside the drawing, and nowhere twice.
     @param {ChosenDepartment | null | undefined} here @param {Map<string, IndexRow>} rows */
  function showOwn(here, rows) {
    const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-room-own]"));
    if (!place || !portal) return;
    const own = here ? ownRows(here, place.dataset.room ?? "", rows) : [];
    const things = own.map((row) => portal.mark(portal.copy("room-own-thing", {
      name: { href: row.address ?? `hvem-ordner-hvad/${row.id}/${department?.suffix()}`, text: row.name }, who: said(row) }), row));
    place.replaceChildren(...(own.length ? [portal.copy("room-own", { name: here?.name, things })] : []));
    document.querySelectorAll("[data-room-rest] li").forEach((line) => {
      /** @type {HTMLElement} */ (line).hidden = own.some(({ id }) => id === /** @type {HTMLElement} */ (line).dataset.item);
    });
    const count = /** @type {HTMLElement | null} */ (document.querySelector("[data-room-rest] > summary > small"));
    if (count) count.hidden = own.length > 0;
  }

  function fill() {
    const here = department?.current(), rows = new Map(portal?.rows().map((row) => [row.id, row]));
    document.querySelectorAll("[data-room-standard]").forEach((line) => {
      put(line, here && portal ? [portal.copy("room-here", { name: here.name })] : null);
    });
    document.querySelectorAll("[data-room-origins]").forEach((line) => put(line, here ? origins(rows) : null));
    showOwn(here, rows);
    document.querySelectorAll("[data-room-table]").forEach((link) => leadToTable(link, here));
    document.querySelectorAll(".bv-things > li:has([data-thing-who]), .bv-scene > g > a").forEach((element) => {
      const row = rows.get(/** @type {HTMLElement} */ (element).dataset.item ?? "");
      if (!row) return;
      portal?.mark(/** @type {HTMLElement} */ (element), row);
      element.querySelectorAll("[data-thing-who]").forEach((who) => put(who, here ? said(row) : null));
      (element.matches("a") ? [element] : [...element.querySelectorAll("div > a")]).forEach((link) => lead(link, here ? row : null));
    });
  }

  let isFilled = false;
  function change() {
    const isHere = Boolean(department?.current());
    if (isHere || isFilled) fill();
    isFilled = isHere;
  }
  department.onChange(change);
  change();
})();
