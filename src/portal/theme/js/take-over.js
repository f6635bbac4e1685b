/* What one pays after so many months, computed on the device. Without this script the table says it. */
(function () {
  "use strict";

  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll("[data-take-over-form]");
  const numbers = new Intl.NumberFormat(document.documentElement.lang || "da", { maximumFractionDigits: 1 });

  /** The rule that is chosen: the option of a list, or the only one.
     @param {HTMLFormElement} form @returns {HTMLElement} */
  function chosen(form) {
    const field = /** @type {HTMLSelectElement | HTMLInputElement} */ (form.elements.namedItem("rule"));
    return field instanceof HTMLSelectElement ? field.selectedOptions[0] : field;
  }

  /** @param {HTMLFormElement} form */
  function show(form) {
    const months = /** @type {HTMLInputElement} */ (form.elements.namedItem("months"));
    const output = /** @type {HTMLOutputElement} */ (form.querySelector("output"));
    const lived = Math.floor(months.valueAsNumber);
    if (!(lived >= 0)) {
      output.textContent = "";
      return;
    }
    const left = 100 - lived * Number(chosen(form).dataset.percent);
    const share = lived >= Number(form.dataset.end) ? 0 : Math.max(0, left);
    output.textContent = (form.dataset.answer ?? "").replace("{n}", String(lived)).replace("{share}", numbers.format(share));
  }

  /** The department that one lives in comes first chosen.
     @param {HTMLFormElement} form */
  function choose(form) {
    const slug = window.portalLookup?.department?.remembered()?.slug;
    const field = form.elements.namedItem("rule");
    if (!(field instanceof HTMLSelectElement)) return;
    field.selectedIndex = Math.max(0, [...field.options].findIndex((option) => option.dataset.slug === slug));
  }

  for (const form of forms) {
    choose(form);
    form.hidden = false;
    form.addEventListener("input", () => show(form));
    form.addEventListener("submit", (event) => event.preventDefault());
    show(form);
  }
})();
