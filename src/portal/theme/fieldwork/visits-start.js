/* The rounds on this device, and what begins one: a department, a day, who goes along, and the dwellings. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.visitsStart = (page) => {
    const { say, tell, part } = page;

    /** @param {Sheet | OpenSheet} sheet */
    function about(sheet) {
      const all = field.dwellingsOf(sheet);
      return say("progress", { done: all.filter(({ fields }) => field.valueOf(fields, "visit") === "visited").length, all: all.length });
    }

    /** @param {HTMLFormElement} form */
    function begin(form) {
      const input = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (part(`[name="${name}"]`, form));
      const { dwellings, fault, name } = field.dwellings(input("dwellings").value);
      const roles = [...form.querySelectorAll("input[name=role]:checked")].map((one) => /** @type {HTMLInputElement} */ (one).value);
      /** @type {Tap} */
      const who = { part: "answers", subject: "round", field: "roles", value: roles.join(" ") };
      return { date: input("date").value, taps: [...field.namingTaps(dwellings), who], fault, name, at: "[name=dwellings]" };
    }

    function opened() {
      const count = page.sheet ? field.conflictsOf(page.sheet) : 0;
      tell(count ? "joined-conflicts" : "joined", { count });
    }

    return field.keeping(page, { view: "round", about, begin, opened, redraw: (now) => (now === "round" ? page.drawRound?.() : page.refill?.()) });
  };
})();
