/* Departments beside each other and beside the standard: each chosen one becomes a column, from the data of the look-up. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-compare-form]"));
  const table = /** @type {HTMLTableElement | null} */ (document.querySelector("[data-compare]"));
  if (!portal || !portal.answersAt || !form || !table) return;
  const { none = "", differs = "", onlyThere = "" } = form.dataset;
  /** @type {NodeListOf<HTMLSelectElement>} */
  const fields = form.querySelectorAll("select");
  const places = [...fields];
  const only = /** @type {HTMLInputElement} */ (form.querySelector("[data-compare-only]"));
  const told = /** @type {HTMLElement} */ (form.querySelector("[data-compare-told]"));
  const body = table.tBodies[0];
  const answersAt = portal.answersAt;

  /** @param {string} name @param {string} text @param {Record<string, string>} [attributes] */
  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  /** The answers of a row as a cell: each kind of dwelling after its name, then what else was decided and its origin.
     @param {IndexRow} entry @param {DepartmentFile} file */
  function cell(entry, file) {
    const all = answersAt(entry, file);
    const made = element("td", "", { "data-label": file.name, "data-performs": all[0].answer.performs });
    const isOther = file.choices.some((kind) => file.kinds[kind].own[entry.id]);
    for (const { label, answer } of all) {
      made.append(element("p", (label ? `${label}: ` : "") + answer.sentence + (answer.note ? ` ${answer.note}` : "")));
      made.append(element("small", answer.origin ?? ""));
    }
    if (isOther) made.prepend(element("span", differs, { class: "bv-tag" }));
    made.toggleAttribute("data-differs", isOther);
    return made;
  }

  /** What only one department has: a row at the end, with nothing at the others.
     @param {OwnItem} item @param {DepartmentFile} owner @param {DepartmentFile[]} files */
  function ownRow(item, owner, files) {
    const row = element("tr", "", { "data-compare-own": item.id });
    row.append(element("th", item.name, { scope: "row" }), element("td", "–"));
    for (const file of files) {
      const entry = /** @type {any} */ ({ ...item, guide: "", clause: "" });
      row.append(file === owner ? cell(entry, file) : element("td", onlyThere.replace("{name}", owner.name), { "data-label": file.name }));
    }
    return row;
  }

  /** @param {DepartmentFile[]} files */
  function show(files) {
    table?.querySelectorAll("[data-column], [data-compare-own]").forEach((old) => old.remove());
    files.forEach((file) => table?.tHead?.rows[0].append(element("th", file.name, { scope: "col", "data-column": "" })));
    let others = 0;
    for (const row of portal?.index.rows ?? []) {
      const line = body.querySelector(`[data-compare-item="${row.id}"]`);
      const cells = files.map((file) => cell(row, file));
      cells.forEach((one) => one.setAttribute("data-column", ""));
      const isOther = cells.some((one) => one.hasAttribute("data-differs"));
      others += Number(isOther);
      line?.append(...cells);
      line?.toggleAttribute("hidden", only.checked && files.length > 0 && !isOther);
    }
    files.forEach((file) => file.items?.forEach((item) => body.append(ownRow(item, file, files))));
    told.textContent = files.length ? ((others === 1 ? told.dataset.one : told.dataset.some) ?? "").replace("{count}", String(others)) : "";
  }

  async function update() {
    const slugs = [...new Set(places.map(({ value }) => value).filter(Boolean))];
    show(await Promise.all(slugs.map((slug) => portal?.load(`department:${slug}`, `${portal.home(slug)}lookup.js`))));
  }

  async function begin() {
    await portal?.loadIndex();
    const every = new Map((await portal?.loadDirectory())?.filter(({ dwelling_type: kind }) => !kind).map(({ slug, name }) => [slug, name]));
    const sorted = [...every].sort(([, one], [, other]) => one.localeCompare(other, "da"));
    for (const place of places) {
      place.append(element("option", none, { value: "" }), ...sorted.map(([slug, name]) => element("option", name, { value: slug })));
      place.addEventListener("change", update);
    }
    only.addEventListener("change", update);
    if (form) form.hidden = false;
    const mine = portal?.department?.remembered()?.slug;
    if (mine && every.has(mine)) {
      places[0].value = mine;
      await update();
    }
  }

  begin().catch(() => { /* Without the data the standard is here alone. */ });
})();
