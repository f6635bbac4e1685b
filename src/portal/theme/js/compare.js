/* Departments beside each other and beside the standard: each chosen one becomes a column, from its open data. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-compare-form]"));
  if (!portal || !form) return;
  const { none = "", differs = "", onlyThere = "", rest = "", ask } = form.dataset;
  /** @type {NodeListOf<HTMLSelectElement>} */
  const fields = form.querySelectorAll("select");
  const places = [...fields];
  const only = /** @type {HTMLInputElement} */ (form.querySelector("[data-compare-only]"));
  const report = /** @type {HTMLElement} */ (form.querySelector("[data-compare-report]"));
  const failed = /** @type {HTMLElement} */ (document.querySelector("[data-compare-failed]"));
  const others = /** @type {HTMLElement} */ (document.querySelector("[data-compare-rest]"));
  /** @type {NodeListOf<HTMLTableRowElement>} */
  const rows = document.querySelectorAll("[data-compare-item]");
  /** @type {NodeListOf<HTMLElement>} */
  const parts = document.querySelectorAll("[data-compare-part]");
  /** @type {Map<string, Promise<DepartmentAnswers>>} */
  const files = new Map();
  /** What each department is called to a reader, an example as one.
     @type {Map<string, string>} */
  let names = new Map();

  /** @param {string} name @param {string} text @param {Record<string, string>} [attributes] */
  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  /** The kinds of dwelling one can live in there: those of no type first, where there are any.
     @param {DepartmentAnswers} file @returns {{ id?: string, name: string, scheme?: "A" | "B" }[]} */
  function kindsOf({ dwelling_types: types, streets, scheme }) {
    const hasRest = !types.length || !streets.length || streets.some(({ dwelling_type: kind }) => !kind);
    return [...(hasRest ? [{ name: rest, scheme }] : []), ...types.map(({ id, name, scheme: own }) => ({ id: String(id), name: String(name), scheme: own ?? scheme }))];
  }

  /** What is said of an item for a kind of dwelling: its own deviation, else the one for all, else the standard under its
     scheme. Where the scheme makes the answer, only the department's own origin is known.
     @param {string} id @param {{ id?: string, scheme?: "A" | "B" }} kind @param {DepartmentAnswers} file @param {(scheme?: "A" | "B") => string} standard */
  function answerFor(id, kind, file, standard) {
    const all = file.deviations.filter(({ item }) => item === id);
    const found = all.find((one) => kind.id && one.dwelling_type === kind.id) ?? all.find((one) => !one.dwelling_type);
    if (found) return { ...found, words: [found.sentence, found.note, ...found.limits ?? []].filter(Boolean).join(" ") };
    const isKnown = kind.scheme === file.scheme || standard("A") === standard("B");
    const origin = file.origins.find(({ items }) => items.includes(id))?.origin ?? "";
    return { differs: false, words: standard(kind.scheme), origin: isKnown ? origin : "" };
  }

  /** @param {string} id @param {DepartmentAnswers} file @param {(scheme?: "A" | "B") => string} standard */
  function cell(id, file, standard) {
    const all = kindsOf(file).map((kind) => ({ name: kind.name, ...answerFor(id, kind, file, standard) }));
    const isSame = all.every(({ words, origin }) => words === all[0].words && origin === all[0].origin);
    const made = element("td", "", { "data-label": file.name, "data-column": "" });
    for (const { name, words, origin } of isSame ? all.slice(0, 1) : all) {
      made.append(element("p", isSame ? words : `${name}: ${words}`), element("small", origin));
    }
    const isOther = all.some((one) => one.differs);
    if (isOther) made.prepend(element("span", differs, { class: "bv-tag" }));
    made.toggleAttribute("data-differs", isOther);
    return made;
  }

  /** What only one department has, with nothing at the others.
     @param {OpenItem} item @param {DepartmentAnswers} owner @param {DepartmentAnswers[]} chosen */
  function ownRow(item, owner, chosen) {
    const row = element("tr", "", { "data-compare-own": item.id });
    row.append(element("th", item.name, { scope: "row" }), element("td", "–"));
    for (const file of chosen) {
      const there = onlyThere.replace("{name}", owner.name);
      row.append(file === owner ? cell(item.id, file, () => "") : element("td", there, { "data-label": file.name }));
    }
    return row;
  }

  /** A row's cells, and whether one is not as the standard.
     @param {HTMLTableRowElement} row @param {DepartmentAnswers[]} chosen */
  function fill(row, chosen) {
    const { compareItem = "", a, b } = row.dataset, usual = row.querySelector("[data-compare-standard]")?.textContent ?? "";
    const cells = chosen.map((file) => cell(compareItem, file, (scheme) => (scheme === "A" ? a : scheme === "B" ? b : a && ask) ?? usual));
    const isOther = cells.some((one) => one.hasAttribute("data-differs"));
    row.append(...cells);
    row.hidden = only.checked && chosen.length > 0 && !isOther;
    return isOther;
  }

  /** How many of a category are not as the standard; one without any is not shown while only those are asked for.
     @param {HTMLElement} part @param {boolean} isChosen */
  function count(part, isChosen) {
    const shown = /** @type {HTMLElement} */ (part.querySelector("[data-compare-count]"));
    const found = part.querySelectorAll("tr:has([data-differs])").length;
    shown.dataset.all ??= shown.textContent ?? "";
    shown.textContent = isChosen ? (shown.dataset.some ?? "").replace("{count}", String(found)) : shown.dataset.all;
    part.hidden = only.checked && isChosen && !found;
  }

  /** @param {DepartmentAnswers[]} chosen */
  function show(chosen) {
    document.querySelectorAll("[data-column], [data-compare-own]").forEach((old) => old.remove());
    document.querySelectorAll(".bv-compare thead tr").forEach((head) => {
      head.append(...chosen.map(({ name }) => element("th", name, { scope: "col", "data-column": "" })));
    });
    const found = [...rows].filter((row) => fill(row, chosen)).length;
    parts.forEach((part) => count(part, chosen.length > 0));
    const own = chosen.flatMap((file) => file.items.map((item) => ownRow(item, file, chosen)));
    others.querySelector("tbody")?.append(...own);
    others.hidden = !own.length;
    report.textContent = chosen.length ? ((found === 1 ? report.dataset.one : report.dataset.some) ?? "").replace("{count}", String(found)) : "";
  }

  /** A department's open data; one that does not come may be asked for again.
     @param {string} slug */
  function read(slug) {
    const coming = files.get(slug) ?? fetch(portal?.href(`${portal.home(slug)}answers.json`) ?? "").then(async (answer) => {
      if (!answer.ok) throw new Error(slug);
      return { ...await answer.json(), name: names.get(slug) };
    });
    files.set(slug, coming);
    coming.catch(() => files.delete(slug));
    return coming;
  }

  async function update() {
    const slugs = [...new Set(places.map(({ value }) => value).filter(Boolean))];
    try {
      show(await Promise.all(slugs.map(read)));
      failed.hidden = true;
    } catch {
      failed.hidden = false;
    }
  }

  async function begin() {
    names = new Map((await portal?.loadDirectory())?.filter(({ dwelling_type: kind }) => !kind).map(({ slug, name }) => [slug, name]));
    const sorted = [...names].sort(([, one], [, other]) => one.localeCompare(other, "da"));
    for (const place of places) {
      place.append(element("option", none, { value: "" }), ...sorted.map(([slug, name]) => element("option", name, { value: slug })));
      place.addEventListener("change", update);
    }
    only.addEventListener("change", update);
    if (form) form.hidden = false;
    const mine = portal?.department?.remembered()?.slug;
    if (mine && names.has(mine)) {
      places[0].value = mine;
      await update();
    }
  }

  begin().catch(() => { failed.hidden = false; });
})();
