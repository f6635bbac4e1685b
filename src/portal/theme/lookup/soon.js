/* How soon one must act in the case that a question names: one cold radiator can wait, a cold stairwell can't. What the
   cases are, and how people write them, is content (`urgency.when` of an item); they are read as dangers are. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  /** @type {WeakMap<ShownCase[], Dangers>} */
  const finders = new WeakMap();

  /** @param {ShownCase[]} cases @param {CreateDangers} createDangers */
  function finderOf(cases, createDangers) {
    const dangers = cases.map(({ words }, n) => ({ id: String(n), words: { own: { own: words, unless: "" } } }));
    return createDangers({ filler: "", never: "", dangers });
  }

  /* The level of an item, and the words of its case where the question names one. */
  portal.soon = function (row, query) {
    const { cases } = portal.reasons(row, portal.answer(row)), usual = { level: row.urgency, text: "", words: "" };
    // How people write the cases is read by what reads dangers, which comes after the first answer.
    if (!cases.length || !query || !portal.createDangers) return usual;
    const finder = finders.get(cases) ?? finderOf(cases, portal.createDangers);
    finders.set(cases, finder);
    const found = finder.find(query);
    return found ? cases[Number(found.id)] : usual;
  };
})();
