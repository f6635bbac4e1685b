/* The filter over a table: by room and by who. Without this script the whole table is there and the form is hidden.
   The choice is in the address (?rum=bad&hvem=you), so that a filtered table can be sent to a neighbour. */
(function () {
  "use strict";

  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const rows = [...document.querySelectorAll("tr[data-item]")];
  const sections = [...document.querySelectorAll(".bv-table-section")];
  const room = /** @type {HTMLSelectElement} */ (form.elements.namedItem("rum"));
  const who = /** @type {HTMLSelectElement} */ (form.elements.namedItem("hvem"));
  /* Only in a department's table, and only where it has decided something. */
  const decided = /** @type {HTMLInputElement | null} */ (form.elements.namedItem("afviger"));
  const count = /** @type {HTMLElement} */ (form.querySelector("[data-filter-count]"));
  const none = /** @type {HTMLElement} */ (form.querySelector("[data-filter-none]"));
  const clear = /** @type {HTMLElement} */ (form.querySelector("[type=reset]"));

  /** @param {HTMLElement} row */
  function matches(row) {
    const inRoom = !room.value || row.dataset.rooms?.split(" ").includes(room.value);
    return inRoom && (!who.value || row.dataset.role === who.value) && (!decided?.checked || row.dataset.origin === "decided");
  }

  let isFiltered = false;

  /** A part of a phone's table opens while it is what was asked for. @param {boolean} isAsked */
  function unfold(isAsked) {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folds = document.querySelectorAll("details[data-phone-fold]");
    if (isAsked !== isFiltered) for (const fold of folds) fold.open = isAsked || !matchMedia("(max-width: 47.99rem)").matches;
    isFiltered = isAsked;
  }

  function apply() {
    for (const row of rows) row.hidden = !matches(row);
    for (const section of sections) section.hidden = !section.querySelector("tr[data-item]:not([hidden])");
    for (const link of document.querySelectorAll("[data-category]")) {
      const section = document.querySelector(`section[aria-labelledby="${link.dataset.category}"]`);
      link.hidden = !section || section.hidden;
    }
    const shown = rows.filter((row) => !row.hidden).length;
    const words = shown === rows.length ? count.dataset.all : count.dataset.some;
    count.textContent = words?.replace("{n}", String(shown)) ?? "";
    none.hidden = shown > 0;
    clear.hidden = shown === rows.length;
    unfold(shown !== rows.length);
  }

  function remember() {
    const address = new URL(location.href);
    for (const select of [room, who]) {
      if (select.value) address.searchParams.set(select.name, select.value);
      else address.searchParams.delete(select.name);
    }
    if (decided?.checked) address.searchParams.set(decided.name, decided.value);
    else address.searchParams.delete("afviger");
    history.replaceState(null, "", address);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const select of [room, who]) {
      const value = asked.get(select.name);
      if (decided) decided.checked = asked.get(decided.name) === decided.value;
      if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
    }
  }

  /* A link to a row that the filter hides shows the whole table again. */
  function follow() {
    /** @type {HTMLElement | null} - by the browser's own reading of the address: `#%` is no row, and no fault */
    const goal = document.querySelector(":target");
    /** @type {HTMLDetailsElement | null | undefined} */
    const folded = goal?.closest("details:not([open])");
    if (folded) folded.open = true;
    if (goal?.closest("[hidden]")) {
      form?.reset();
      apply();
      goal.scrollIntoView();
    }
  }

  form.addEventListener("change", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); room.focus(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  /* A chosen department changes who does what in the rows; its script comes later in the page. */
  document.addEventListener("DOMContentLoaded", () => window.portalLookup?.department?.onChange(apply));
  window.addEventListener("hashchange", follow);
  form.hidden = false;
  read();
  apply();
  follow();
})();
