/* One answer on a page: where a department is chosen, what it says of an item is alone, and the organisation's
   standard is folded away. Without this script the standard is there, and says that it is one. */
(function () {
  "use strict";

  const portal = window.portalLookup, department = portal?.department;
  if (!portal || !department) return;
  const standard = document.querySelector("details[data-standard]"), steps = document.querySelector("[data-fold]");
  const usualFold = steps?.dataset.fold ?? "";
  /** What is in a cell when no department is chosen.
     @type {Map<HTMLElement, ChildNode[]>} */
  const usual = new Map();

  /** @param {HTMLElement} list @param {string[]} lines */
  function write(list, lines) {
    list.replaceChildren(...lines.map((line) => {
      const point = document.createElement("li");
      point.textContent = line;
      return point;
    }));
  }

  /** Of the cases in which it is more urgent, those that hold here; what the standard does not say is written.
     @param {HTMLElement} list @param {ShownCase[] | undefined} cases */
  function keepCases(list, cases) {
    if (!cases) return;
    list.hidden = !cases.length;
    const points = new Map([...list.children].map((point) => [point.querySelector("[data-said]")?.textContent, point]));
    list.replaceChildren(...cases.map(({ level, text }) => {
      const point = points.get(text) ?? document.createElement("li");
      if (!points.has(text)) point.append(portal?.copy(`urgency-${level}`) ?? "", " ", text ?? "");
      return point;
    }));
  }

  /** A part of the standard's words, with what the department says in their place; null when nothing of it is left.
     @param {Element} part @param {ShownAnswer} answer */
  function kept(part, { performs, action, neutral, cases, guides, reason, sooner }) {
    const copy = /** @type {HTMLElement} */ (part.cloneNode(true));
    copy.removeAttribute("aria-labelledby");
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    copy.querySelectorAll("[data-action]").forEach((element) => { element.textContent = action || neutral || element.textContent; });
    copy.querySelectorAll("[data-ask]").forEach((link) => { link.textContent = (performs === "tenant" ? link.dataset.ask : link.dataset.tellOffice) ?? ""; });
    copy.querySelectorAll("[data-reason]").forEach((element) => {
      if (reason !== undefined) Object.assign(element, { textContent: reason, hidden: !reason });
    });
    copy.querySelectorAll("[data-sooner]").forEach((list) => keepCases(/** @type {HTMLElement} */ (list), sooner));
    copy.querySelectorAll("[data-guide]").forEach((element) => {
      if (guides !== undefined && !guides.split(" ").includes(element.dataset.guide ?? "")) element.remove();
    });
    copy.querySelectorAll("ul:not(:has(li))").forEach((list) => list.remove());
    copy.querySelectorAll("[data-guide] a").forEach((link) => { /** @type {HTMLAnchorElement} */ (link).search = department?.suffix() ?? ""; });
    const list = copy.querySelector("[data-cases]");
    if (list && cases) write(list, cases);
    return list?.children.length === 0 ? null : copy;
  }

  /** »Hos jer« at an item of a page: one box, or one for each kind of dwelling while they differ.
     @param {IndexRow} row */
  function boxes(row) {
    return portal?.answers(row).map((one) => {
      const parts = [...document.querySelectorAll("[data-kept]")].flatMap((part) => kept(part, one.answer) ?? []);
      const filling = portal.partsOf(row, one);
      const box = portal.copy("yours", { ...filling, kept: parts, note: parts.length ? one.answer.note : filling.note });
      return portal.mark(box, row, one.answer);
    }) ?? [];
  }

  /** A row of the standard table: the department's words, and the standard's where they are others.
     @param {HTMLElement} element @param {IndexRow} row */
  function fillRow(element, row) {
    const here = department?.current(), { who, payer, action, neutral, note } = /** @type {PortalLookup} */ (portal).answer(row);
    portal?.mark(element, row);
    const words = [who, payer, here ? [neutral || action, note].filter(Boolean).join(" ") : ""];
    element.querySelectorAll("td").forEach((cell, n) => {
      const before = usual.get(cell) ?? [...cell.childNodes];
      usual.set(cell, before);
      cell.replaceChildren(...before);
      const isSame = cell.textContent.trim() === words[n];
      if (here && words[n] && portal) cell.replaceChildren(portal.copy("here", { words: words[n], standard: isSame ? null : before }));
    });
  }

  function foldSteps() {
    if (!steps || !portal) return;
    const items = [...document.querySelectorAll("[data-answer-for]")].map((element) => element.dataset.answerFor ?? "");
    const fold = portal.foldOf?.(items, steps.dataset.guide ?? "", steps.dataset.mustAllow ?? "", usualFold) ?? usualFold;
    steps.dataset.fold = fold;
    steps.toggleAttribute("open", !fold || fold === usualFold);
    portal.showState(steps, fold || "none");
  }

  function fill() {
    const here = department?.current(), rows = new Map(portal?.index.rows.map((row) => [row.id, row]));
    document.querySelectorAll("[data-answer-for]").forEach((element) => {
      const row = here && rows.get(element.dataset.answerFor ?? "");
      element.hidden = !row;
      element.replaceChildren(...(row ? boxes(row) : []));
      const { parentElement: around } = element, known = rows.get(element.dataset.answerFor ?? "");
      around?.toggleAttribute("data-answered", Boolean(row));
      if (known && around?.dataset.item) portal?.mark(around, known);
    });
    standard?.toggleAttribute("open", !here);
    document.querySelectorAll(".bv-page:not([data-department]) tr[data-item]").forEach((element) => {
      const row = rows.get(element.id);
      if (row) fillRow(element, row);
    });
    foldSteps();
  }

  let isFilled = false;
  function change() {
    const isHere = Boolean(department?.current());
    if (isHere || isFilled) fill();
    // theme/js/theme.js holds room for a department's words.
    if (isFilled && !isHere) delete document.documentElement.dataset.chosen;
    isFilled = isHere;
  }
  department.onChange(() => {
    if (standard) standard.dataset.ready = "";
    change();
  });
  change();
})();
