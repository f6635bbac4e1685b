/* One case: choices alone, each kept at once. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.casesCase = (page, drawAll) => {
    const { root, part, tell, views, show, go } = page, view = part('[data-view="case"]'), form = /** @type {HTMLFormElement} */ (part("form", view));
    let subject = "";
    const isGone = (/** @type {string} */ at) => !page.sheet || !field.casesOf(page.sheet).some((one) => one.subject === at);
    const undo = field.undoing(page, {
      drawn() {
        boxes.fill();
        drawAll();
      },
      async back(to) {
        if (isGone(to) && root.dataset.now !== "year") await go("year", page.sheet?.id);
        else if (!isGone(to) && (to !== subject || root.dataset.now !== "case")) await go("case", to);
      },
    });
    const boxes = field.form(page, form, { subject: () => subject, tap: undo.tap, isTyped: () => false });

    part("[data-new-case]").addEventListener("click", async () => {
      if (page.sheet && field.isFull(page.sheet)) return tell("full");
      subject = `k.${field.newDevice().slice(0, 12)}`;
      await undo.tap([{ part: "answers", subject, field: "month", value: field.dayOf(new Date()).slice(5, 7) }]);
      await go("case", subject);
    });
    part("[data-remove]", view).addEventListener("click", async () => {
      await undo.tap([{ part: "answers", subject, field: "removed", value: "yes" }]);
      await go("year", page.sheet?.id);
    });
    views.set("case", (at) => {
      subject = at;
      if (isGone(at)) return show("start", "");
      boxes.fill();
    });
    page.refill = () => {
      if (!isGone(subject)) return boxes.refill();
      tell("state-gone");  // what is tapped in it would be counted nowhere
      show("year", page.sheet?.id ?? "");
    };
    page.forgetUndo = undo.forget;
  };
})();
