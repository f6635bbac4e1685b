/* The filter over a table: by room, by who, or what the department decided itself. Without this script the whole table is
   there and the form is hidden. The choice is in the address (?rum=bad), so that a filtered table can be sent to a neighbour. */
(function () {
  "use strict";

  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const rows = [...document.querySelectorAll("tr[data-item]")];
  const sections = [...document.querySelectorAll(".bv-table-section")];
  const show = /** @type {HTMLSelectElement} */ (form.elements.namedItem("vis"));
  const count = /** @type {HTMLElement} */ (form.querySelector("[data-filter-count]"));
  const none = /** @type {HTMLElement} */ (form.querySelector("[data-filter-none]"));
  const clear = /** @type {HTMLElement} */ (form.querySelector("[type=reset]"));

  /* Each choice is a part of the address: a name and what a row then has. */
  /** @type {Record<string, (row: HTMLElement, value: string) => boolean | undefined>} */
  const FITS = {
    rum: (row, value) => row.dataset.rooms?.split(" ").includes(value),
    hvem: (row, value) => row.dataset.role === value,
    afviger: (row) => row.dataset.origin === "decided",
  };

  /** @param {HTMLElement} row */
  function matches(row) {
    const [name, value] = show.value.split("=");
    return !name || FITS[name](row, value);
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
    const address = new URL(location.href), [name, value] = show.value.split("=");
    for (const one of Object.keys(FITS)) address.searchParams.delete(one);
    if (name) address.searchParams.set(name, value);
    history.replaceState(null, "", address);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    const choices = Object.keys(FITS).map((name) => `${name}=${asked.get(name)}`);
    show.value = [...show.options].map(({ value }) => value).find((value) => choices.includes(value)) ?? "";
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
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); show.focus(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  /* A chosen department changes who does what in the rows; its script comes later in the page. */
  document.addEventListener("DOMContentLoaded", () => window.portalLookup?.department?.onChange(apply));
  window.addEventListener("hashchange", follow);
  form.hidden = false;
  read();
  apply();
  follow();
})();
