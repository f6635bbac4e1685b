/* Searching a document's clauses: those that hold every word stay, and open. Without this script the field is hidden. */
(function () {
  "use strict";

  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("[data-clause-search]");
  const field = form?.querySelector("input"), report = form?.querySelector("[role=status]");
  if (!form || !field || !report) return;
  const clauses = [...document.querySelectorAll(".bv-clause[data-clause]")];

  function search() {
    const words = field?.value.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    let found = 0;
    for (const clause of clauses) {
      const text = clause.textContent.toLowerCase(), holds = words.every((word) => text.includes(word));
      clause.hidden = !holds;
      found += Number(holds);
      const fold = clause.querySelector("details");
      if (fold && words.length) fold.open = holds;
    }
    const { some = "", none = "" } = /** @type {HTMLElement} */ (report).dataset;
    if (report) report.textContent = !words.length ? "" : found ? some.replace("{n}", String(found)) : none;
  }

  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
})();
