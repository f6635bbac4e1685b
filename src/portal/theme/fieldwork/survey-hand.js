/* The team's phone is handed over: one resident answers, and hands it back. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.surveyHand = (page, asked) => {
    const { part, views, show } = page, view = part('[data-view="hand"]');
    let subject = "";
    const answersOf = () => field.at(page.sheet?.answers, subject) ?? {};
    const flow = field.flow(page, view, {
      asked,
      chosen: (question) => field.valueOf(answersOf(), `q.${question}`),
      choose: async (question, id) => (page.sheet ? page.sheet.put([{ part: "answers", subject, field: `q.${question}`, value: id }]) : show("start", "")),
      end: () => turn(true),
    });

    /** @param {boolean} isDone */
    function turn(isDone) {
      part("[data-asking]", view).hidden = isDone;
      part("[data-asked]", view).hidden = !isDone;
      if (isDone) part("[data-asked] h2", view).focus();
    }

    /** Nobody sees what the one before answered: each has a number drawn by chance. */
    function next() {
      subject = `a.${field.newDevice().slice(0, 12)}`;
      turn(false);
      flow.begin();
    }

    part("[data-next-resident]", view).addEventListener("click", () => {
      next();
      part("[data-question] [data-name]", view).focus();
    });
    views.set("hand", async (id) => {
      if (page.sheet?.id !== id) page.sheet = await page.store.open(id);
      if (!page.sheet) return show("start", "");
      next();
    });
  };
})();
